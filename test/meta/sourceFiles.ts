import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const projectFolder = join(import.meta.dirname, '..', '..');

/** A file of the project that git knows or would take. */
export interface SourceFile {
  /** Relative to the project, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The project's files whose paths match. */
export function sourceFiles(path: RegExp): readonly SourceFile[] {
  const listed = execFileSync('git', ['-C', projectFolder, 'ls-files', '-z', '-co', '--exclude-standard'], {
    encoding: 'utf8',
  });
  return listed
    .split('\0')
    .filter((each) => path.test(each) && existsSync(join(projectFolder, each)))
    .map((each) => ({ path: each, text: readFileSync(join(projectFolder, each), 'utf8') }));
}
