import { describe, expect, it } from 'vitest';
import {
  type CredentialRange,
  credentialsRequest,
  type CredentialsQuestion,
} from '../../server/src/protocol/editorMessages.ts';
import { fakeCredentials } from '../fakeCredentials.ts';
import { everyKind } from './testing/serverKinds.ts';
import { serverSuite } from './testing/suite.ts';

const fake = fakeCredentials(61);
const suite = serverSuite();

describe.each(everyKind)('where credentials stand in a text ($name)', (kind) => {
  it('is told of the text that is sent, in the order of their place, and nothing of them', async () => {
    const client = await suite.start(kind);
    const [id, secret] = [fake.id('test'), fake.secret('live')];
    const inTexts = async (text: string) => {
      const question: CredentialsQuestion = { uri: 'file:///shop/pay.ts', languageId: 'typescript', text };
      const ranges = await client.connection.sendRequest<CredentialRange[]>(credentialsRequest, question);
      return ranges.map(({ start, end }) => text.slice(start, end));
    };
    const basic = Buffer.from(`${id}:${secret}`).toString('base64');
    expect(
      await inTexts(`const s = '${secret}';\nconst a = "Basic ${basic}";\nconst i = '${id}';\n`),
    ).toEqual([secret, expect.stringContaining(basic), id]);
    expect(await inTexts(`\ufeff// ${secret}`)).toEqual([secret]);
    // Code that only names a secret holds none.
    expect(await inTexts('console.log(clientSecret);\n')).toEqual([]);
    expect(client.wire()).not.toContain(secret.slice(0, 10));
  });
});
