import type { Cancellation } from '../scanner.ts';
import { type FileOutcome, scanFile } from './scanFile.ts';

export interface FileBatch {
  /** Absolute. */
  readonly paths: readonly string[];
  /** In bytes; a larger file is left out. */
  readonly largest: number;
  /** The most threads to read them; 0: as many as there may be. */
  readonly threads?: number;
  readonly cancellation: Cancellation;
}

/** Reads files and finds what is in them, wherever that runs. */
export interface FileScanner {
  /** An outcome for each path; `undefined` for what was not reached before the scan was cancelled. */
  scan(batch: FileBatch): Promise<readonly (FileOutcome | undefined)[]>;
  /** Gives back what it holds. */
  dispose(): Promise<void>;
}

/** Reads on the thread that asks, which gets to do other things between two files. */
export const scanHere: FileScanner = {
  async scan({ paths, largest, cancellation }) {
    const outcomes: (FileOutcome | undefined)[] = [];
    for (const path of paths) {
      outcomes.push(cancellation.aborted ? undefined : await scanFile(path, largest));
      await new Promise(setImmediate);
    }
    return outcomes;
  },
  dispose: () => Promise.resolve(),
};
