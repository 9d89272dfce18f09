import { isMetadata, type PairMetadata } from './pairMetadata.ts';

/** VS Code's `Memento`, as far as it is used. */
export interface State {
  get(key: string): unknown;
  update(key: string, value: unknown): Thenable<void>;
}

const stateKey = 'xtopay.pairs';
const deletedKey = 'xtopay.deletedPairs';

/** How many deleted pairs are told from lost ones: enough for those that a window may still be reading. */
const mostDeleted = 100;

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
    const deleted = new Set(this.#deleted());
    return Array.isArray(known) ? known.filter(isMetadata).filter(({ id }) => !deleted.has(id)) : [];
  }

  /** Takes in what is stored now. Who reads while a pair is deleted may still have seen it: that is not taken in. */
  async learn(stored: readonly PairMetadata[]): Promise<void> {
    const deleted = new Set(this.#deleted());
    const learned = stored.filter(({ id }) => !deleted.has(id));
    const ids = new Set(learned.map(({ id }) => id));
    const before = this.list();
    const after = [...before.filter(({ id }) => !ids.has(id)), ...learned];
    if (learned.some((pair) => !before.some((each) => JSON.stringify(each) === JSON.stringify(pair))))
      await this.#write(stateKey, after);
  }

  /** To be called before these pairs are deleted. */
  async forget(ids: readonly string[]): Promise<void> {
    const kept = this.list().filter(({ id }) => !ids.includes(id));
    await this.#write(deletedKey, [...new Set([...this.#deleted(), ...ids])].slice(-mostDeleted));
    await this.#write(stateKey, kept);
  }

  /** To be called before a pair is stored: it may be one that was deleted. */
  async expect(id: string): Promise<void> {
    const deleted = this.#deleted();
    if (deleted.includes(id))
      await this.#write(
        deletedKey,
        deleted.filter((each) => each !== id),
      );
  }

  #deleted(): readonly string[] {
    const deleted = this.#state.get(deletedKey);
    return Array.isArray(deleted) ? deleted.filter((each) => typeof each === 'string') : [];
  }

  async #write(key: string, value: readonly unknown[]): Promise<void> {
    try {
      await this.#state.update(key, value);
    } catch {
      // The secret storage is the truth, and what is stored there is found all the same.
    }
  }
}
