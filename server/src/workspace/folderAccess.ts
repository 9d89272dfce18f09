import type { GitTrouble } from '../protocol/messages.ts';

export type EntryKind = 'file' | 'directory' | 'link' | 'other';

export interface Entry {
  readonly name: string;
  readonly kind: EntryKind;
}

/** What a walk needs of the machine. Paths are relative to the walked folder, with `/`; the folder itself is `''`. */
export interface FolderAccess {
  /** What stands in a directory. Throws what the machine throws, with its `code`. */
  list(directory: string): readonly Entry[] | Promise<readonly Entry[]>;
  /** The text of a file of rules; `undefined` where there is none that can be read. */
  readRules(path: string): string | undefined | Promise<string | undefined>;
  /** What git says of everything in a directory, the repository around it or at it. */
  repositoryAt(directory: string): Promise<RepositoryView>;
  /** Whether a link leads out of the folder. */
  leadsOut(link: string): boolean;
  /** A promise now and then, to let others have the thread; else `undefined`. */
  breathe(): Promise<void> | undefined;
}

/** What git says of the entries of one repository. Paths are relative to the walked folder. */
export interface RepositoryView {
  /** False where there is no repository: everything is as if committed, and no dotenv file is. */
  readonly isRepository: boolean;
  readonly trouble?: GitTrouble;
  /** Whether git ignores a path (or its directory) and does not track it. */
  ignores(path: string, isDirectory: boolean): boolean;
  /** The tracked files within a directory named node_modules. */
  trackedWithin(nodeModules: string): readonly string[];
}

/** There is no repository. */
export const noRepository: RepositoryView = {
  isRepository: false,
  ignores: () => false,
  trackedWithin: () => [],
};
