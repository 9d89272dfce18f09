import { FileChangeType } from 'vscode-languageserver-protocol/node';
import { describe, expect, it } from 'vitest';
import { fakeCredentials } from '../fakeCredentials.ts';
import { everyKind } from './testing/serverKinds.ts';
import { serverSuite } from './testing/suite.ts';

const fake = fakeCredentials(22);
const suite = serverSuite();
const { Created, Changed, Deleted } = FileChangeType;

describe.each(everyKind)('the workspace ($name)', (kind) => {
  it('is scanned at start, with a progress, a summary in the log and the counts', async () => {
    const workspace = suite.workspace({
      '.gitignore': 'build/\n',
      'a.ts': fake.secret('live'),
      'deep/er/b.py': `${fake.id('live')}\n${fake.id('test')}\n`,
      'build/c.js': fake.secret('live'),
      'clean.txt': 'nothing',
    });
    workspace.committed();
    const client = await suite.start(kind, { folders: [workspace.path] });
    await client.shows(workspace.uri('a.ts'), ['live-client-secret']);
    await client.shows(workspace.uri('deep/er/b.py'), ['live-client-id', 'test-client-id']);
    const line = await client.logs(/^Scanned /);
    expect(line).toMatch(/4 files, \d+ bytes, 3 findings/);
    expect(line).toMatch(/ignored by git/);
    expect(client.shown(workspace.uri('build/c.js'))).toEqual([]);
    await client.counted.first(
      (count) => count.errors === 1 && count.warnings === 1 && count.information === 1,
    );
    const begin = await client.progress.first(({ value }) => value.kind === 'begin');
    await client.progress.first(({ token, value }) => token === begin.token && value.kind === 'end');
    const debug = await client.logs(/^Left out, ignored/);
    expect(debug).toContain('c.js');
  });

  it('is scanned only when the documents that are open at start have been answered, however long they are', async () => {
    const workspace = suite.workspace({ 'a.ts': 'saved', 'b.ts': fake.secret('live') });
    const client = await suite.start(kind, { folders: [workspace.path] });
    await client.open(workspace.uri('a.ts'), `${'pay();\n'.repeat(300_000)}// ${fake.id('live')}\n`);
    await client.progress.first(({ value }) => value.kind === 'begin');
    expect(client.shown(workspace.uri('a.ts')).map(({ code }) => code)).toEqual(['live-client-id']);
    expect(client.shown(workspace.uri('b.ts'))).toEqual([]);
    await client.shows(workspace.uri('b.ts'), ['live-client-secret']);
  });

  it('follows files that are created, changed, deleted and renamed', async () => {
    const workspace = suite.workspace({ 'a.ts': fake.secret('live') });
    const client = await suite.start(kind, { folders: [workspace.path] });
    await client.shows(workspace.uri('a.ts'), ['live-client-secret']);
    await client.registered.first(({ method }) => method === 'workspace/didChangeWatchedFiles');

    workspace.write('b.ts', fake.id('live'));
    await client.changedOnDisk([workspace.file('b.ts'), Created]);
    await client.shows(workspace.uri('b.ts'), ['live-client-id']);

    workspace.write('b.ts', `\n${fake.id('live')}\n${fake.secret('test')}`);
    await client.changedOnDisk([workspace.file('b.ts'), Changed]);
    await client.shows(workspace.uri('b.ts'), ['live-client-id', 'test-client-secret']);

    workspace.rename('b.ts', 'c.ts');
    await client.changedOnDisk([workspace.file('b.ts'), Deleted], [workspace.file('c.ts'), Created]);
    await client.shows(workspace.uri('b.ts'), []);
    await client.shows(workspace.uri('c.ts'), ['live-client-id', 'test-client-secret']);

    workspace.write('a.ts', 'mended');
    await client.changedOnDisk([workspace.file('a.ts'), Changed]);
    await client.shows(workspace.uri('a.ts'), []);
  });

  it('follows directories that are moved and deleted whole', async () => {
    const workspace = suite.workspace({ 'one/a.ts': fake.secret('live'), 'one/two/b.ts': fake.id('live') });
    const client = await suite.start(kind, { folders: [workspace.path] });
    await client.shows(workspace.uri('one/two/b.ts'), ['live-client-id']);
    await client.shows(workspace.uri('one/a.ts'), ['live-client-secret']);

    workspace.rename('one', 'moved');
    await client.changedOnDisk([workspace.file('one'), Deleted], [workspace.file('moved'), Created]);
    await client.shows(workspace.uri('one/a.ts'), []);
    await client.shows(workspace.uri('one/two/b.ts'), []);
    await client.shows(workspace.uri('moved/a.ts'), ['live-client-secret']);
    await client.shows(workspace.uri('moved/two/b.ts'), ['live-client-id']);

    workspace.remove('moved');
    await client.changedOnDisk([workspace.file('moved'), Deleted]);
    await client.shows(workspace.uri('moved/a.ts'), []);
    await client.shows(workspace.uri('moved/two/b.ts'), []);
  });

  it('moves .env between the columns of the table as .gitignore is edited', async () => {
    const text = `A=${fake.secret('live')}\nB=${fake.secret('test')}\n`;
    const workspace = suite.workspace({ 'a.ts': '', '.env.local': text }).committed();
    workspace.write('.env', text);
    const client = await suite.start(kind, { folders: [workspace.path] });
    const uri = workspace.uri('.env');
    const both = ['live-client-secret', 'test-client-secret'];
    expect((await client.shows(uri, both)).map(({ severity }) => severity)).toEqual([1, 2]);

    workspace.write('.gitignore', '.env*\n');
    await client.changedOnDisk([workspace.file('.gitignore'), Created]);
    expect((await client.shows(uri, ['live-client-secret']))[0]?.severity).toBe(2);
    // Tracked: ignoring it changes nothing.
    expect(client.shown(workspace.uri('.env.local')).map(({ severity }) => severity)).toEqual([1, 2]);

    workspace.remove('.gitignore');
    await client.changedOnDisk([workspace.file('.gitignore'), Deleted]);
    await client.shows(uri, both);
  });

  it('sees that an ignored file is added to the index, and taken from it', async () => {
    const workspace = suite.workspace({ '.gitignore': '.env\n*.log\n' }).committed();
    workspace.write('.env', `B=${fake.secret('test')}\n`);
    workspace.write('a.log', fake.id('live'));
    const client = await suite.start(kind, { folders: [workspace.path] });
    await client.logs(/^Scanned /);
    expect(client.shown(workspace.uri('.env'))).toEqual([]);

    workspace.git('add', '--force', '.env', 'a.log');
    await client.changedOnDisk([workspace.file('.git/index'), Changed]);
    await client.shows(workspace.uri('.env'), ['test-client-secret']);
    await client.shows(workspace.uri('a.log'), ['live-client-id']);

    workspace.git('rm', '--cached', '.env', 'a.log');
    await client.changedOnDisk([workspace.file('.git/index'), Changed]);
    await client.shows(workspace.uri('.env'), []);
    await client.shows(workspace.uri('a.log'), []);
  });

  it('watches a repository that lies around the folder', async () => {
    const repository = suite.workspace({ '.gitignore': '', 'part/a.ts': '' }).committed();
    repository.write('part/.env', `B=${fake.secret('test')}\n`);
    const client = await suite.start(kind, { folders: [repository.file('part')] });
    const uri = repository.uri('part/.env');
    await client.shows(uri, ['test-client-secret']);
    const watch = await client.registered.first(({ registerOptions }) =>
      JSON.stringify(registerOptions).includes(repository.uri('.git')),
    );
    expect(JSON.stringify(watch.registerOptions)).toContain('"pattern":".gitignore"');

    repository.write('.gitignore', '.env\n');
    await client.changedOnDisk([repository.file('.gitignore'), Changed]);
    await client.shows(uri, []);

    repository.git('add', '--force', 'part/.env');
    await client.changedOnDisk([repository.file('.git/index'), Changed]);
    await client.shows(uri, ['test-client-secret']);
  });

  it('takes .secretlintignore and a new repository into account', async () => {
    const workspace = suite.workspace({
      'fixtures/a.ts': fake.secret('live'),
      '.env': `B=${fake.secret('test')}`,
    });
    const client = await suite.start(kind, { folders: [workspace.path] });
    const uri = workspace.uri('fixtures/a.ts');
    await client.shows(uri, ['live-client-secret']);
    expect(client.shown(workspace.uri('.env'))).toEqual([]);

    workspace.write('.secretlintignore', 'fixtures\n');
    await client.changedOnDisk([workspace.file('.secretlintignore'), Created]);
    await client.shows(uri, []);

    workspace.git('init', '--quiet');
    await client.changedOnDisk([workspace.file('.git'), Created], [workspace.file('.git/HEAD'), Created]);
    await client.shows(workspace.uri('.env'), ['test-client-secret']);
  });

  it('takes a branch switch as one batch with one progress', async () => {
    const names = Array.from({ length: 120 }, (_, at) => `f${at}.ts`);
    const workspace = suite.workspace({ 'a.ts': '' }).committed();
    const client = await suite.start(kind, { folders: [workspace.path] });
    await client.progress.first(({ value }) => value.kind === 'end');
    const progresses = () => client.progress.all().filter(({ value }) => value.kind === 'begin').length;
    const before = progresses();
    for (const name of names) workspace.write(name, fake.id('live'));
    await client.changedOnDisk(...names.map((name) => [workspace.file(name), Created] as const));
    await Promise.all(names.map((name) => client.shows(workspace.uri(name), ['live-client-id'])));
    await client.logs(/^Scanned 120 changed paths: 120 files/);
    expect(progresses()).toBe(before + 1);
  });

  it('of several folders, added and removed', async () => {
    const one = suite.workspace({ 'a.ts': fake.secret('live') });
    const two = suite.workspace({ 'b.ts': fake.id('live') });
    const three = suite.workspace({ 'c.ts': fake.id('test') });
    const client = await suite.start(kind, { folders: [one.path, two.path] });
    await client.shows(one.uri('a.ts'), ['live-client-secret']);
    await client.shows(two.uri('b.ts'), ['live-client-id']);

    await client.changeFolders([three.path], [one.path]);
    await client.shows(three.uri('c.ts'), ['test-client-id']);
    await client.shows(one.uri('a.ts'), []);
    expect(client.shown(two.uri('b.ts'))).toHaveLength(1);
    await client.counted.next(
      (count) => count.errors === 0 && count.warnings === 1 && count.information === 1,
    );
  });

  it('of folders in one another shows and counts nothing twice', async () => {
    const workspace = suite.workspace({ 'a.ts': fake.id('live'), 'inner/b.ts': fake.secret('live') });
    const client = await suite.start(kind, { folders: [workspace.path, workspace.file('inner')] });
    await client.shows(workspace.uri('inner/b.ts'), ['live-client-secret']);
    await client.shows(workspace.uri('a.ts'), ['live-client-id']);
    expect(await client.scanWorkspace()).toMatchObject({ files: 2, findings: 2 });
    await client.counted.first((count) => count.errors === 1 && count.warnings === 1);
    expect(client.counted.all().some(({ errors }) => errors > 1)).toBe(false);

    // The outer one takes over what the inner one held.
    await client.changeFolders([], [workspace.file('inner')]);
    await client.logs(/^Scanned xtopay-server-\w+: 2 files/);
    expect(client.shown(workspace.uri('inner/b.ts'))).toHaveLength(1);
  });

  it('may have no folder at all, then one', async () => {
    const workspace = suite.workspace({ 'a.ts': fake.id('live') });
    const client = await suite.start(kind);
    expect(await client.scanWorkspace()).toMatchObject({ files: 0, findings: 0, cancelled: false });
    await client.changeFolders([workspace.path], []);
    await client.shows(workspace.uri('a.ts'), ['live-client-id']);
  });

  it('is scanned again on request, counting everything', async () => {
    const workspace = suite.workspace({ 'a.ts': fake.id('live'), 'big.txt': 'x'.repeat(2_000_000) });
    const client = await suite.start(kind, {
      folders: [workspace.path],
      settings: () => ({ scan: { maxFileSize: 1 } }),
    });
    await client.shows(workspace.uri('a.ts'), ['live-client-id']);
    workspace.write('b.ts', fake.secret('live'));
    workspace.remove('a.ts');
    const summary = await client.scanWorkspace();
    expect(summary).toMatchObject({ files: 1, findings: 1, leftOut: { 'too-large': 1 }, cancelled: false });
    expect(client.shown(workspace.uri('b.ts'))).toHaveLength(1);
    expect(client.shown(workspace.uri('a.ts'))).toEqual([]);
  });

  it('whose folder cannot be read is logged, and ends nothing', async () => {
    const workspace = suite.workspace({ 'a.ts': fake.id('live') });
    const client = await suite.start(kind, { folders: [workspace.file('missing'), workspace.path] });
    await client.shows(workspace.uri('a.ts'), ['live-client-id']);
    await client.logs(/missing/);
  });
});
