import type { Disposable } from 'vscode-languageserver';
import type { FindingsCount } from '../protocol/messages.ts';
import type { Timers } from './runtime.ts';

/** Tells the client how many findings there are, once for many changes at a time. */
export class FindingsCounter implements Disposable {
  readonly #timers: Timers;
  readonly #send: (count: FindingsCount) => void;
  #latest: FindingsCount = { errors: 0, warnings: 0, information: 0 };
  #timer: Disposable | undefined;

  constructor(timers: Timers, send: (count: FindingsCount) => void) {
    this.#timers = timers;
    this.#send = send;
  }

  /** The counts have changed. */
  set(count: FindingsCount): void {
    this.#latest = count;
    this.tell();
  }

  /** Tells the client soon, changed or not: after a scan it knows that nothing was found. */
  tell(): void {
    this.#timer ??= this.#timers.after(0, () => {
      this.#timer = undefined;
      this.#send(this.#latest);
    });
  }

  dispose(): void {
    this.#timer?.dispose();
    this.#timer = undefined;
  }
}
