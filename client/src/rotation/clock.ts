import { later } from '../later.ts';

/** The time, and a way to wait for it. Tests have their own. */
export interface Clock {
  /** In milliseconds since 1970. */
  now(): number;
  /** Runs something later. @returns Takes that back. */
  later(run: () => void, milliseconds: number): () => void;
}

/** The clock of this machine. */
export const systemClock: Clock = { now: () => Date.now(), later };

/** In milliseconds. A timer takes no more than some 24 days, and a machine may sleep. */
const longestWait = 24 * 60 * 60_000;

/** Rings at the next of some moments. One timer at most: nothing is polled. */
export class Alarm {
  readonly #clock: Clock;
  readonly #ring: () => void;
  #cancel: (() => void) | undefined;

  constructor(clock: Clock, ring: () => void) {
    this.#clock = clock;
    this.#ring = ring;
  }

  /**
   * @param moments In milliseconds since 1970, all to come. It may ring early, on a long wait: whoever is rung looks
   * at the clock.
   */
  set(moments: readonly number[]): void {
    this.clear();
    const next = Math.min(...moments);
    if (next === Number.POSITIVE_INFINITY) return;
    const wait = Math.min(Math.max(next - this.#clock.now(), 0), longestWait);
    this.#cancel = this.#clock.later(() => {
      this.#cancel = undefined;
      this.#ring();
    }, wait);
  }

  clear(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }
}
