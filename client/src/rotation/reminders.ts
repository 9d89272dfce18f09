import type { PairMetadata, State } from '../credentials/vault.ts';
import { dueAt, isDue } from './due.ts';

const day = 24 * 60 * 60_000;
const week = 7 * day;
/** How long a reminder is put off, in milliseconds. */
export const snooze = 30 * day;

const shownKey = 'xtopay.rotation.reminded';
const snoozedKey = 'xtopay.rotation.snoozed';

/** Changes the state of all windows while no other window does. */
type ChangeState = <T>(work: () => PromiseLike<T>) => Promise<T>;

/** Keeps reminders rare: one a week at most, whatever the number of pairs and windows, and none of a snoozed pair. */
export class Reminders {
  readonly #state: State;
  readonly #change: ChangeState;

  /**
   * @param state Of all windows. Holds times and the IDs of pairs.
   * @param change Changes it while no other window does.
   */
  constructor(state: State, change: ChangeState = (work) => Promise.resolve(work())) {
    this.#state = state;
    this.#change = change;
  }

  /** The pair to remind of now, the one that waits longest; marks that a person was reminded. */
  async take(pairs: readonly PairMetadata[], now: number): Promise<PairMetadata | undefined> {
    if (!this.#find(pairs, now)) return undefined;
    return this.#change(async () => {
      // Another window may have taken it meanwhile.
      const pair = this.#find(pairs, now);
      if (pair) await this.#state.update(shownKey, now);
      return pair;
    });
  }

  #find(pairs: readonly PairMetadata[], now: number): PairMetadata | undefined {
    if (now < this.#quietUntil()) return undefined;
    const [pair] = pairs
      .filter((each) => isDue(each, now) && this.#snoozedUntil(each) <= now)
      .toSorted((one, other) => dueAt(one) - dueAt(other));
    return pair;
  }

  /** When the next reminder may come, in milliseconds since 1970; infinity where there is none to come. */
  next(pairs: readonly PairMetadata[]): number {
    const moments = pairs.map((pair) => Math.max(dueAt(pair), this.#snoozedUntil(pair), this.#quietUntil()));
    return Math.min(Number.POSITIVE_INFINITY, ...moments);
  }

  async snooze({ id }: PairMetadata, now: number): Promise<void> {
    await this.#change(() => this.#state.update(snoozedKey, { ...this.#snoozed(), [id]: now + snooze }));
  }

  #quietUntil(): number {
    const shown = this.#state.get(shownKey);
    return typeof shown === 'number' ? shown + week : 0;
  }

  #snoozedUntil({ id }: PairMetadata): number {
    const until = this.#snoozed()[id];
    return typeof until === 'number' ? until : 0;
  }

  #snoozed(): Record<string, unknown> {
    const value = this.#state.get(snoozedKey);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  }
}
