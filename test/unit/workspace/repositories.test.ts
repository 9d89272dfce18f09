import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { fingerprintOf } from '../../../server/src/detection/fingerprint.ts';
import { createNodeScanner } from '../../../server/src/workspace/node/nodeScanner.ts';
import { fakeCredentials } from '../../fakeCredentials.ts';
import { scan } from './scanning.ts';
import { TemporaryFolder } from './temporaryFolder.ts';

const fake = fakeCredentials(127);

function setVariable(name: string, value: string): void {
  const before = process.env[name];
  process.env[name] = value;
  onTestFinished(() => {
    if (before === undefined) delete process.env[name];
    else process.env[name] = before;
  });
}

describe('a folder in a repository', () => {
  it('is scanned but for what git ignores, which is counted', async () => {
    const folder = new TemporaryFolder()
      .repository()
      .write('.gitignore', 'dist/\n')
      .write('a.js')
      .write('dist/b.js');
    const told = await scan(folder.path);
    expect(told.files).toEqual(['.gitignore', 'a.js']);
    expect(told.leftOut).toEqual(['dist/b.js: ignored']);
    expect(told.summary).toMatchObject({ files: 2, leftOut: { ignored: 1 }, cancelled: false });
  });

  it('keeps tracked files although they are ignored', async () => {
    const folder = new TemporaryFolder()
      .repository()
      .write('.gitignore', '*.env\nbuild/\n')
      .write('a.env')
      .write('build/b');
    folder.git(['add', '--force', 'a.env', 'build/b']);
    const told = await scan(folder.path);
    expect(told.files).toEqual(['.gitignore', 'a.env', 'build/b']);
    expect(told.local).toEqual([]);
  });

  it('has its dotenv files scanned even in ignored folders, but neither in .git nor in node_modules', async () => {
    const folder = new TemporaryFolder().repository().write('.gitignore', 'out/\nnode_modules/\n');
    folder
      .write('out/deep/.env')
      .write('node_modules/p/.env')
      .write('.git/.env')
      .write('out/node_modules/.env');
    const told = await scan(folder.path);
    expect(told.files).toEqual(['.gitignore', 'out/deep/.env']);
    expect(told.local).toEqual(['out/deep/.env']);
    expect(told.leftOut).toEqual(['node_modules: node-modules', 'out/node_modules: node-modules']);
  });

  it('has what somebody committed in node_modules scanned', async () => {
    const folder = new TemporaryFolder()
      .repository()
      .write('node_modules/p/a.js')
      .write('node_modules/p/b.js');
    folder.git(['add', 'node_modules/p/a.js']);
    expect((await scan(folder.path)).files).toEqual(['node_modules/p/a.js']);
    const singly = await scan(folder.path, { files: ['node_modules/p/a.js', 'node_modules/p/b.js'] });
    expect(singly.files).toEqual(['node_modules/p/a.js']);
    expect(singly.leftOut).toEqual(['node_modules/p/b.js: node-modules']);
  });

  it('obeys .git/info/exclude and core.excludesFile', async () => {
    const folder = new TemporaryFolder()
      .repository()
      .write('a')
      .write('b')
      .write('c')
      .write('.git/info/exclude', 'a\n');
    folder.write('.git/mine', 'b\n').git(['config', 'core.excludesFile', folder.at('.git/mine')]);
    expect((await scan(folder.path)).files).toEqual(['c']);
  });

  it('is a repository of its own within another, as is a submodule, each by its own rules', async () => {
    const library = new TemporaryFolder().repository().write('l.js').write('.gitignore', 'x.js\n');
    library.git(['add', '--all']);
    library.commit();
    const folder = new TemporaryFolder().repository().write('.gitignore', 'clones/\nl.js\n');
    folder.repository('clones/one').write('clones/one/a.js').write('clones/one/.env');
    folder.git(['-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', library.path, 'sub']);
    folder.write('sub/x.js').write('sub/y.js');
    const told = await scan(folder.path);
    expect(told.files).toEqual([
      '.gitignore',
      '.gitmodules',
      'clones/one/.env',
      'clones/one/a.js',
      'sub/.gitignore',
      'sub/l.js',
      'sub/y.js',
    ]);
    expect(told.local).toEqual([]);
    expect(told.leftOut).toEqual(['sub/x.js: ignored']);
  });

  it('may hold several repositories, and be none itself', async () => {
    const folder = new TemporaryFolder().repository('one').repository('two').write('.env').write('a.js');
    folder.write('one/.gitignore', '.env\n').write('one/.env').write('two/.env');
    const told = await scan(folder.path);
    expect(told.files).toEqual(['.env', 'a.js', 'one/.env', 'one/.gitignore', 'two/.env']);
    expect(told.local).toEqual(['.env', 'one/.env']);
  });

  it('may be a worktree of another', async () => {
    const folder = new TemporaryFolder().repository('main').write('main/.gitignore', '*.log\n');
    folder.git(['add', '--all'], 'main');
    folder.commit('main').git(['worktree', 'add', '--quiet', '../tree'], 'main');
    folder.write('tree/a.log').write('tree/a.js');
    expect((await scan(folder.at('tree'))).files).toEqual(['.gitignore', 'a.js']);
  });

  it('is read as git has it now', async () => {
    const folder = new TemporaryFolder().repository().write('.env').write('.gitignore', '.env\n');
    const scanner = createNodeScanner({ threads: 0 });
    expect(await scanner.placementOf(folder.at('.env'))).toBe('local-env');
    folder.git(['add', '--force', '.env']);
    scanner.refresh();
    expect(await scanner.placementOf(folder.at('.env'))).toBe('committable');
    expect(await scanner.trackedThoughIgnored(folder.path)).toEqual([folder.at('.env')]);
  });
});

describe('a folder without a repository', () => {
  it('is scanned whole, and its dotenv files are local', async () => {
    const folder = new TemporaryFolder()
      .write('.env')
      .write('dist/a.js')
      .write('.gitignore', 'dist/\n')
      .write('.env.example');
    const told = await scan(folder.path);
    expect(told.files).toEqual(['.env', '.env.example', '.gitignore', 'dist/a.js']);
    expect(told.local).toEqual(['.env']);
  });

  it('is not entered where it is named node_modules', async () => {
    const told = await scan(new TemporaryFolder().write('node_modules/a/.env').write('a.js').path);
    expect(told.files).toEqual(['a.js']);
    expect(told.leftOut).toEqual(['node_modules: node-modules']);
  });
});

describe('where git gives no answer', () => {
  const prepared = () =>
    new TemporaryFolder()
      .repository()
      .write('.gitignore', 'dist/\n.env\n*.log\n!keep.log\n')
      .write('a/.gitignore', '!b.log\n')
      .write('dist/c.js')
      .write('.env')
      .write('a/.env.local')
      .write('a/a.log')
      .write('a/b.log')
      .write('keep.log')
      .write('ex')
      .write('.git/info/exclude', 'ex\n');
  const scanned = ['.env', '.gitignore', 'a/.env.local', 'a/.gitignore', 'a/b.log', 'keep.log'];

  it('the .gitignore files are read without it, and the summary says so: git is missing', async () => {
    setVariable('PATH', '/nowhere');
    const told = await scan(new TemporaryFolder().write('a').path);
    expect(told.files).toEqual(['a']);
    expect(told.summary.gitTrouble).toBeUndefined();
    process.env['PATH'] = '/usr/bin:/bin';
    const folder = prepared();
    process.env['PATH'] = '/nowhere';
    const inRepository = await scan(folder.path);
    expect(inRepository.files).toEqual(scanned);
    expect(inRepository.local).toEqual(['.env']);
    expect(inRepository.leftOut).toEqual(['a/a.log: ignored', 'dist/c.js: ignored', 'ex: ignored']);
    expect(inRepository.summary.gitTrouble).toBe('not-found');
    const singly = await scan(folder.path, { files: [...scanned, 'a/a.log', 'dist/c.js', 'ex'] });
    expect(singly.files).toEqual(scanned);
    expect(singly.local).toEqual(['.env']);
    expect(singly.summary.gitTrouble).toBe('not-found');
    // A folder within: what holds above it holds in it.
    expect((await scan(folder.at('dist'))).files).toEqual([]);
    expect((await scan(folder.at('a'))).files).toEqual(['.env.local', '.gitignore', 'b.log']);
  });

  it('because the repository belongs to someone else', async () => {
    const folder = prepared();
    setVariable('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
    const told = await scan(folder.path);
    expect(told.files).toEqual(scanned);
    expect(told.summary.gitTrouble).toBe('refused');
    expect(await createNodeScanner({ threads: 0 }).placementOf(folder.at('.env'))).toBe('local-env');
  });

  it('because its settings are broken', async () => {
    const folder = prepared();
    folder.write('.git/config', '[core\n');
    const told = await scan(folder.path);
    expect(told.files).toEqual(scanned);
    expect(told.summary.gitTrouble).toBe('failed');
  });

  it('because its settings declare another folder to be its files', async () => {
    const folder = prepared();
    folder.git(['config', 'core.worktree', new TemporaryFolder().write('other').path]);
    const told = await scan(folder.path);
    expect(told.files).toEqual(scanned);
    expect(told.summary.gitTrouble).toBe('failed');
  });
});

describe('a hostile repository', () => {
  it('makes git run no program', async () => {
    const folder = new TemporaryFolder()
      .repository()
      .write('.env')
      .write('a.js')
      .write('.gitignore', '.env\n');
    folder.git(['add', 'a.js']);
    folder.commit();
    const trace = folder.at('ran');
    folder.write('.git/evil', `#!/bin/sh\necho "$0 $*" >> '${trace}'\n`);
    chmodSync(folder.at('.git/evil'), 0o755);
    const evil = folder.at('.git/evil');
    for (const hook of ['post-index-change', 'reference-transaction', 'post-checkout', 'pre-commit']) {
      folder.write(`.git/hooks/${hook}`, `#!/bin/sh\n'${evil}'\n`);
      chmodSync(folder.at(`.git/hooks/${hook}`), 0o755);
    }
    const settings = {
      'core.fsmonitor': evil,
      'core.pager': evil,
      'pager.ls-files': evil,
      'core.editor': evil,
      'core.sshCommand': evil,
      'core.gitProxy': evil,
      'core.askPass': evil,
      'core.alternateRefsCommand': evil,
      'credential.helper': evil,
      'diff.external': evil,
      'filter.x.clean': evil,
      'filter.x.process': evil,
      'alias.ls-files': `!${evil}`,
      'alias.rev-parse': `!${evil}`,
      'extensions.partialClone': 'origin',
      'remote.origin.promisor': 'true',
      'remote.origin.url': `ext::${evil}`,
      'remote.origin.uploadpack': evil,
      'protocol.allow': 'always',
    };
    folder.write('.gitattributes', '* filter=x\n');
    for (const [name, value] of Object.entries(settings)) folder.git(['config', name, value]);
    folder.write('a.js', 'changed\n');
    expect(existsSync(trace)).toBe(false);

    const scanner = createNodeScanner({ threads: 0 });
    const told = await scan(folder.path, { scanner });
    expect(told.files).toEqual(['.env', '.gitattributes', '.gitignore', 'a.js']);
    await scan(folder.path, { scanner, files: ['.env', 'a.js'] });
    await scanner.placementOf(folder.at('.env'));
    await scanner.trackedThoughIgnored(folder.path);
    expect(existsSync(trace)).toBe(false);
    // It would have, asked without care.
    folder.git(['ls-files', '--others', '--exclude-standard']);
    expect(existsSync(trace)).toBe(true);
  });

  it('planted among the files as a bare one is not read as a repository', async () => {
    const folder = new TemporaryFolder();
    folder.git(['init', '--quiet', '--bare', folder.at('bare')]);
    folder.git(['config', 'core.bare', 'false'], 'bare');
    folder.git(['config', 'core.worktree', '.'], 'bare');
    folder.write('bare/info/exclude', '*\n').write('bare/a.js');
    expect((await scan(folder.at('bare'))).files).toContain('a.js');
  });

  it('is asked from elsewhere than from where it lies, so that no git of its own is run', async () => {
    const folder = new TemporaryFolder().repository().write('a.js');
    symlinkSync('/bin/false', folder.at('git'));
    setVariable('PATH', `.:${process.env['PATH'] ?? ''}`);
    const before = process.cwd();
    process.chdir(folder.path);
    onTestFinished(() => process.chdir(before));
    const told = await scan(folder.path);
    expect(told.summary.gitTrouble).toBeUndefined();
  });

  it('has no part of a secret on a command line of git, whatever its files and folders are called', async () => {
    const [secret, id] = [fake.secret('live'), fake.id('live')];
    const name = Buffer.from(`${id}:${secret}`).toString('base64url');
    const folder = new TemporaryFolder().repository();
    for (const path of [`${secret}.env`, `${name}.env`, `${secret}/a.env`, `a/${secret}/b.env`, 'c.env'])
      folder.write(path, `${secret}\n`);
    folder.repository(`a/${secret}`).write(`a/${secret}/.gitignore`, 'b.env\n');
    const tools = new TemporaryFolder();
    const real = execFileSync('which', ['git']).toString().trim();
    tools.write('git', `#!/bin/sh\necho "$@" >> '${tools.at('said')}'\nexec '${real}' "$@"\n`);
    chmodSync(tools.at('git'), 0o755);
    setVariable('PATH', `${tools.path}:${process.env['PATH'] ?? ''}`);

    const scanner = createNodeScanner({ threads: 0 });
    const paths = (await scan(folder.path, { scanner })).files;
    expect(paths).toHaveLength(6);
    await scan(folder.path, { scanner, files: paths });
    await scan(folder.at(secret), { scanner });
    for (const path of paths) {
      await scanner.placementOf(folder.at(path));
      await scanner.originOf(
        { path: folder.at(path), fingerprint: fingerprintOf(secret), line: 0 },
        new Promise<void>(() => undefined),
      );
    }
    const said = readFileSync(tools.at('said'), 'utf8');
    expect(said).toContain('ls-files');
    expect(said).not.toContain(secret.slice(9, 30));
    expect(said).not.toContain(name.slice(60, 90));
  });

  it('is not taken from a hook that the scan runs in', async () => {
    const other = new TemporaryFolder().repository().write('.gitignore', 'a.js\n');
    const folder = new TemporaryFolder()
      .repository()
      .write('a.js')
      .write('b.js')
      .write('.gitignore', 'b.js\n');
    setVariable('GIT_DIR', other.at('.git'));
    setVariable('GIT_WORK_TREE', other.path);
    setVariable('GIT_INDEX_FILE', other.at('.git/index'));
    expect((await scan(folder.path)).files).toEqual(['.gitignore', 'a.js']);
  });
});
