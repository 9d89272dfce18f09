import type { Disposable } from 'vscode-languageserver';
import type { Finding } from '../detection/finding.ts';
import type { Cancellation, WorkspaceScanner } from '../workspace/scanner.ts';

/** Timers of the machine, so that a test can leave none of them to chance. */
export interface Timers {
  /** Runs the callback once, after `delay` milliseconds at the earliest; disposing calls it off. */
  after(delay: number, callback: () => void): Disposable;
  /** Runs the callback once, when the messages that have arrived by now were handled. Adds no delay that shows. */
  soon(callback: () => void): Disposable;
}

/** Milliseconds to wait for more of the same before the work begins. */
export interface Delays {
  /** After a keystroke that came before the last one was answered. */
  readonly burst: number;
  /** After a keystroke that makes it necessary to read the document again. */
  readonly typing: number;
  /** After a keystroke that far parts of the document may depend on. */
  readonly pause: number;
  /** After a change on disk; a branch switch arrives as many small batches. */
  readonly disk: number;
}

/** Who waits for a document to be read. */
export interface Reader extends Cancellation {
  /** Nobody really does: what is shown is likely to be what will be found. It must not take a keystroke's time. */
  readonly isCheck?: boolean;
}

/** What the language server needs of the machine it runs on: Node or a browser's worker. */
export interface Runtime {
  readonly timers: Timers;
  readonly delays: Delays;
  /**
   * All detection in open documents; see `server/src/secretlint/engine.ts`.
   * @param text Without its BOM.
   * @param reader Where it is aborted, nobody waits for the findings any more: there may be none.
   */
  findIn(path: string, text: string, reader?: Reader): Promise<readonly Finding[]>;
  /** Called once, when the client has introduced itself. */
  createScanner(): WorkspaceScanner;
}
