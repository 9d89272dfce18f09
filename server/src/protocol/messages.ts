/** The custom messages of client and server, as method names and the types that travel. */

/**
 * Request from the client, no parameters: scan every workspace folder and open document again. Answers
 * {@link ScanSummary} when the folders are done, cancelled or not. The server shows a progress of its own, in
 * the status bar; cancelling the request ends the scan as cancelling that progress does, and is answered with
 * the error `RequestCancelled`. What a cancelled scan has not reached shows what it showed before.
 */
export const scanWorkspaceRequest = 'xtopay/scanWorkspace';

/**
 * Notification from the server after each scan and each change of the findings, many changes at once where
 * they come together: {@link FindingsCount}. Counts what is shown now; hints are in none of the counts.
 */
export const findingsCountNotification = 'xtopay/findingsCount';

/** Why a file was not scanned (or not to its end). Every reason is counted in the summary. */
export type LeftOutReason =
  | 'ignored'
  /** A whole folder of that name, counted as one. */
  | 'node-modules'
  | 'excluded'
  | 'too-large'
  | 'unreadable'
  | 'vanished'
  | 'not-a-regular-file'
  | 'outside-folder'
  | 'secretlintignore'
  | 'cancelled';

/**
 * Why git gave no answer about a repository; its `.gitignore` files were read without it, and nothing is known
 * to be tracked. `refused`: the repository belongs to someone else (git's `safe.directory`). `network`: to
 * ask would have contacted another machine.
 */
export type GitTrouble = 'not-found' | 'refused' | 'network' | 'failed';

/** The counts of one scan. Holds no path and no content. */
export interface ScanSummary {
  readonly files: number;
  readonly bytes: number;
  /** Those that are shown. */
  readonly findings: number;
  /** Those that the baseline accepts, where one was read. */
  readonly accepted?: number;
  readonly leftOut: Readonly<Partial<Record<LeftOutReason, number>>>;
  readonly cancelled: boolean;
  /** Wall time in milliseconds. */
  readonly duration: number;
  /** Set where git was asked and gave no answer. */
  readonly gitTrouble?: GitTrouble;
}

export interface FindingsCount {
  readonly errors: number;
  readonly warnings: number;
  readonly information: number;
}
