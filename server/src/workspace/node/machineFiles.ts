import {
  closeSync,
  type Dirent,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
} from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Entry, EntryKind } from '../folderAccess.ts';
import { nameOfBytes, nativePath } from './nativeNames.ts';

/** Windows and macOS tell no `A` from `a` in file names, and neither does git there. */
export const ignoresCase = process.platform === 'win32' || process.platform === 'darwin';

// A pipe must not wait for its other end, a terminal not become ours, and a link not be followed.
const safely =
  constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0) | (constants.O_NOFOLLOW ?? 0);

/** What stands in a directory; links are not followed. Throws with the machine's `code`. */
export function listDirectory(path: string): readonly Entry[] {
  const native = nativePath(path);
  const entries = readdirSync(native, { withFileTypes: true });
  if (!entries.some(({ name }) => name.includes('\ufffd'))) {
    return entries.map((entry) => ({ name: entry.name, kind: kindOf(entry) }));
  }
  return readdirSync(native, { withFileTypes: true, encoding: 'buffer' }).map((entry) => ({
    name: nameOfBytes(entry.name),
    kind: kindOf(entry),
  }));
}

function kindOf(entry: Pick<Dirent, 'isFile' | 'isDirectory' | 'isSymbolicLink'>): EntryKind {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'directory';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

/** Thrown for what stands at a path and cannot be read as a file. */
export class NotARegularFile extends Error {}

/** A file that is open. Its size, in bytes, is that at the time of opening. */
export interface OpenFile {
  readonly descriptor: number;
  readonly size: number;
}

/**
 * Opens a regular file for reading without ever waiting; the caller closes it.
 * Throws {@link NotARegularFile}, or what the machine throws, with its `code`.
 * @param isListed It was a regular file when its directory was read.
 */
export function openRegularFile(path: string, isListed = false): OpenFile {
  const native = nativePath(path);
  // Opening a device can do something to it; this also stands in for O_NOFOLLOW where there is none.
  const mayBeOpened = isListed && constants.O_NOFOLLOW !== undefined;
  if (!mayBeOpened && !lstatSync(native).isFile()) throw new NotARegularFile();
  const descriptor = openSync(native, safely);
  try {
    // It may be another one by now.
    const status = fstatSync(descriptor);
    if (!status.isFile()) throw new NotARegularFile();
    return { descriptor, size: status.size };
  } catch (error) {
    closeSync(descriptor);
    throw error;
  }
}

/** The text of a small file of rules; `undefined` where there is none that can be read. */
export function readRulesFile(path: string): string | undefined {
  try {
    // Most folders have none, and an error costs ten times the look.
    if (!lstatSync(nativePath(path), { throwIfNoEntry: false })) return undefined;
    const { descriptor } = openRegularFile(path);
    try {
      return readFileSync(descriptor, 'utf8');
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return undefined;
  }
}

/** A path of Windows that names another machine; quotes and blanks may be before it. */
export const networkPath = /^["'\s]*[\\/]{2}/;

/** Whether a link leads out of a folder. One that leads nowhere does not. */
export function linkLeadsOut(folder: string, link: string): boolean {
  try {
    // Only to look there would contact the other machine.
    if (process.platform === 'win32' && networkPath.test(readlinkSync(nativePath(link)))) return true;
    return !isWithin(realpathSync.native(folder), realpathSync.native(nativePath(link)));
  } catch {
    return false;
  }
}

/** A segment of a path that is empty, or goes nowhere or up. */
const unusual = /\/(?:\.{0,2}\/|\.{0,2}$)/;

/** Whether a path may have to be normalized. */
export function isUnusual(path: string): boolean {
  return unusual.test(path);
}

/** Whether a path is a folder or lies within it, by the names alone. */
export function isWithin(folder: string, path: string): boolean {
  return relativeTo(folder, path) !== undefined;
}

/** The path from a folder to what is within it, with `/`; `''` for the folder, `undefined` for what is outside. */
export function relativeTo(folder: string, path: string): string | undefined {
  // What a machine names needs no normalising, which would cost more than to open the file.
  if (sep === '/' && path.startsWith(folder) && path[folder.length] === '/' && !unusual.test(path)) {
    return path.slice(folder.length + 1);
  }
  const between = relative(folder, path);
  if (between === '..' || between.startsWith(`..${sep}`) || resolve(between) === between) return undefined;
  return sep === '/' ? between : between.replaceAll(sep, '/');
}

/** The directories from one up to the root of the machine. */
export function* directoryAndParents(directory: string): Generator<string> {
  yield directory;
  for (let at = directory, above = dirname(at); above !== at; at = above, above = dirname(at)) yield above;
}

/** A path within a folder, absolute. */
export function absolute(folder: string, path: string): string {
  if (path === '') return folder;
  // A scan asks for each file, and what a walk finds needs no normalising.
  return sep === '/' && !folder.endsWith('/') ? `${folder}/${path}` : join(folder, path);
}
