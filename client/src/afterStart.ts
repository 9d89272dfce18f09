import type { Disposable } from 'vscode';
import { later } from './later.ts';

/**
 * Puts a piece of work off until all is put together. A person may run a command before: nothing may rely on its having
 * been done.
 * @returns What it comes to; `undefined` where it failed, which is logged, or where the extension ended before.
 */
export type PutOff = <T>(piece: () => T | Promise<T>) => Promise<T | undefined>;

/**
 * What is put off when all is put together, because other extensions would wait for it. One piece after the other, in
 * the order in which they were put off, and each in its own turn of the event loop: what a person does comes in between.
 */
export class AfterStart implements Disposable {
  readonly #pieces: { run(): Promise<void>; leaveOut(): void }[] = [];
  readonly #failed: (error: unknown) => void;
  #stopWaiting: (() => void) | undefined;
  #hasEnded = false;

  /** @param failed Told why a piece failed. The others are done all the same. */
  constructor(failed: (error: unknown) => void) {
    this.#failed = failed;
  }

  readonly putOff: PutOff = <T>(piece: () => T | Promise<T>) =>
    new Promise<T | undefined>((resolve) => {
      if (this.#hasEnded) return resolve(undefined);
      this.#pieces.push({
        run: async () => {
          try {
            resolve(await piece());
          } catch (error) {
            this.#failed(error);
            resolve(undefined);
          }
        },
        leaveOut: () => resolve(undefined),
      });
      this.#waitForTurn();
    });

  /** Leaves out what is not begun. */
  dispose(): void {
    this.#hasEnded = true;
    this.#stopWaiting?.();
    for (const piece of this.#pieces.splice(0)) piece.leaveOut();
  }

  #waitForTurn(): void {
    this.#stopWaiting ??= later(() => {
      this.#stopWaiting = undefined;
      void this.#pieces.shift()?.run();
      if (this.#pieces.length > 0) this.#waitForTurn();
    }, 0);
  }
}
