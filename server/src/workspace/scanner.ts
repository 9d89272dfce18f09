import type { Finding, Placement } from '../detection/finding.ts';
import type { GitStanding } from '../protocol/fixMessages.ts';
import type { LeftOutReason, ScanSummary } from '../protocol/messages.ts';
import type { Settings } from '../protocol/settings.ts';
import type { Origin, OriginQuestion } from './origin.ts';

/** Zero-based line and UTF-16 column; only `\n`, `\r\n` and `\r` break lines, a BOM is no column. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A finding with its place in lines and columns. */
export interface LocatedFinding extends Finding {
  readonly from: Position;
  readonly to: Position;
  /** In an output of a notebook, not in one of its cells. */
  readonly inOutput?: true;
}

/** All findings of one file; none is a report too (it clears what was there). */
export interface FileReport {
  /** Absolute path as the machine writes it. */
  readonly path: string;
  readonly placement: Placement;
  readonly bytes: number;
  readonly findings: readonly LocatedFinding[];
  /** More findings than the cap were found; only the first are listed. */
  readonly capped: boolean;
}

/** One file that was not scanned, and why. `detail` holds an error code such as `EACCES`, never content. */
export interface LeftOut {
  readonly path: string;
  readonly reason: LeftOutReason;
  readonly detail?: string;
}

/** Asked between files and between chunks; an `AbortSignal` is one. */
export interface Cancellation {
  readonly aborted: boolean;
}

export interface ScanRequest {
  /** Absolute path of the folder that is scanned. */
  readonly folder: string;
  readonly settings: Settings['scan'];
  readonly cancellation: Cancellation;
  /** The files of `scanFiles` are scanned even when git ignores them: a person named them. */
  readonly namedByPerson?: boolean;
  /** Called for every scanned file, in no particular order. */
  onReport(report: FileReport): void;
  onLeftOut(leftOut: LeftOut): void;
  /** Files done and files known so far. */
  onProgress?(done: number, known: number): void;
}

/**
 * The one way from files to findings, for the server and the command line alike. Paths are absolute.
 * No method rejects for what a single file does; it is reported as left out.
 */
export interface WorkspaceScanner {
  /** Every file that git would commit, and dotenv files even when ignored. Rejects where the folder itself cannot be read. */
  scanFolder(request: ScanRequest): Promise<ScanSummary>;
  /**
   * These files only, by the same rules (a file that git ignores is left out). For changes on disk.
   * A directory among the paths stands for every file beneath it (it was created, or moved here whole);
   * a path that is gone is left out as `vanished`.
   */
  scanFiles(request: ScanRequest, paths: readonly string[]): Promise<ScanSummary>;
  /** Where a file stands with git: for an open buffer, existing on disk or not. */
  placementOf(path: string): Promise<Placement>;
  /** Where a file stands with git, existing on disk or not. */
  gitStandingOf(path: string): Promise<GitStanding>;
  /** Whether silenced as a path: `.secretlintignore` of the folder. For open buffers. */
  isSilenced(folder: string, path: string): Promise<boolean>;
  /**
   * Files that git tracks although a `.gitignore` names them (`git ls-files -z -c -i --exclude-standard`);
   * none where there is no repository. They are what an edited index can add to a scan without
   * any change to a file.
   */
  trackedThoughIgnored(folder: string): Promise<readonly string[]>;
  /**
   * Files outside of the folder that decide what git ignores and tracks in it (of a repository around it, or
   * of a linked work tree): `index`, `HEAD`, `exclude` and `.gitignore` files. To be watched.
   */
  gitStateFilesOutside(folder: string): Promise<readonly string[]>;
  /**
   * The text of a small file of this project's own (a baseline); `undefined` where there is none. Rejects with what
   * the machine says, and for more than 16 MB.
   */
  readSmallFile(path: string): Promise<string | undefined>;
  /** Where a finding stands with git's history. @param calledOff Resolves when nobody waits any more. */
  originOf(question: OriginQuestion, calledOff: Promise<void>): Promise<Origin>;
  /** Forget cached git state (a `.gitignore`, the index or HEAD changed). */
  refresh(): void;
  /** Gives threads back. */
  dispose(): Promise<void>;
}
