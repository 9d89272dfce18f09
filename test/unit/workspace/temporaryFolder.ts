import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

// The settings of whoever runs this decide nothing.
process.env['GIT_CONFIG_GLOBAL'] = '/dev/null';
process.env['GIT_CONFIG_NOSYSTEM'] = '1';

/** A folder that is gone when the test is over. */
export class TemporaryFolder {
  readonly path = realpathSync(mkdtempSync(join(tmpdir(), 'xtopay-')));

  constructor() {
    onTestFinished(() => rmSync(this.path, { recursive: true, force: true }));
  }

  /** The absolute path of something in it. */
  at(path: string): string {
    return join(this.path, path);
  }

  /** Writes a file and the folders it needs. */
  write(path: string, content: string | Uint8Array = 'text\n'): this {
    mkdirSync(dirname(this.at(path)), { recursive: true });
    writeFileSync(this.at(path), content);
    return this;
  }

  folder(path: string): this {
    mkdirSync(this.at(path), { recursive: true });
    return this;
  }

  /** Runs git in it, or in a folder within. */
  git(args: readonly string[], within = ''): string {
    return execFileSync('git', ['-C', this.at(within), ...args], { encoding: 'utf8', stdio: 'pipe' });
  }

  /** Makes it, or a folder within, a repository. */
  repository(within = ''): this {
    this.folder(within).git(['init', '--quiet'], within);
    return this;
  }

  /** Commits what has been added. */
  commit(within = ''): this {
    const author = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com'];
    this.git([...author, 'commit', '--quiet', '--no-gpg-sign', '--message', 'Test'], within);
    return this;
  }
}
