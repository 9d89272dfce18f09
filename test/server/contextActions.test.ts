import { describe, expect, it } from 'vitest';
import type { Range } from 'vscode-languageserver-protocol/node';
import { fakeCredentials } from '../fakeCredentials.ts';
import { actionsFor, edited, lazyCapabilities, resolved, versionsOf } from './testing/codeActions.ts';
import { everyKind } from './testing/serverKinds.ts';
import { serverSuite } from './testing/suite.ts';
import type { TestClient } from './testing/testClient.ts';

const fake = fakeCredentials(552);
const suite = serverSuite();
const secret = fake.secret('live');
const lazy = { capabilities: lazyCapabilities };

/** Opens a document and waits for its first diagnostics. */
async function shown(client: TestClient, text: string, name: string, languageId = 'typescript') {
  await client.open(name, text, languageId);
  return client.diagnosticsOf(name, 1);
}

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

  it('choose the environment of a mixed pair at its client ID as at its secret, and once where both are selected', async () => {
    const client = await suite.start(kind, lazy);
    const text = `new Xtopay(\n  "${fake.id('test')}",\n  "${secret}");\n`;
    const diagnostics = await shown(client, text, 'untitled:a.js', 'javascript');
    const chosenAt = async (range: Range | undefined) => {
      const actions = await actionsFor(client, 'untitled:a.js', range ? { range } : {});
      return actions.filter(({ title }) => title.startsWith('Use the '));
    };
    const [id, live, mixed] = diagnostics;
    expect([id?.code, live?.code, mixed?.code]).toEqual([
      'test-client-id',
      'live-client-secret',
      'mixed-environments',
    ]);
    for (const range of [id?.range, live?.range, undefined]) {
      const choices = await chosenAt(range);
      expect(choices.map(({ title }) => title)).toEqual([
        'Use the live pair: read XTOPAY_CLIENT_ID_LIVE and XTOPAY_CLIENT_SECRET_LIVE',
        'Use the sandbox pair: read XTOPAY_CLIENT_ID_TEST and XTOPAY_CLIENT_SECRET_TEST',
      ]);
      const { edit } = await resolved(client, choices[1] ?? { title: '' });
      expect(edited('untitled:a.js', text, edit)).toBe(
        'new Xtopay(\n  process.env.XTOPAY_CLIENT_ID_TEST,\n  process.env.XTOPAY_CLIENT_SECRET_TEST);\n',
      );
    }
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
