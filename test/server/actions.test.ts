import { describe, expect, it } from 'vitest';
import { fakeCredentials } from '../fakeCredentials.ts';
import {
  actionsFor,
  edited,
  lazyCapabilities,
  plainCapabilities,
  resolved,
  versionsOf,
} from './testing/codeActions.ts';
import { everyKind } from './testing/serverKinds.ts';
import { serverSuite } from './testing/suite.ts';
import type { TestClient } from './testing/testClient.ts';

const fake = fakeCredentials(551);
const suite = serverSuite();
const secret = fake.secret('live');
const uri = 'untitled:a.ts';
const code = `import Xtopay from "@xtopay/node";\n\npay("${secret}");\n`;
const lazy = { capabilities: lazyCapabilities };
const titled = { replace: 'Replace by the environment variable XTOPAY_CLIENT_SECRET' };

/** Opens a document and waits for its first diagnostics. */
async function shown(client: TestClient, text = code, name = uri, languageId = 'typescript') {
  await client.open(name, text, languageId);
  return client.diagnosticsOf(name, 1);
}

describe.each(everyKind)('code actions ($name)', (kind) => {
  it('come with the preferred one first, and get their edit when they are chosen', async () => {
    const client = await suite.start(kind, lazy);
    const diagnostics = await shown(client);
    const actions = await actionsFor(client, uri, { diagnostics });
    expect(actions.map(({ title, kind: of, isPreferred, edit }) => [title, of, isPreferred, edit])).toEqual([
      [titled.replace, 'quickfix', true, undefined],
      ['Ignore on this line, with a reason', 'quickfix.xtopay.ignore', undefined, undefined],
    ]);
    for (const action of actions) expect(action.diagnostics).toEqual(diagnostics);
    const [replace, ignore] = await Promise.all(actions.map((action) => resolved(client, action)));
    expect(edited(uri, code, replace?.edit)).toBe(
      code.replace(`"${secret}"`, 'process.env.XTOPAY_CLIENT_SECRET!'),
    );
    expect(versionsOf(replace?.edit)).toEqual({ [uri]: 1 });
    expect(edited(uri, code, ignore?.edit)).toBe(
      code.replace(');\n', '); // secretlint-disable-line live-client-secret -- ${1:say why}\n'),
    );
  });

  it('come with their edits where the client does not ask again', async () => {
    const client = await suite.start(kind, { capabilities: plainCapabilities });
    const diagnostics = await shown(client);
    const [replace, ignore] = await actionsFor(client, uri, { diagnostics });
    expect(edited(uri, code, replace?.edit)).toBe(
      code.replace(`"${secret}"`, 'process.env.XTOPAY_CLIENT_SECRET!'),
    );
    expect(replace).not.toHaveProperty('data');
    expect(ignore?.edit?.changes?.[uri]?.[0]?.newText).toBe(
      ' // secretlint-disable-line live-client-secret -- say why',
    );
  });

  it('are none for a client that takes commands only, and none away from what is found', async () => {
    const old = await suite.start(kind, { capabilities: {} });
    const diagnostics = await shown(old);
    expect(await actionsFor(old, uri, { diagnostics })).toEqual([]);
    const client = await suite.start(kind, lazy);
    await shown(client);
    const start = { line: 0, character: 0 };
    expect(await actionsFor(client, uri, { range: { start, end: start } })).toEqual([]);
    expect(await actionsFor(client, 'untitled:unknown')).toEqual([]);
  });

  it('are of the kinds that are asked for', async () => {
    const client = await suite.start(kind, lazy);
    const diagnostics = await shown(client);
    const kinds = async (only: string[]) =>
      (await actionsFor(client, uri, { diagnostics, only })).map((action) => action.kind);
    expect(await kinds(['quickfix'])).toEqual(['quickfix', 'quickfix.xtopay.ignore']);
    expect(await kinds(['quickfix.xtopay.ignore'])).toEqual(['quickfix.xtopay.ignore']);
    expect(await kinds(['source.fixAll'])).toEqual(['source.fixAll.xtopay']);
    expect(await kinds(['source.fixAll.xtopay'])).toEqual(['source.fixAll.xtopay']);
    expect(await kinds(['source.fixAll.eslint'])).toEqual([]);
    expect(await kinds(['refactor'])).toEqual([]);
  });

  it('act on the text as it is when they are chosen: what has moved is followed', async () => {
    const client = await suite.start(kind, lazy);
    const diagnostics = await shown(client);
    const [replace] = await actionsFor(client, uri, { diagnostics });
    const start = { line: 0, character: 0 };
    await client.change(uri, { range: { start, end: start }, text: '// one line more\n' });
    const { edit } = await resolved(client, replace ?? { title: '' });
    const now = `// one line more\n${code}`;
    expect(edited(uri, now, edit)).toBe(now.replace(`"${secret}"`, 'process.env.XTOPAY_CLIENT_SECRET!'));
    expect(versionsOf(edit)).toEqual({ [uri]: 2 });
  });

  it('change nothing where what they were offered for is gone, and say so', async () => {
    const client = await suite.start(kind, lazy);
    const diagnostics = await shown(client);
    const [replace] = await actionsFor(client, uri, { diagnostics });
    await client.change(uri, { text: code.replace(secret, fake.secret('live')) });
    await expect(resolved(client, replace ?? { title: '' })).rejects.toThrow(
      'The text has changed, and what was found in it is no longer there. Nothing was changed.',
    );
    await client.close(uri);
    await expect(resolved(client, replace ?? { title: '' })).rejects.toThrow('Nothing was changed.');
  });

  it('fix a whole file at once', async () => {
    const client = await suite.start(kind, lazy);
    const text = `new Xtopay({ clientId: "${fake.id('live')}", clientSecret: "${secret}" });\n`;
    await shown(client, text);
    const [fix] = await actionsFor(client, uri, { only: ['source.fixAll'] });
    const { edit } = await resolved(client, fix ?? { title: '' });
    expect(edited(uri, text, edit)).toBe(
      'new Xtopay({ clientId: process.env.XTOPAY_CLIENT_ID!, clientSecret: process.env.XTOPAY_CLIENT_SECRET! });\n',
    );
  });

  it('offer the commands that the client has, where they make sense', async () => {
    const workspace = suite
      .workspace({
        'a.ts': code,
        '.env': `S=${secret}\n`,
        '.env.local': `S=${secret}\n`,
        '.gitignore': '.env.local\n',
      })
      .committed();
    const client = await suite.start(kind, {
      ...lazy,
      folders: [workspace.path],
      initializationOptions: { fixCommands: true },
    });
    const commandsIn = async (name: string, text: string, languageId: string) => {
      const diagnostics = await shown(client, text, workspace.uri(name), languageId);
      const actions = await actionsFor(client, workspace.uri(name), { diagnostics });
      return actions.flatMap(({ command }) => command?.command.replace('xtopay.fix.', '') ?? []);
    };
    expect(await commandsIn('a.ts', code, 'typescript')).toEqual([
      'keepInVault',
      'moveToDotenv',
      'leaked',
      'ignorePath',
      'addToBaseline',
    ]);
    expect(await commandsIn('.env', `S=${secret}\n`, 'dotenv')).toEqual([
      'stopTracking',
      'leaked',
      'ignorePath',
      'addToBaseline',
    ]);
    workspace.write('.env.new', `S=${secret}\n`);
    expect(await commandsIn('.env.new', `S=${secret}\n`, 'dotenv')).toEqual([
      'leaked',
      'ignorePath',
      'addToBaseline',
    ]);
    expect(await commandsIn('.env.local', `S=${secret}\n`, 'dotenv')).toEqual([
      'leaked',
      'ignorePath',
      'addToBaseline',
    ]);
  });

  it('work in the cells of a notebook', async () => {
    const cell = 'vscode-notebook-cell:/somewhere/a.ipynb#W0';
    const client = await suite.start(kind, lazy);
    const text = `pay("${secret}")`;
    const diagnostics = await shown(client, text, cell, 'python');
    const [replace] = await actionsFor(client, cell, { diagnostics });
    const { edit } = await resolved(client, replace ?? { title: '' });
    expect(edited(cell, text, edit)).toBe('import os\n\npay(os.environ["XTOPAY_CLIENT_SECRET"])');
  });
});

describe.each(everyKind)('over the wire of code actions ($name)', (kind) => {
  it('goes nothing of a secret, in titles, data, edits and errors', async () => {
    const client = await suite.start(kind, { ...lazy, initializationOptions: { fixCommands: true } });
    const id = fake.id('test');
    const header = Buffer.from(`${fake.id('live')}:${secret}`).toString('base64');
    const text = [
      `const old = "${fake.secret('test')}";`,
      `new Xtopay({ clientId: "${id}", clientSecret: "${secret}" });`,
      `fetch("/", { headers: { Authorization: "Basic ${header}" } });`,
      `const joined = "${secret.slice(0, 40)}" + "${secret.slice(40)}"; console.log(joined, "${secret}");`,
      `const pem = \`\n  ${secret}\n\`;`,
      `console.log(env.get("XTOPAY_CLIENT_SECRET", "${secret}"));`,
    ].join('\n');
    const diagnostics = await shown(client, text);
    expect(diagnostics.length).toBeGreaterThan(5);
    for (const diagnostic of diagnostics) {
      const actions = await actionsFor(client, uri, { diagnostics: [diagnostic] });
      for (const action of actions.filter(({ command }) => !command)) await resolved(client, action);
    }
    const all = await actionsFor(client, uri, { only: ['source'] });
    for (const action of all) await resolved(client, action);
    const [stale] = await actionsFor(client, uri, { diagnostics });
    await client.change(uri, { text: `${secret} "${header}"` });
    await expect(resolved(client, stale ?? { title: '' })).rejects.toThrow('Nothing was changed.');
    const wire = client.wire();
    for (const part of [
      secret.slice(0, 10),
      secret.slice(12, 30),
      secret.slice(40, 60),
      header.slice(0, 20),
      header.slice(80, 100),
    ])
      expect(wire).not.toContain(part);
  });
});
