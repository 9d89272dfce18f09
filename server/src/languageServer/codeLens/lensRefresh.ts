import type { Disposable } from 'vscode-languageserver';
import type { Timers } from '../runtime.ts';

/** In milliseconds: what changes together is told once. */
const together = 200;

/**
 * Has the client ask for code lenses again when what they count has changed in other documents; a client does so by
 * itself when the document changes.
 */
export class LensRefresh implements Disposable {
  readonly #timers: Timers;
  readonly #counts: () => ReadonlyMap<string, number>;
  readonly #refresh: () => void;
  #told = '';
  #isUsed = false;
  #timer: Disposable | undefined;

  /** @param counts How often each secret stands in what is shown. @param refresh Tells the client. */
  constructor(timers: Timers, counts: () => ReadonlyMap<string, number>, refresh: () => void) {
    this.#timers = timers;
    this.#counts = counts;
    this.#refresh = refresh;
  }

  /** The client was given lenses. */
  used(): void {
    this.#isUsed = true;
    this.#told = signatureOf(this.#counts());
  }

  /** What is shown has changed somewhere. Costs nothing while nobody wants lenses. */
  findingsChanged(): void {
    if (!this.#isUsed) return;
    this.#timer ??= this.#timers.after(together, () => {
      this.#timer = undefined;
      const signature = signatureOf(this.#counts());
      if (signature === this.#told) return;
      this.#told = signature;
      this.#refresh();
    });
  }

  /** Lenses may be wanted now, or no longer. */
  settingsChanged(): void {
    this.#refresh();
  }

  dispose(): void {
    this.#timer?.dispose();
    this.#timer = undefined;
  }
}

function signatureOf(counts: ReadonlyMap<string, number>): string {
  return JSON.stringify([...counts].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
