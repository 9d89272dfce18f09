import { symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { leadsToNetwork } from '../../../server/src/workspace/node/networkRepository.ts';
import { TemporaryFolder } from './temporaryFolder.ts';

const leads = (folder: TemporaryFolder, within = '.') => leadsToNetwork(folder.at(within), 'win32');

describe('a repository leads to another machine', () => {
  it.each([
    ['.git', 'gitdir: //host/share/repository\n'],
    ['.git', 'gitdir: \\\\host\\share\\repository'],
    ['.git/config', '[core]\n\texcludesFile = //host/share/ignored\n'],
    ['.git/config', '[core]\n\tattributesFile = "\\\\\\\\host\\\\share\\\\attributes"\n'],
    ['.git/config', '[core] worktree = //host/share\n[include]\n  path = \\\\?\\UNC\\host\\share\\config\n'],
    ['.git/config.worktree', '[core]\n\tWORKTREE=//host/share\n'],
    ['.git/commondir', '//host/share/repository\n'],
    ['.git/objects/info/alternates', '../elsewhere\n//host/share/objects\n'],
  ])('by its %s: %j', (path, content) => {
    const folder = new TemporaryFolder().write(path, content);
    expect(leads(folder)).toBe(true);
    expect(leads(folder.folder('a/b'), 'a/b')).toBe(true);
    expect(leadsToNetwork(folder.path, 'linux')).toBe(false);
  });

  it('by way of another repository, a link, or a configuration that lies among the files', () => {
    const config = '[core]\n\texcludesFile = //host/share/ignored\n';
    const submodule = new TemporaryFolder()
      .write('sub/.git', 'gitdir: ../.git/modules/sub\n')
      .write('.git/modules/sub/config', config);
    expect(leads(submodule, 'sub')).toBe(true);

    const linked = new TemporaryFolder();
    symlinkSync('//host/share/repository', linked.at('.git'));
    expect(leads(linked)).toBe(true);

    const included = new TemporaryFolder()
      .write('.git/config', '[include]\n\tpath = ../more\n')
      .write('more', config);
    expect(leads(included)).toBe(true);

    const endless = new TemporaryFolder().write('.git', 'gitdir: .git\n');
    expect(leads(endless)).toBe(true);
  });
});

describe('a repository leads to no other machine', () => {
  it('where there is none, or a usual one, with a remote on a share and settings of the person included', () => {
    expect(leads(new TemporaryFolder())).toBe(false);
    const usual = new TemporaryFolder().repository();
    expect(leads(usual)).toBe(false);
    usual.git(['remote', 'add', 'origin', '//host/share/repository.git']);
    usual.git(['config', 'include.path', '~/.gitconfig-work']);
    expect(leads(usual)).toBe(false);
    const worktree = new TemporaryFolder().write('.git', `gitdir: ${usual.at('.git/worktrees/one')}\n`);
    usual.write('.git/worktrees/one/commondir', '../..\n');
    expect(leads(worktree)).toBe(false);
  });

  it('where a person opened a folder of another machine', () => {
    expect(leadsToNetwork('\\\\host\\share\\folder', 'win32')).toBe(false);
  });
});
