import { lstatSync, readFileSync, readlinkSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { directoryAndParents, isWithin, networkPath } from './machineFiles.ts';

/** `name = value` of a git configuration; the values of remotes are for a fetch, which is never asked for. */
const setting = /^\s*(?!url\b|pushurl\b|pushinsteadof\b|insteadof\b)[a-z][\w.-]*\s*=(.*)$/gim;
const inclusion = /^\s*(?:\[include(?:if)?\b[^\]]*\])?\s*path\s*=(.*)$/gim;
const gitFile = /^gitdir:(.*)/;

/** How many repositories a file may name one after another: a submodule of a worktree needs two. */
const deepest = 4;

/**
 * Whether git would have to look at another machine for what it is asked about a directory, which sends that machine
 * the name of who is logged in: Windows opens a path such as `\\host\share` by a request to the host. A repository that
 * was merely unpacked can hold such paths: as the place of the repository, in its configuration, or as a place of more
 * objects.
 * @param directory Absolute. One that is on another machine itself was opened by a person.
 * @param platform Only on `win32` is there anything to look for.
 */
export function leadsToNetwork(directory: string, platform: NodeJS.Platform = process.platform): boolean {
  if (platform !== 'win32' || networkPath.test(directory)) return false;
  for (const each of directoryAndParents(directory))
    if (namesNetwork(join(each, '.git'), each, 0)) return true;
  return false;
}

/** @param place Of a repository, or of the file that tells its place. */
function namesNetwork(place: string, top: string, depth: number): boolean {
  const status = lstatSync(place, { throwIfNoEntry: false });
  if (!status) return false;
  if (depth > deepest) return true;
  const next = (target: string) =>
    networkPath.test(target) ||
    namesNetwork(isAbsolute(target) ? target : resolve(top, target), top, depth + 1);
  if (status.isSymbolicLink()) return next(readlinkSync(place));
  if (status.isFile()) {
    const target = gitFile.exec(textOf(place))?.[1]?.trim();
    return target !== undefined && next(target);
  }
  const common = textOf(join(place, 'commondir')).trim();
  return (
    networkPath.test(common) ||
    (common !== '' && namesNetwork(resolve(place, common), top, depth + 1)) ||
    ['config', 'config.worktree'].some((name) => configures(textOf(join(place, name)), place, top)) ||
    textOf(join(place, 'objects', 'info', 'alternates'))
      .split('\n')
      .some((line) => networkPath.test(line))
  );
}

/** What a configuration includes from among the files themselves is not read: whoever made them could nest it at will. */
function configures(text: string, place: string, top: string): boolean {
  const values = [...text.matchAll(setting)].map(([, value = '']) => value);
  const included = [...text.matchAll(inclusion)].map(([, value = '']) => value.trim().replaceAll('"', ''));
  return (
    values.some((value) => networkPath.test(value)) ||
    included.some((path) => !path.startsWith('~') && isWithin(top, resolve(place, path)))
  );
}

function textOf(path: string): string {
  try {
    return lstatSync(path).isFile() ? readFileSync(path, 'utf8') : '';
  } catch {
    return '';
  }
}
