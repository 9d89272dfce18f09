import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Files by their path in the folder. */
export type Files = Readonly<Record<string, string | Buffer>>;

/** A new folder with these files, which no other test uses. */
export function folderWith(files: Files): string {
  // Outside of this project's own repository, which would ignore it.
  const made = mkdtempSync(join(realpathSync(tmpdir()), 'xtopay-workspace-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(made, path)), { recursive: true });
    writeFileSync(join(made, path), content);
  }
  return made;
}

/** The same as a git repository. */
export function repositoryWith(files: Files): string {
  const made = folderWith(files);
  git(made, 'init', '--quiet');
  return made;
}

export function git(folder: string, ...args: readonly string[]): void {
  execFileSync('git', ['-C', folder, ...args], { stdio: 'pipe' });
}
