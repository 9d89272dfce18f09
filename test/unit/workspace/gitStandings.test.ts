import { symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { GitStandings } from '../../../server/src/workspace/node/gitStandings.ts';
import { TemporaryFolder } from './temporaryFolder.ts';

const ignored = { isRepository: true, isIgnored: true };
const committable = { isRepository: true, isIgnored: false };

describe('where many paths stand with git', () => {
  it('is told as git tells it one by one, in whatever pieces that comes', async () => {
    const folder = new TemporaryFolder()
      .repository()
      .write('.gitignore', '*.log\n!keep*.log\nout/\n\\!odd\n')
      .write('forced.log');
    folder.git(['add', '--force', 'forced.log']);
    const kinds = [
      { name: (at: number) => `a${at}.log`, standing: ignored },
      { name: (at: number) => `keep${at}.log`, standing: committable },
      { name: (at: number) => `out/ünï${at}.js`, standing: ignored },
      { name: (at: number) => `src/${'long'.repeat(at % 50)}.js`, standing: committable },
      { name: () => '!odd', standing: ignored },
      { name: () => 'forced.log', standing: committable },
    ];
    const asked = Array.from({ length: 3000 }, (_, at) => {
      const kind = kinds[at % kinds.length];
      return { path: folder.at(kind?.name(at) ?? ''), standing: kind?.standing };
    });
    const standings = new GitStandings();
    const told = await Promise.all(asked.map(({ path }) => standings.of(path)));
    expect(told).toEqual(asked.map(({ standing }) => standing));
  });

  it('is told of all others, where git refuses some', async () => {
    const folder = new TemporaryFolder().repository().write('.gitignore', '*.log\n').write('real/a.js');
    symlinkSync(folder.at('real'), folder.at('link'));
    const standings = new GitStandings();
    const release = standings.hold();
    const names = ['a.js', 'b.log', 'link/a.js', 'c.log', 'd.js', 'link/b.js', 'e.log'];
    const told = names.map((name) => standings.of(folder.at(name)));
    release();
    const failed = { ...committable, trouble: 'failed' };
    expect(await Promise.all(told)).toEqual([
      committable,
      ignored,
      failed,
      ignored,
      committable,
      failed,
      ignored,
    ]);
  });

  it('is told where there is no repository, and of several at once', async () => {
    const folder = new TemporaryFolder().repository('one').repository('two').write('one/.gitignore', 'x\n');
    const standings = new GitStandings();
    const told = ['x', 'one/x', 'two/x', 'one/y'].map((name) => standings.of(folder.at(name)));
    expect(await Promise.all(told)).toEqual([
      { isRepository: false, isIgnored: false },
      ignored,
      committable,
      committable,
    ]);
  });

  it('is asked for once, and again when it was forgotten', async () => {
    const folder = new TemporaryFolder().repository().write('.gitignore', '*.log\n');
    const standings = new GitStandings();
    const twice = [standings.of(folder.at('a.log')), standings.of(folder.at('a.log'))];
    expect(await Promise.all(twice)).toEqual([ignored, ignored]);
    folder.write('.gitignore', '');
    expect(await standings.of(folder.at('a.log'))).toEqual(ignored);
    standings.forget();
    expect(await standings.of(folder.at('a.log'))).toEqual(committable);
  });
});
