import { readFile, stat } from 'node:fs/promises';
import { codeOf, isGone } from '../walk.ts';

const most = 16_000_000;

/** See `WorkspaceScanner.readSmallFile`. */
export async function readSmallFile(path: string): Promise<string | undefined> {
  try {
    const about = await stat(path);
    // Reading a pipe may never end.
    if (!about.isFile()) throw new TypeError('It is no regular file.');
    const { size } = about;
    if (size > most) throw new RangeError(`It has ${size} bytes; ${most} are read at the most.`);
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isGone(codeOf(error))) return undefined;
    throw error;
  }
}
