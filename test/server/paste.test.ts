import { describe, expect, it } from 'vitest';
import {
  type PasteAnswer,
  type PasteQuestion,
  pasteEditRequest,
} from '../../server/src/protocol/editorMessages.ts';
import { credentialFormat } from '../../server/src/protocol/credentialFormat.ts';
import { fakeCredentials } from '../fakeCredentials.ts';
import { everyKind } from './testing/serverKinds.ts';
import { serverSuite } from './testing/suite.ts';
import type { TestClient } from './testing/testClient.ts';

const fake = fakeCredentials(53);
const suite = serverSuite();

type Asked = PasteQuestion['pastes'];

/** The document as it is opened, with `|` where the cursors are, and what is pasted at each. */
interface Pasting {
  readonly before: string;
  readonly texts: readonly string[];
  readonly languageId?: string;
  readonly uri?: string;
  readonly version?: number;
}

interface Outcome {
  readonly answer: PasteAnswer | null;
  /** The document when the answer was applied, or when all was pasted as it is. */
  readonly after: string;
}

async function paste(client: TestClient, pasting: Pasting): Promise<Outcome> {
  const { before, texts, languageId = 'javascript', uri = 'untitled:a', version = 1 } = pasting;
  const parts = before.split('|');
  const text = parts.join('');
  await client.open(uri, text, languageId);
  let at = 0;
  const offsets = parts.slice(0, -1).map((part) => (at += part.length));
  const pastes: Asked = offsets.map((offset, index) => {
    const place = positionAt(text, offset);
    return { range: { start: place, end: place }, text: texts[index] ?? '' };
  });
  const question: PasteQuestion = { uri, version, pastes };
  const answer = await client.connection.sendRequest<PasteAnswer | null>(pasteEditRequest, question);
  return { answer, after: applied(text, offsets, texts, answer) };
}

function positionAt(text: string, offset: number): { line: number; character: number } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}

function offsetAt(text: string, { line, character }: { line: number; character: number }): number {
  return text.split('\n').slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
}

function applied(
  text: string,
  offsets: readonly number[],
  texts: readonly string[],
  answer: PasteAnswer | null,
): string {
  const edits = offsets.map((offset, index) => {
    let inserted = texts[index] ?? '';
    for (const { start, end, newText } of (answer?.pastes[index] ?? []).toReversed())
      inserted = inserted.slice(0, start) + newText + inserted.slice(end);
    return { start: offset, end: offset, inserted };
  });
  for (const { range, newText } of answer?.elsewhere ?? [])
    edits.push({ start: offsetAt(text, range.start), end: offsetAt(text, range.end), inserted: newText });
  let result = text;
  for (const { start, end, inserted } of edits.toSorted(
    (one, other) => other.start - one.start || other.end - one.end,
  ))
    result = result.slice(0, start) + inserted + result.slice(end);
  return result;
}

describe.each(everyKind)('a paste ($name)', (kind) => {
  it('of code reads the environment instead of each credential', async () => {
    const client = await suite.start(kind);
    const [id, secret] = [fake.id('live'), fake.secret('live')];
    const { answer, after } = await paste(client, {
      before: 'const a = 1;\n|\n',
      texts: [`const pay = new Xtopay({ clientId: '${id}', clientSecret: "${secret}" });`],
    });
    expect(after).toBe(
      'const a = 1;\nconst pay = new Xtopay({ clientId: process.env.XTOPAY_CLIENT_ID, clientSecret: process.env.XTOPAY_CLIENT_SECRET });\n',
    );
    expect(answer?.isLive).toBe(true);
    expect(client.wire()).not.toContain(secret.slice(0, 10));
  });

  it('between quotes takes the quotes away', async () => {
    const client = await suite.start(kind);
    const { after } = await paste(client, { before: "const s = '|';\n", texts: [fake.secret('test')] });
    expect(after).toBe('const s = process.env.XTOPAY_CLIENT_SECRET;\n');
  });

  it('imports what it needs elsewhere', async () => {
    const client = await suite.start(kind);
    const { after } = await paste(client, {
      before: 'import sys\n\ns = "|"\n',
      texts: [fake.secret('live')],
      languageId: 'python',
    });
    expect(after).toMatch(
      /^import (?:os\nimport sys|sys\nimport os)\n\ns = os\.environ\["XTOPAY_CLIENT_SECRET"\]\n$/,
    );
  });

  it('at several cursors is changed at each', async () => {
    const client = await suite.start(kind);
    const secret = fake.secret('live');
    const { after } = await paste(client, { before: "f('|');\ng(|);\n", texts: [secret, `'${secret}'`] });
    expect(after).toBe('f(process.env.XTOPAY_CLIENT_SECRET);\ng(process.env.XTOPAY_CLIENT_SECRET);\n');
  });

  it('is that of a live secret only where all of them go', async () => {
    const client = await suite.start(kind);
    const text = `const r = /${fake.secret('live')}/;\nconst s = '${fake.secret('test')}';`;
    const { answer, after } = await paste(client, { before: '|', texts: [text] });
    expect(after).toContain('const s = process.env.XTOPAY_CLIENT_SECRET_TEST');
    expect(answer?.isLive).toBe(false);
  });

  it('is left as it is where it holds no credential, or nothing can replace it', async () => {
    const client = await suite.start(kind);
    const asked = async (pasting: Pasting) => (await paste(client, pasting)).answer;
    const sample = `csk_test_${credentialFormat['client-secret'].documentedBody}`;
    expect(await asked({ before: "s = '|'", texts: [sample], uri: 'untitled:sample' })).toBeNull();
    expect(
      await asked({ before: "s = '|'", texts: [`csk_live_${'x'.repeat(64)}`], uri: 'untitled:x' }),
    ).toBeNull();
    expect(
      await asked({
        before: '|',
        texts: [fake.secret('live')],
        languageId: 'plaintext',
        uri: 'untitled:plain',
      }),
    ).toBeNull();
  });

  it('is left as it is in a dotenv file, and for a document that has changed meanwhile', async () => {
    const client = await suite.start(kind);
    const texts = [fake.secret('live')];
    const asked = async (pasting: Pasting) => (await paste(client, pasting)).answer;
    const workspace = suite.workspace({ '.env': '' });
    expect(
      await asked({
        before: 'XTOPAY_CLIENT_SECRET=|',
        texts,
        languageId: 'dotenv',
        uri: workspace.uri('.env'),
      }),
    ).toBeNull();
    expect(await asked({ before: "s = '|'", texts, version: 7 })).toBeNull();
  });

  it('is left as it is where the settings want nothing to be found', async () => {
    const client = await suite.start(kind, { settings: () => ({ scan: { enabled: false } }) });
    const { answer } = await paste(client, { before: "s = '|'", texts: [fake.secret('live')] });
    expect(answer).toBeNull();
  });
});
