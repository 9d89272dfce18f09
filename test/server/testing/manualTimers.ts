import type { Timers } from '../../../server/src/languageServer/runtime.ts';

/** Timers that fire when the test says so. */
export class ManualTimers implements Timers {
  readonly #waiting = new Set<() => void>();

  after(_delay: number, callback: () => void): { dispose(): void } {
    // One object for each call, even of the same callback.
    const once = (): void => callback();
    this.#waiting.add(once);
    return { dispose: () => void this.#waiting.delete(once) };
  }

  soon(callback: () => void): { dispose(): void } {
    return this.after(0, callback);
  }

  /** Fires them, and those that they start at once. */
  fireAll(): void {
    while (this.#waiting.size > 0) {
      const waiting = [...this.#waiting];
      this.#waiting.clear();
      for (const callback of waiting) callback();
    }
  }
}
