import {
  type CompletionItem,
  CompletionRequest,
  type InsertReplaceEdit,
  type TextEdit,
} from 'vscode-languageserver-protocol/node';
import { describe, expect, it } from 'vitest';
import { fakeCredentials } from '../fakeCredentials.ts';
import { everyKind } from './testing/serverKinds.ts';
import { serverSuite } from './testing/suite.ts';
import { capabilitiesOfVsCode, type TestClient } from './testing/testClient.ts';

const fake = fakeCredentials(56);
const suite = serverSuite();

/** Opens a document of one line, `|` where the cursor is. */
async function complete(
  client: TestClient,
  uri: string,
  languageId: string,
  line: string,
): Promise<readonly CompletionItem[] | null> {
  await client.open(uri, line.replace('|', ''), languageId);
  const answer = await client.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri },
    position: { line: 0, character: line.indexOf('|') },
  });
  return Array.isArray(answer) || answer === null ? answer : answer.items;
}

describe.each(everyKind)('completion ($name)', (kind) => {
  it('offers the two names where code reads the environment, the fitting one first, in place of what is there', async () => {
    const client = await suite.start(kind);
    const items = await complete(client, 'untitled:a', 'typescript', 'const secret = process.env.XT|PAY!;');
    expect(items?.map(({ label }) => label)).toEqual(['XTOPAY_CLIENT_SECRET', 'XTOPAY_CLIENT_ID']);
    const edit = items?.[0]?.textEdit as TextEdit | undefined;
    expect(edit).toEqual({
      newText: 'XTOPAY_CLIENT_SECRET',
      range: { start: { line: 0, character: 27 }, end: { line: 0, character: 32 } },
    });
  });

  it('tells inserting from replacing where the client does', async () => {
    const client = await suite.start(kind, {
      capabilities: {
        ...capabilitiesOfVsCode,
        textDocument: { completion: { completionItem: { insertReplaceSupport: true } } },
      },
    });
    const items = await complete(client, 'untitled:a', 'python', 'os.environ["X|Y"]');
    const edit = items?.[0]?.textEdit as InsertReplaceEdit | undefined;
    expect(edit?.insert.end.character).toBe(13);
    expect(edit?.replace.end.character).toBe(14);
  });

  it('offers the names of the templates of the folder too, and no value', async () => {
    const secret = fake.secret('live');
    const workspace = suite.workspace({
      '.env.example': `XTOPAY_CLIENT_ID=\nXTOPAY_LIVE_SECRET=${secret}\n${secret}_XTOPAY=1\nPORT=80\n`,
    });
    const client = await suite.start(kind, { folders: [workspace.path] });
    const items = await complete(client, workspace.uri('a.go'), 'go', 'os.Getenv("|")');
    expect(items?.map(({ label, detail }) => `${label}: ${detail}`)).toEqual([
      'XTOPAY_CLIENT_ID: Xtopay client ID',
      'XTOPAY_CLIENT_SECRET: Xtopay client secret',
      'XTOPAY_LIVE_SECRET: .env.example',
    ]);
    expect(client.wire()).not.toContain(secret.slice(0, 10));
  });

  it('offers the keys that a dotenv file lacks', async () => {
    const client = await suite.start(kind);
    const items = await complete(client, 'file:///nowhere/.env', 'dotenv', 'XTO|\nXTOPAY_CLIENT_ID=cid\n');
    expect(items?.map(({ textEdit }) => textEdit?.newText)).toEqual(['XTOPAY_CLIENT_SECRET=']);
  });

  it('is quiet elsewhere', async () => {
    const client = await suite.start(kind);
    expect(await complete(client, 'untitled:a', 'typescript', 'const a = "|"')).toBeNull();
    expect(await complete(client, 'untitled:b', 'plaintext', 'process.env.|')).toBeNull();
  });
});
