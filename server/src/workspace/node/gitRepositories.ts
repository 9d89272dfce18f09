import { lstatSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { GitTrouble } from '../../protocol/messages.ts';
import { noRepository, type RepositoryView } from '../folderAccess.ts';
import { IgnoreRules } from '../ignoreRules.ts';
import { RuleFiles } from '../ruleFiles.ts';
import { askGit, itemsOf } from './gitProcess.ts';
import { directoryAndParents, ignoresCase, readRulesFile, relativeTo } from './machineFiles.ts';
import { leadsToNetwork } from './networkRepository.ts';

/** The directory nearest to this one, upwards, that holds a `.git`. */
export function topAround(directory: string): string | undefined {
  for (const candidate of directoryAndParents(directory)) if (holdsRepository(candidate)) return candidate;
  return undefined;
}

/** Whether there is a `.git` in a directory. */
export function holdsRepository(directory: string): boolean {
  try {
    return lstatSync(join(directory, '.git'), { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** What a repository ignores, by its files alone: for where git does not answer. Nothing is known to be tracked. */
export function ignoredWithoutGit(top: string): RuleFiles {
  const read = (path: string) => readRulesFile(join(top, path));
  const exclude = leadsToNetwork(top) ? '' : (read('.git/info/exclude') ?? '');
  return new RuleFiles('.gitignore', read, IgnoreRules.none(ignoresCase).with('', exclude));
}

const inNodeModules = [':(glob)**/node_modules/**'];

/** The tracked files within folders named node_modules, relative to the directory. Rejects never; knows none then. */
export async function trackedInNodeModules(directory: string): Promise<readonly string[]> {
  const answer = await askGit(directory, ['ls-files', '-z', '-c', '--', ...inNodeModules]);
  return answer.kind === 'answer' ? itemsOf(answer.output) : [];
}

/**
 * The files that git tracks although its rules name them, relative to the directory. Rejects never; knows none where
 * there is no repository.
 */
export async function trackedThoughIgnored(directory: string): Promise<readonly string[]> {
  const answer = await askGit(directory, ['ls-files', '-z', '-c', '-i', '--exclude-standard']);
  return answer.kind === 'answer' ? itemsOf(answer.output) : [];
}

/**
 * What git says about everything in a directory, which is a repository, lies in one, or in none.
 * @param base The same directory, relative to the folder that is walked.
 */
export async function viewOf(directory: string, base: string): Promise<RepositoryView> {
  const where = await askGit(directory, ['rev-parse', '--show-toplevel', '--show-prefix']);
  if (where.kind === 'no-repository') return noRepository;
  if (where.kind === 'trouble') return gitlessView(directory, base, where.trouble);
  const [top = '', prefix = ''] = where.output.split('\n');
  if (!isSameDirectory(join(top, prefix), directory)) return gitlessView(directory, base, 'failed');
  const inside = base === '' ? '' : `${base}/`;
  const listIgnored = ['ls-files', '-z', '-o', '-i', '--exclude-standard', '--directory'];
  const [trackedInside, isIgnored] = await Promise.all([
    trackedInNodeModules(directory),
    prefix !== '' && isWhollyIgnored(top, prefix.slice(0, -1)),
  ]);
  const tracked = trackedInside.map((path) => inside + path);
  const trackedWithin = (path: string) => tracked.filter((file) => file.startsWith(`${path}/`));
  if (isIgnored) {
    return { isRepository: true, ignores: () => true, trackedWithin };
  }
  const listing = await askGit(directory, listIgnored);
  if (listing.kind !== 'answer') return gitlessView(directory, base, 'failed');
  const ignored = new Set(itemsOf(listing.output));
  // So git says that everything in the directory itself is ignored.
  const everything = ignored.has('./');
  return {
    isRepository: true,
    trackedWithin,
    ignores: (path, isDirectory) =>
      everything || ignored.has(path.slice(inside.length) + (isDirectory ? '/' : '')),
  };
}

async function isWhollyIgnored(top: string, directory: string): Promise<boolean> {
  const answer = await askGit(top, ['check-ignore', '-z', '--stdin'], [directory]);
  return answer.kind === 'answer' && answer.output !== '';
}

/** False where the repository's settings declare another folder to be its files. */
function isSameDirectory(one: string, other: string): boolean {
  try {
    return realpathSync.native(one) === realpathSync.native(other);
  } catch {
    return false;
  }
}

function gitlessView(directory: string, base: string, trouble: GitTrouble): RepositoryView {
  const top = topAround(directory);
  if (top === undefined) return trouble === 'not-found' ? noRepository : { ...noRepository, trouble };
  const repository = ignoredWithoutGit(top);
  const toDirectory = relativeTo(top, directory) ?? '';
  const inRepository = (path: string) =>
    [toDirectory, path.slice(base === '' ? 0 : base.length + 1)].filter((part) => part !== '').join('/');
  return {
    isRepository: true,
    trouble,
    ignores: (path, isDirectory) => repository.ignores(inRepository(path), isDirectory),
    trackedWithin: () => [],
  };
}
