import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { codeOf } from '../../workspace/walk.ts';

/** A PATH of the command line. */
export interface Target {
  /** As the person gave it. */
  readonly given: string;
  /** Absolute, links resolved: naming a link is asking for what it leads to. */
  readonly path: string;
  readonly isFolder: boolean;
}

/** A PATH that leads to nothing that can be scanned: a sentence that says so. */
export interface Problem {
  readonly problem: string;
}

const explanations: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'there is no such file or folder',
  EACCES: 'permission denied',
  ELOOP: 'its links lead in a circle',
  vanished: 'it was gone before it was read',
  'too-large': 'it is too large',
  'not-a-regular-file': 'it is no file that can be scanned',
};

/** @param current The current folder. */
export function targetOf(current: string, given: string): Target | Problem {
  try {
    const path = realpathSync.native(resolve(current, given));
    return { given, path, isFolder: statSync(path).isDirectory() };
  } catch (error) {
    return cannotRead(given, codeOf(error));
  }
}

/** @param why The machine's code, or why it was left out. */
export function cannotRead(given: string, why: string): Problem {
  return { problem: `Cannot scan ${given}: ${explanations[why] ?? why}.` };
}
