import { FileChangeType } from 'vscode-languageserver-protocol/node';
import { describe, expect, it } from 'vitest';
import { fakeCredentials } from '../fakeCredentials.ts';
import { everyKind } from './testing/serverKinds.ts';
import { serverSuite } from './testing/suite.ts';

const fake = fakeCredentials(21);
const suite = serverSuite();
const untitled = 'untitled:Untitled-1';

describe.each(everyKind)('open documents ($name)', (kind) => {
  it('show what is typed into them, and no more after an undo', async () => {
    const client = await suite.start(kind);
    await client.open(untitled, 'const secret = "";\n');
    expect(await client.diagnosticsOf(untitled, 1)).toEqual([]);

    const secret = fake.secret('live');
    const caret = { line: 0, character: 16 };
    await client.change(untitled, { range: { start: caret, end: caret }, text: secret });
    const [diagnostic] = await client.shows(untitled, ['live-client-secret']);
    expect(diagnostic?.range).toEqual({ start: caret, end: { line: 0, character: 16 + secret.length } });

    const end = { line: 0, character: 16 + secret.length };
    const version = await client.change(untitled, { range: { start: caret, end }, text: '' });
    expect(await client.diagnosticsOf(untitled, version)).toEqual([]);
  });

  it('are described in full, without a character of the secret beyond the eighth', async () => {
    const client = await suite.start(kind);
    const secret = fake.secret('test');
    await client.open(untitled, `\n\n  key: ${secret}.`);
    const [diagnostic] = await client.shows(untitled, ['test-client-secret']);
    expect(diagnostic).toMatchObject({
      source: 'xtopay',
      code: 'test-client-secret',
      severity: 2,
      codeDescription: { href: expect.stringMatching(/#test-client-secret$/) },
      range: { start: { line: 2, character: 7 }, end: { line: 2, character: 7 + secret.length } },
      data: { fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/), encodings: [] },
    });
    expect(diagnostic?.message).not.toBe('');
    expect(client.wire()).not.toContain(secret.slice(0, 10));
  });

  it('count columns in UTF-16 and lines at every kind of line end, in the text as the client has it', async () => {
    const client = await suite.start(kind);
    const secret = fake.secret('live');
    await client.open(untitled, `\uFEFF${secret}\r\n\u2028😀 ${secret}\r${secret}`);
    const diagnostics = await client.shows(untitled, Array(3).fill('live-client-secret'));
    expect(diagnostics.map(({ range }) => range.start)).toEqual([
      { line: 0, character: 1 },
      { line: 1, character: 4 },
      { line: 2, character: 0 },
    ]);
    const start = { line: 0, character: 0 };
    await client.change(untitled, { range: { start, end: { line: 0, character: 1 } }, text: '' });
    // The second byte order mark is text.
    const inserted = { range: { start, end: start }, text: '\uFEFF\uFEFF\n\uFEFF' };
    const moved = await client.diagnosticsOf(untitled, await client.change(untitled, inserted));
    expect(moved.map(({ range }) => range.start)).toEqual([
      { line: 1, character: 1 },
      { line: 2, character: 4 },
      { line: 3, character: 0 },
    ]);
  });

  it('take several edits in one change, and the whole text at once', async () => {
    const client = await suite.start(kind);
    await client.open(untitled, 'one\ntwo\n');
    const start = { line: 0, character: 0 };
    await client.change(
      untitled,
      { range: { start, end: { line: 1, character: 0 } }, text: `${fake.id('live')}\n` },
      { range: { start, end: start }, text: '# ' },
    );
    const [diagnostic] = await client.shows(untitled, ['live-client-id']);
    expect(diagnostic?.range.start).toEqual({ line: 0, character: 2 });
    await client.change(untitled, { text: fake.id('test') });
    await client.shows(untitled, ['test-client-id']);
  });

  it('cost one publish for a burst of keystrokes', async () => {
    const client = await suite.start(kind);
    await client.open(untitled, '');
    await client.diagnosticsOf(untitled, 1);
    const secret = fake.secret('live');
    const typed = Array.from(secret, (text, character) => {
      const caret = { line: 0, character };
      return client.change(untitled, { range: { start: caret, end: caret }, text });
    });
    const last = (await Promise.all(typed)).at(-1);
    await client.diagnosticsOf(untitled, last);
    expect(client.shown(untitled)).toHaveLength(1);
    const publishes = client.published.all().filter(({ uri }) => uri === untitled);
    expect(publishes.length).toBeLessThan(10);
  });

  it('override the disk until they are closed', async () => {
    const workspace = suite.workspace({ 'a.ts': `// ${fake.id('live')}\n` });
    const client = await suite.start(kind, { folders: [workspace.path] });
    const uri = workspace.uri('a.ts');
    await client.shows(uri, ['live-client-id']);

    await client.open(uri, `// ${fake.id('live')}\n// ${fake.secret('live')}\n`, 'typescript');
    await client.shows(uri, ['live-client-id', 'live-client-secret']);
    await client.change(uri, { text: 'nothing' });
    await client.shows(uri, []);

    // A change on disk is not shown while the document is open.
    workspace.write('a.ts', `// ${fake.secret('test')}\n`);
    workspace.write('b.ts', `// ${fake.secret('test')}\n`);
    const types = [FileChangeType.Changed, FileChangeType.Created] as const;
    await client.changedOnDisk([workspace.file('a.ts'), types[0]], [workspace.file('b.ts'), types[1]]);
    await client.shows(workspace.uri('b.ts'), ['test-client-secret']);
    expect(client.shown(uri)).toEqual([]);

    await client.close(uri);
    await client.shows(uri, ['test-client-secret']);
    await client.open(uri, 'nothing again');
    await client.shows(uri, []);
  });

  it('show nothing when they are closed and no folder holds them', async () => {
    const client = await suite.start(kind);
    await client.open(untitled, fake.secret('live'));
    await client.shows(untitled, ['live-client-secret']);
    await client.close(untitled);
    await client.shows(untitled, []);
    await client.open(untitled, fake.id('live'));
    await client.shows(untitled, ['live-client-id']);
  });

  it('may be of any scheme', async () => {
    const client = await suite.start(kind);
    const uris = [
      'vscode-notebook-cell:/w/a.ipynb#W0sZmlsZQ%3D%3D',
      'vscode-vfs://host/a.ts',
      'inmemory:1',
      'file:///w/%E2%82%AC',
    ];
    for (const uri of uris) {
      await client.open(uri, fake.secret('live'));
      await client.shows(uri, ['live-client-secret']);
    }
  });

  it('are one with their file however the URI is written', async () => {
    const workspace = suite.workspace({ 'a (1).ts': fake.secret('live') });
    const client = await suite.start(kind, { folders: [workspace.path] });
    const uri = workspace.uri('a (1).ts');
    await client.shows(uri, ['live-client-secret']);
    const other = uri.replaceAll('%28', '(').replaceAll('%29', ')');
    expect(other).not.toBe(uri);
    await client.open(other, fake.id('live'));
    await client.shows(other, ['live-client-id']);
    expect(client.shown(uri)).toEqual([]);
    await client.close(other);
    await client.shows(uri, ['live-client-secret']);
    expect(client.shown(other)).toEqual([]);
  });

  it('are scanned although git ignores them, and by the table of local env files where they are one', async () => {
    const live = fake.secret('live');
    const workspace = suite
      .workspace({ '.gitignore': '.env\nbuild/\n', '.env': '', 'build/a.js': '' })
      .committed();
    const client = await suite.start(kind, { folders: [workspace.path] });
    await client.open(workspace.uri('build/a.js'), live);
    const [inBuild] = await client.shows(workspace.uri('build/a.js'), ['live-client-secret']);
    expect(inBuild?.severity).toBe(1);
    await client.open(workspace.uri('.env'), `A=${live}\nB=${fake.secret('test')}\n`);
    const [inEnv] = await client.shows(workspace.uri('.env'), ['live-client-secret']);
    expect(inEnv?.severity).toBe(2);
    await client.open(workspace.uri('.env.example'), `B=${fake.secret('test')}\n`);
    await client.shows(workspace.uri('.env.example'), ['test-client-secret']);
  });

  it('are silenced by .secretlintignore', async () => {
    const workspace = suite.workspace({ '.secretlintignore': 'fixtures/\n' });
    const client = await suite.start(kind, { folders: [workspace.path] });
    await client.open(workspace.uri('fixtures/a.ts'), fake.secret('live'));
    expect(await client.diagnosticsOf(workspace.uri('fixtures/a.ts'))).toEqual([]);
    await client.open(workspace.uri('a.ts'), fake.secret('live'));
    await client.shows(workspace.uri('a.ts'), ['live-client-secret']);
  });

  it('are read in the language that the client names, where their name does not tell', async () => {
    const workspace = suite.workspace();
    const client = await suite.start(kind, { folders: [workspace.path] });
    const [python, shell] = ['print(os.environ["XTOPAY_CLIENT_SECRET"])\n', 'echo $XTOPAY_CLIENT_SECRET\n'];
    const documents = [
      ['untitled:Untitled-2', 'python', python],
      ['untitled:Untitled-3', 'shellscript', shell],
      ['untitled:Untitled-4', 'typescriptreact', 'console.log(process.env.XTOPAY_CLIENT_SECRET);\n'],
      ['vscode-notebook-cell:/w/a.ipynb#W1', 'python', python],
      [workspace.uri('deploy.conf.in'), 'shellscript', shell],
    ] as const;
    for (const [uri, language, text] of documents) {
      await client.open(uri, text, language);
      await client.shows(uri, ['logged-secret']);
    }
    // A file's own extension comes first.
    await client.open(workspace.uri('a.py'), python, 'plaintext');
    await client.shows(workspace.uri('a.py'), ['logged-secret']);
    await client.open(workspace.uri('a.css'), python, 'python');
    expect(await client.diagnosticsOf(workspace.uri('a.css'))).toEqual([]);
  });

  it('show what is in the cells of a notebook once, and what is in its outputs from the disk', async () => {
    const [inCell, inOutput] = [fake.secret('live'), fake.id('live')];
    const cell = {
      cell_type: 'code',
      metadata: {},
      outputs: [{ name: 'stdout', output_type: 'stream', text: [`${inOutput}\n`] }],
      source: ['a = 1\n', `key = "${inCell}"`],
    };
    const workspace = suite.workspace({
      'a.ipynb': JSON.stringify({ cells: [cell], metadata: {}, nbformat: 4, nbformat_minor: 5 }, null, 1),
    });
    const client = await suite.start(kind, { folders: [workspace.path] });
    const file = workspace.uri('a.ipynb');
    await client.shows(file, ['live-client-id', 'live-client-secret']);

    const cells = ['W0', 'W1'].map((name) => `${file.replace(/^file/, 'vscode-notebook-cell')}#${name}`);
    const [first = '', second = ''] = cells;
    await client.open(first, cell.source.join(''), 'python');
    await client.open(second, '# Notes', 'markdown');
    await client.shows(first, ['live-client-secret']);
    await client.shows(file, ['live-client-id']);
    await client.change(first, { text: 'a = 1' });
    await client.shows(first, []);
    expect(client.shown(file)).toHaveLength(1);

    await client.close(second);
    expect(client.shown(file)).toHaveLength(1);
    await client.close(first);
    await client.shows(file, ['live-client-id', 'live-client-secret']);
  });
});
