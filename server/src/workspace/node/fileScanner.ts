import type { Cancellation } from '../scanner.ts';
import { pathsOf } from './joinedPaths.ts';
import { type FileOutcome, scanFile } from './scanFile.ts';

export interface FileBatch {
  /** Absolute, joined; at least one. */
  readonly paths: string;
  /** In bytes; a larger file is left out. */
  readonly largest: number;
  /** The most threads to read them; 0: as many as there may be. */
  readonly threads?: number;
  readonly cancellation: Cancellation;
}

/** Reads files and finds what is in them, wherever that runs. */
export interface FileScanner {
  /** An outcome for each path, in their order; none for the last ones, where they were not reached before it was cancelled. */
  scan(batch: FileBatch): Promise<readonly FileOutcome[]>;
  /** Gives back what it holds. */
  dispose(): Promise<void>;
}

/** Reads on the thread that asks, which gets to do other things between two files. */
export const scanHere: FileScanner = {
  async scan({ paths, largest, cancellation }) {
    const outcomes: FileOutcome[] = [];
    for (const path of pathsOf(paths)) {
      if (cancellation.aborted) break;
      outcomes.push(await scanFile(path, largest));
      await new Promise(setImmediate);
    }
    return outcomes;
  },
  dispose: () => Promise.resolve(),
};
