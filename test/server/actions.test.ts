import { describe, expect, it } from 'vitest';
import {
  type FileFixes,
  type FindingPlace,
  fixFilesRequest,
  foundInRequest,
  placesRequest,
  type Replacement,
  replacementRequest,
} from '../../server/src/protocol/fixMessages.ts';
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

describe.each(everyKind)('code actions for what is no token ($name)', (kind) => {
  const S = 'XTOPAY_CLIENT_SECRET';

  it('trim a logged secret, and choose the environment of a mixed pair', async () => {
    const client = await suite.start(kind, lazy);
    const text = `console.log(process.env.${S});\nnew Xtopay("${fake.id('test')}", "${secret}");\n`;
    const [logged, , live, mixed] = await shown(client, text, 'untitled:a.js', 'javascript');
    const titlesOf = async (diagnostics: (typeof logged)[]) =>
      (
        await actionsFor(client, 'untitled:a.js', { diagnostics: diagnostics.flatMap((one) => one ?? []) })
      ).map(({ title }) => title);
    expect([live?.code, mixed?.code]).toEqual(['live-client-secret', 'mixed-environments']);
    expect(await titlesOf([logged])).toEqual([
      'Log the first 8 characters only',
      'Fix all Xtopay findings in this file',
      'Ignore on this line, with a reason',
    ]);
    expect(await titlesOf([mixed])).toEqual([
      'Replace by the environment variable XTOPAY_CLIENT_SECRET_LIVE',
      'Use the live pair: read XTOPAY_CLIENT_ID_LIVE and XTOPAY_CLIENT_SECRET_LIVE',
      'Use the sandbox pair: read XTOPAY_CLIENT_ID_TEST and XTOPAY_CLIENT_SECRET_TEST',
      'Fix all Xtopay findings in this file',
      'Ignore on this line, with a reason',
    ]);
  });

  it('name the secrets of the repository where a workflow reads them, which no .env reaches', async () => {
    const files = {
      '.github/workflows/pay.yml': `env:\n  KEY: ${secret}\n`,
      'compose.yml': `services:\n  a:\n    environment:\n      KEY: ${secret}\n`,
    };
    const workspace = suite.workspace(files);
    const client = await suite.start(kind, {
      ...lazy,
      folders: [workspace.path],
      initializationOptions: { fixCommands: true },
    });
    const titlesIn = async (path: keyof typeof files) => {
      const at = workspace.uri(path);
      await client.shows(at, ['live-client-secret']);
      await client.open(at, files[path], 'yaml');
      const diagnostics = await client.diagnosticsOf(at, 1);
      return (await actionsFor(client, at, { diagnostics })).map(({ title }) => title);
    };
    const [workflow, compose] = [await titlesIn('.github/workflows/pay.yml'), await titlesIn('compose.yml')];
    expect(workflow[0]).toBe(`Replace by the secret ${S} of the repository`);
    expect(compose[0]).toBe(`Replace by the environment variable ${S}`);
    expect([workflow, compose].map((titles) => titles.includes('Move to .env and replace'))).toEqual([
      false,
      true,
    ]);
  });

  it('rename an exposing variable in the workspace, and ask about the other files', async () => {
    const use = 'process.env.NEXT_PUBLIC_XTOPAY_SECRET';
    const files = { 'a.ts': `a(${use});\nb(${use});\n`, 'b.ts': `\n  c(${use});\n`, 'c.ts': `d(${use});\n` };
    const workspace = suite.workspace(files);
    const client = await suite.start(kind, { ...lazy, folders: [workspace.path] });
    await client.shows(workspace.uri('b.ts'), ['client-side-secret']);
    await client.shows(workspace.uri('c.ts'), ['client-side-secret']);
    await client.open(workspace.uri('c.ts'), `// open\n${files['c.ts']}`, 'typescript');
    await client.diagnosticsOf(workspace.uri('c.ts'), 1);
    const diagnostics = await shown(client, files['a.ts'], workspace.uri('a.ts'));
    const [rename] = await actionsFor(client, workspace.uri('a.ts'), { diagnostics });
    expect(rename?.title).toBe('Rename the variable to XTOPAY_SECRET, which no bundler inlines');
    workspace.write('b.ts', `// one line more\n${files['b.ts']}`);
    const { edit } = await resolved(client, rename ?? { title: '' });
    const after = (name: keyof typeof files, text: string) => edited(workspace.uri(name), text, edit);
    expect(after('a.ts', files['a.ts'])).toBe(
      'a(process.env.XTOPAY_SECRET);\nb(process.env.XTOPAY_SECRET);\n',
    );
    expect(after('b.ts', `// one line more\n${files['b.ts']}`)).toBe(
      '// one line more\n\n  c(process.env.XTOPAY_SECRET);\n',
    );
    expect(after('c.ts', `// open\n${files['c.ts']}`)).toBe('// open\nd(process.env.XTOPAY_SECRET);\n');
    expect(versionsOf(edit)).toEqual({
      [workspace.uri('a.ts')]: 1,
      [workspace.uri('b.ts')]: null,
      [workspace.uri('c.ts')]: 1,
    });
    expect(Object.values(edit?.changeAnnotations ?? {})).toEqual([
      { label: 'Rename the variable in other files', needsConfirmation: true },
    ]);
  });

  it('heal what healing makes visible', async () => {
    const client = await suite.start(kind, lazy);
    const text = `console.log("${secret}");\n`;
    await shown(client, text, 'untitled:a.js', 'javascript');
    const [fix] = await actionsFor(client, 'untitled:a.js', { only: ['source.fixAll.xtopay'] });
    const { edit } = await resolved(client, fix ?? { title: '' });
    expect(edited('untitled:a.js', text, edit)).toBe(`console.log(process.env.${S}?.slice(0, 8));\n`);
  });
});

describe.each(everyKind)("what the client's own fixes ask ($name)", (kind) => {
  it('is how a finding is replaced, and where else the same secret stands', async () => {
    const workspace = suite.workspace({ 'b.ts': code });
    const client = await suite.start(kind, { ...lazy, folders: [workspace.path] });
    await client.shows(workspace.uri('b.ts'), ['live-client-secret']);
    const [diagnostic] = await shown(client);
    const { fingerprint } = (diagnostic?.data ?? {}) as { fingerprint: string };
    const place = { uri, range: diagnostic?.range, code: 'live-client-secret', fingerprint };
    const replacement = await client.connection.sendRequest<Replacement | null>(replacementRequest, place);
    expect(replacement).toMatchObject({ version: 1, variables: ['XTOPAY_CLIENT_SECRET'] });
    expect(edited(uri, code, { changes: { [uri]: [...(replacement?.edits ?? [])] } })).toBe(
      code.replace(`"${secret}"`, 'process.env.XTOPAY_CLIENT_SECRET!'),
    );
    const start = { line: 0, character: 0 };
    const gone = { ...place, range: { start, end: start } };
    expect(await client.connection.sendRequest(replacementRequest, gone)).toBeNull();
    const places = await client.connection.sendRequest<readonly FindingPlace[]>(placesRequest, {
      fingerprint,
    });
    expect(places.map((one) => one.uri).toSorted()).toEqual([workspace.uri('b.ts'), uri].toSorted());
    expect(await client.connection.sendRequest(placesRequest, { fingerprint: '' })).toEqual([]);
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

describe.each(everyKind)('fixing all of the workspace ($name)', (kind) => {
  it('names what holds findings, and makes the edits of what is open', async () => {
    const files = { 'a.js': `pay("${secret}");\n`, 'b.json': `{ "b": "${secret}" }\n`, 'c.js': 'pay();\n' };
    const workspace = suite.workspace(files);
    const client = await suite.start(kind, { ...lazy, folders: [workspace.path] });
    await client.shows(workspace.uri('a.js'), ['live-client-secret']);
    await client.shows(workspace.uri('b.json'), ['live-client-secret']);
    const found = await client.connection.sendRequest<readonly string[]>(foundInRequest);
    expect(found.toSorted()).toEqual([workspace.uri('a.js'), workspace.uri('b.json')]);
    const fixes = () => client.connection.sendRequest<readonly FileFixes[]>(fixFilesRequest, { uris: found });
    expect(await fixes()).toEqual([]);
    await client.open(workspace.uri('a.js'), files['a.js'], 'javascript');
    await client.open(workspace.uri('b.json'), files['b.json'], 'json');
    const [fix, ...rest] = await fixes();
    expect(rest).toEqual([]);
    expect(fix).toMatchObject({ uri: workspace.uri('a.js'), version: 1 });
    expect(
      edited(fix?.uri ?? '', files['a.js'], { changes: { [fix?.uri ?? '']: [...(fix?.edits ?? [])] } }),
    ).toBe('pay(process.env.XTOPAY_CLIENT_SECRET);\n');
  });
});
