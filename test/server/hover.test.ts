import { type Hover, HoverRequest, type MarkupContent } from 'vscode-languageserver-protocol/node';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../server/src/detection/fingerprint.ts';
import { storedPairsNotification } from '../../server/src/protocol/fixMessages.ts';
import { fakeCredentials } from '../fakeCredentials.ts';
import { gate, MemoryScanner } from './testing/memoryScanner.ts';
import { everyKind, inProcess } from './testing/serverKinds.ts';
import { serverSuite } from './testing/suite.ts';
import { capabilitiesOfVsCode, type ClientOptions, type TestClient } from './testing/testClient.ts';

const fake = fakeCredentials(52);
const suite = serverSuite();

const markdown: ClientOptions = {
  capabilities: {
    ...capabilitiesOfVsCode,
    textDocument: { hover: { contentFormat: ['markdown', 'plaintext'] } },
  },
};

async function hoverAt(
  client: TestClient,
  uri: string,
  line: number,
  character: number,
): Promise<Hover | null> {
  return client.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri },
    position: { line, character },
  });
}

async function textAt(client: TestClient, uri: string, line: number, character: number): Promise<string> {
  const hover = await hoverAt(client, uri, line, character);
  return (hover?.contents as MarkupContent | undefined)?.value ?? '';
}

describe.each(everyKind)('a hover ($name)', (kind) => {
  it('tells kind, environment, commit, other places and stored pair, and only the first eight characters', async () => {
    const secret = fake.secret('live');
    const workspace = suite
      .workspace({ 'a.ts': `const s = '${secret}';\n`, 'sub/b c.txt': `\n${secret}\n` })
      .committed();
    const client = await suite.start(kind, {
      ...markdown,
      folders: [workspace.path],
      initializationOptions: { fixCommands: true },
    });
    await client.connection.sendNotification(storedPairsNotification, [
      { label: 'Shop [x](y)', fingerprint: fingerprintOf(secret) },
    ]);
    await client.open(workspace.uri('a.ts'), `\nconst s = '${secret}';\n`, 'typescript');
    await client.shows(workspace.uri('sub/b c.txt'), ['live-client-secret']);
    const text = await textAt(client, workspace.uri('a.ts'), 1, 30);
    expect(text).toContain('**Live client secret** `csk_live…`');
    expect(text).toContain('- Environment\\: live');
    expect(text).toMatch(/- Committed, on a line from \d{4}\\-\d\d\\-\d\d, in commit `\w{10}`\\: All/);
    expect(text).toContain(`[sub/b c\\.txt\\:2](${workspace.uri('sub/b c.txt')}#L2,1)`);
    expect(text).toContain('It is the stored pair “Shop \\[x\\]\\(y\\)”');
    expect(text).toContain('[What this means](https://');
    expect(text).toContain('(https://app.xtopay.co)');
    expect(text).toMatch(/\(command:xtopay\.fix\.leaked\?%5B/);
    expect(decodeURIComponent(text)).not.toContain(secret.slice(0, 9));
    expect(client.wire()).not.toContain(secret.slice(0, 10));
  });

  it('tells how a token is written and what is inside', async () => {
    const client = await suite.start(kind, markdown);
    const [id, secret] = [fake.id('test'), fake.secret('test')];
    const basic = Buffer.from(`${id}:${secret}`).toString('base64');
    await client.open('untitled:a', `Authorization: Basic ${basic}\ns: csk_live_${fake.body(40)}\n`);
    const header = await textAt(client, 'untitled:a', 0, 40);
    expect(header).toContain('**Sandbox Basic credentials** `cid_test…:csk_test…`');
    expect(header).toContain('Written as base64\\. Inside\\: a client ID and its client secret');
    expect(header).not.toMatch(/ommitted/);
    const malformed = await textAt(client, 'untitled:a', 1, 10);
    expect(malformed).toContain('**Malformed client secret** `csk_live…`');
    expect(malformed).toContain('Characters after the environment\\: 40\\. There should be 64');
  });

  it('is plain text for a client that shows nothing else, and names no command', async () => {
    const client = await suite.start(kind, { initializationOptions: { fixCommands: true } });
    await client.open('untitled:a', fake.secret('live'));
    const hover = await hoverAt(client, 'untitled:a', 0, 3);
    expect(hover?.contents).toMatchObject({ kind: 'plaintext' });
    const text = (hover?.contents as MarkupContent | undefined)?.value ?? '';
    expect(text).toContain('Live client secret csk_live…');
    expect(text).toContain('Xtopay dashboard: https://app.xtopay.co');
    expect(text).not.toContain('command:');
  });

  it('is that of the text as it is now, and nothing where nothing was found', async () => {
    const client = await suite.start(kind, markdown);
    await client.open('untitled:a', `${fake.secret('live')}\n`);
    await client.change('untitled:a', { text: `\n\n${fake.id('live')}\n` });
    expect(await hoverAt(client, 'untitled:a', 0, 0)).toBeNull();
    expect(await textAt(client, 'untitled:a', 2, 5)).toContain('**Live client ID**');
    expect(await hoverAt(client, 'untitled:unknown', 0, 0)).toBeNull();
  });

  it('says that a file is untracked, changed since, or in no repository', async () => {
    const secret = fake.secret('live');
    const workspace = suite.workspace({ 'a.txt': 'nothing\n' }).committed();
    const client = await suite.start(kind, { ...markdown, folders: [workspace.path] });
    const told = async (name: string) => {
      await client.open(workspace.uri(name), secret);
      return textAt(client, workspace.uri(name), 0, 0);
    };
    expect(await told('a.txt')).toContain('the last commit does not hold it');
    workspace.write('new.txt', secret);
    expect(await told('new.txt')).toContain('git does not track the file');
    const outside = suite.workspace({ 'a.txt': secret });
    await client.open(outside.uri('a.txt'), secret);
    expect(await textAt(client, outside.uri('a.txt'), 0, 0)).toContain('no git repository');
  });
});

it('a hover waits for git a moment only, and has its answer the next time', async () => {
  const { passed, open } = gate();
  const scanner = new MemoryScanner({});
  const asked: string[] = [];
  scanner.originOf = async ({ path }) => {
    asked.push(path);
    await passed;
    return { kind: 'uncommitted' };
  };
  const client = await suite.start(inProcess({ createScanner: () => scanner }), markdown);
  await client.open('file:///a.txt', fake.secret('live'));
  expect(await textAt(client, 'file:///a.txt', 0, 0)).toContain('Git has not answered yet');
  open();
  expect(await textAt(client, 'file:///a.txt', 0, 0)).toContain('the last commit does not hold it');
  expect(asked).toEqual(['/a.txt']);
});
