import { StorageFailure } from '../credentials/failures.ts';
import type { PairMetadata, Vault } from '../credentials/vault.ts';
import { Alarm, type Clock } from './clock.ts';
import { dueAt, expiresAt, isDue } from './due.ts';
import type { Reminders } from './reminders.ts';

/** A pair whose secret of before is still valid. */
export interface Expiring {
  readonly pair: PairMetadata;
  /** In whole minutes, rounded up. */
  readonly minutesLeft: number;
}

/** What there is to see at this moment. */
export interface RotationState {
  readonly due: readonly PairMetadata[];
  readonly expiring: readonly Expiring[];
}

/** Who is told. */
export interface RotationListener {
  show(state: RotationState): void;
  remind(pair: PairMetadata): void;
  /** The old secret is forgotten. @param fingerprint Of the old secret. */
  expired(pair: PairMetadata, fingerprint: string): void;
  /** The secret storage could not be read, or the old secret could not be forgotten: tried again at the next look. */
  failed(failure: StorageFailure): void;
}

const minute = 60_000;

/** Watches the age of secrets and the last minutes of old ones, with one timer to the next moment that matters. */
export class RotationWatch {
  readonly #vault: Pick<Vault, 'list' | 'forgetPrevious'>;
  readonly #reminders: Reminders;
  readonly #clock: Clock;
  readonly #listener: RotationListener;
  readonly #alarm: Alarm;
  #turn = 0;

  constructor(
    vault: Pick<Vault, 'list' | 'forgetPrevious'>,
    reminders: Reminders,
    clock: Clock,
    listener: RotationListener,
  ) {
    this.#vault = vault;
    this.#reminders = reminders;
    this.#clock = clock;
    this.#listener = listener;
    this.#alarm = new Alarm(clock, () => void this.look());
  }

  /** Call whenever pairs may have changed, and when a window comes to the front: the machine may have slept. */
  async look(): Promise<void> {
    const turn = ++this.#turn;
    const isLatest = () => turn === this.#turn;
    try {
      const pairs = await this.#vault.list();
      const now = this.#clock.now();
      for (const pair of pairs) if (isOver(pair, now)) await this.#forget(pair);
      // What was forgotten made the vault tell, and a later look does the rest.
      if (!isLatest()) return;
      this.#show(pairs, now);
      const reminder = await this.#reminders.take(pairs, now);
      if (reminder) this.#listener.remind(reminder);
      if (isLatest()) this.#alarm.set(this.#moments(pairs, now));
    } catch (error) {
      if (!(error instanceof StorageFailure)) throw error;
      this.#listener.failed(error);
    }
  }

  stop(): void {
    this.#turn++;
    this.#alarm.clear();
  }

  async #forget(pair: PairMetadata): Promise<void> {
    const fingerprint = pair.previous?.fingerprint;
    try {
      // Otherwise another window forgot it, and tells so.
      if (!(await this.#vault.forgetPrevious(pair))) return;
    } catch (error) {
      if (!(error instanceof StorageFailure)) throw error;
      this.#listener.failed(error);
      return;
    }
    if (fingerprint !== undefined) this.#listener.expired(pair, fingerprint);
  }

  #show(pairs: readonly PairMetadata[], now: number): void {
    const expiring = pairs.flatMap((pair): Expiring[] => {
      const until = expiresAt(pair, now);
      return until === undefined || until <= now
        ? []
        : [{ pair, minutesLeft: Math.ceil((until - now) / minute) }];
    });
    this.#listener.show({ due: pairs.filter((pair) => isDue(pair, now)), expiring });
  }

  /** When something changes: a secret gets old, a reminder may come, a minute of the countdown is over. */
  #moments(pairs: readonly PairMetadata[], now: number): number[] {
    const minutes = pairs.flatMap((pair) => {
      const until = expiresAt(pair, now);
      return until === undefined || until <= now
        ? []
        : [until - minute * (Math.ceil((until - now) / minute) - 1)];
    });
    return [...pairs.map(dueAt), ...minutes, this.#reminders.next(pairs)].filter((moment) => moment > now);
  }
}

function isOver(pair: PairMetadata, now: number): boolean {
  const until = expiresAt(pair, now);
  return until !== undefined && until <= now;
}
