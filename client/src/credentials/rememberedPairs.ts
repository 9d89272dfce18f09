import { isMetadata, type PairMetadata } from './pairMetadata.ts';

/** VS Code's `Memento`, as far as it is used. */
export interface State {
  get(key: string): unknown;
  update(key: string, value: unknown): Thenable<void>;
}

const stateKey = 'xtopay.pairs';

/**
 * Which pairs were stored, kept outside of the secret storage. It is how a pair that is there no more, or is in
 * another window's storage only, is told from one that never was. A pair leaves it only when a person deletes it.
 */
export class RememberedPairs {
  readonly #state: State;

  constructor(state: State) {
    this.#state = state;
  }

  list(): readonly PairMetadata[] {
    const known = this.#state.get(stateKey);
    return Array.isArray(known) ? known.filter(isMetadata) : [];
  }

  /** Takes in what is stored now. */
  async learn(stored: readonly PairMetadata[]): Promise<void> {
    const ids = new Set(stored.map(({ id }) => id));
    const before = this.list();
    const after = [...before.filter(({ id }) => !ids.has(id)), ...stored];
    if (stored.some((pair) => !before.some((each) => JSON.stringify(each) === JSON.stringify(pair))))
      await this.#write(after);
  }

  async forget(isForgotten: (pair: PairMetadata) => boolean): Promise<void> {
    const before = this.list();
    const after = before.filter((pair) => !isForgotten(pair));
    if (after.length < before.length) await this.#write(after);
  }

  async #write(pairs: readonly PairMetadata[]): Promise<void> {
    try {
      await this.#state.update(stateKey, pairs);
    } catch {
      // The secret storage is the truth, and what is stored there is found all the same.
    }
  }
}
