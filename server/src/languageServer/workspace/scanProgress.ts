import type { CancellationToken, Disposable, WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Cancellation } from '../../workspace/scanner.ts';

/** Makes a progress in the client's window; `connection.window` does. */
export interface ProgressWindow {
  createWorkDoneProgress(): Promise<WorkDoneProgressServerReporter>;
}

/** The one progress of a run, and its end before the end. */
export class ScanProgress implements Cancellation {
  #aborted = false;
  #isDone = false;
  #percentage = 0;
  #reporter: WorkDoneProgressServerReporter | undefined;
  readonly #listeners: Disposable[] = [];

  get aborted(): boolean {
    return this.#aborted;
  }

  abort(): void {
    this.#aborted = true;
  }

  /** Aborts when the token is cancelled. */
  follow(token: CancellationToken): void {
    if (token.isCancellationRequested) this.abort();
    this.#listeners.push(token.onCancellationRequested(() => this.abort()));
  }

  /** Shows in the client's window, once the client has made room; a client that refuses is no error. */
  async show(window: ProgressWindow, title: string): Promise<void> {
    let reporter: WorkDoneProgressServerReporter;
    try {
      reporter = await window.createWorkDoneProgress();
    } catch {
      return;
    }
    reporter.begin(title, 0, undefined, true);
    // What the client has made room for must be ended, even if the scan was faster.
    if (this.#isDone) return reporter.done();
    this.#reporter = reporter;
    this.follow(reporter.token);
  }

  /** Parts of the whole. Sends one message per percent at most. */
  report(done: number, known: number): void {
    const percentage = known === 0 ? 0 : Math.floor((100 * done) / known);
    if (percentage <= this.#percentage || !this.#reporter) return;
    this.#percentage = percentage;
    this.#reporter.report(Math.min(percentage, 100), `${done}/${known}`);
  }

  done(): void {
    this.#isDone = true;
    for (const listener of this.#listeners) listener.dispose();
    this.#reporter?.done();
  }
}
