import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { URI } from 'vscode-uri';

/** A folder on disk that is gone after the test. */
export class WorkspaceOnDisk {
  readonly path: string;

  /** @param files Their texts by relative path. */
  constructor(files: Readonly<Record<string, string>> = {}) {
    this.path = realpathSync(mkdtempSync(join(tmpdir(), 'xtopay-server-')));
    for (const [name, text] of Object.entries(files)) this.write(name, text);
  }

  /** Makes it a repository and commits all that is not ignored. */
  committed(): this {
    this.git('init', '--quiet');
    this.git('add', '--all');
    this.git('commit', '--quiet', '--allow-empty', '--message', 'All');
    return this;
  }

  git(...args: readonly string[]): void {
    const identity = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.org'];
    execFileSync('git', [...identity, ...args], { cwd: this.path, stdio: 'ignore' });
  }

  file(name: string): string {
    return join(this.path, name);
  }

  uri(name = ''): string {
    return URI.file(this.file(name)).toString();
  }

  write(name: string, text: string): void {
    mkdirSync(dirname(this.file(name)), { recursive: true });
    writeFileSync(this.file(name), text);
  }

  rename(from: string, to: string): void {
    renameSync(this.file(from), this.file(to));
  }

  remove(name = ''): void {
    rmSync(this.file(name), { recursive: true, force: true });
  }
}
