import type { Clock } from '../../../../client/src/rotation/clock.ts';

/** A clock that stands still until it is moved. */
export class TestClock implements Clock {
  #now: number;
  readonly #timers = new Map<number, { readonly at: number; readonly run: () => void }>();
  #made = 0;

  /** @param now ISO 8601. */
  constructor(now = '2026-01-01T00:00:00Z') {
    this.#now = Date.parse(now);
  }

  now(): number {
    return this.#now;
  }

  later(run: () => void, milliseconds: number): () => void {
    const name = ++this.#made;
    this.#timers.set(name, { at: this.#now + milliseconds, run });
    return () => this.#timers.delete(name);
  }

  /** How many timers run, and in how many milliseconds the next one rings. */
  get timers(): readonly number[] {
    return [...this.#timers.values()].map(({ at }) => at - this.#now);
  }

  /** Moves on, and rings what is due on the way; waits for what that does. */
  async move(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (;;) {
      const [next] = [...this.#timers].toSorted(([, one], [, other]) => one.at - other.at);
      if (!next || next[1].at > end) break;
      this.#now = next[1].at;
      this.#timers.delete(next[0]);
      next[1].run();
      await settled();
    }
    this.#now = end;
  }

  /** Moves on while nothing runs, as a machine that sleeps: what is due rings afterwards. */
  sleep(milliseconds: number): void {
    this.#now += milliseconds;
  }
}

/** Resolves when all that was started has come to its end; nothing here waits for anything but promises. */
export async function settled(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}
