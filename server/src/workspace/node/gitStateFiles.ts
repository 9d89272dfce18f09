import { dirname, join, resolve } from 'node:path';
import { askGit } from './gitProcess.ts';
import { isWithin } from './machineFiles.ts';

/**
 * The files outside of a folder that decide what git ignores and tracks in it: those of a repository around
 * it, and the state of a linked work tree or a submodule, which git keeps elsewhere. They need not exist.
 * @param folder Absolute.
 */
export async function gitStateFilesOutside(folder: string): Promise<readonly string[]> {
  const answer = await askGit(folder, [
    'rev-parse',
    '--show-toplevel',
    ...['index', 'HEAD', 'info/exclude'].flatMap((name) => ['--git-path', name]),
  ]);
  if (answer.kind !== 'answer') return [];
  const [top, ...state] = answer.output.split('\n').filter((line) => line !== '');
  if (top === undefined) return [];
  const files = state.map((path) => resolve(folder, path));
  for (let at = folder; at !== resolve(top) && at !== dirname(at); at = dirname(at)) {
    files.push(join(dirname(at), '.gitignore'));
  }
  return files.filter((path) => !isWithin(folder, path));
}
