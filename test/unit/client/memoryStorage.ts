import type { Secrets, State } from '../../../client/src/credentials/vault.ts';

/** A secret storage in memory, of one machine, that fails when told to. */
export class MemorySecrets implements Secrets {
  readonly entries = new Map<string, string>();
  failing: 'get' | 'store' | 'delete' | 'keys' | undefined;
  forgetful = false;
  /** Stores, and then cannot be read any more. */
  locksAfterStoring = false;

  keys(): Promise<string[]> {
    return this.#unless('keys', () => [...this.entries.keys()]);
  }
  get(key: string): Promise<string | undefined> {
    return this.#unless('get', () => this.entries.get(key));
  }
  store(key: string, value: string): Promise<void> {
    return this.#unless('store', () => {
      if (!this.forgetful) this.entries.set(key, value);
      if (this.locksAfterStoring) this.failing = 'get';
    });
  }
  delete(key: string): Promise<void> {
    return this.#unless('delete', () => void this.entries.delete(key));
  }

  async #unless<T>(operation: typeof this.failing, work: () => T): Promise<T> {
    if (this.failing === operation) throw new Error('The keyring is locked.');
    return work();
  }
}

/** A memento in memory. */
export class MemoryState implements State {
  readonly values = new Map<string, unknown>();
  get(key: string): unknown {
    return this.values.get(key);
  }
  async update(key: string, value: unknown): Promise<void> {
    this.values.set(key, value);
  }
}
