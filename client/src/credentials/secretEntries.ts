import { isOfAnotherWindow, type Operation, StorageFailure } from './failures.ts';

/** VS Code's `SecretStorage`, as far as it is used. */
export interface Secrets {
  keys(): Thenable<string[]>;
  get(key: string): Thenable<string | undefined>;
  store(key: string, value: string): Thenable<void>;
  delete(key: string): Thenable<void>;
}

/** The entries of the secret storage. Trusts no silence of it, and says in a typed error what failed. */
export class SecretEntries {
  readonly #secrets: Secrets;

  constructor(secrets: Secrets) {
    this.#secrets = secrets;
  }

  /** @throws StorageFailure `read` */
  keys(): Promise<string[]> {
    return attempt('read', '', () => this.#secrets.keys());
  }

  /** @throws StorageFailure `read` */
  get(key: string, label: string): Promise<string | undefined> {
    return attempt('read', label, () => this.#secrets.get(key));
  }

  /**
   * Writes an entry and reads it back; where that fails, the storage is as it was.
   * @param isGood Whether another value may stand there instead: a second window wrote at the same moment.
   * @throws StorageFailure `store`, or `busy`: another window is at work by now
   */
  async put(
    key: string,
    value: string,
    label: string,
    isGood: (found: string) => boolean = (found) => found === value,
  ): Promise<void> {
    const before = await attempt('store', label, () => this.#secrets.get(key));
    let found: string | undefined;
    try {
      await this.#secrets.store(key, value);
      found = await this.#secrets.get(key);
    } catch (error) {
      if (error instanceof StorageFailure && isOfAnotherWindow(error.operation)) throw error;
      await this.#putBack(key, before);
      throw new StorageFailure('store', label, error);
    }
    // Gone: the storage forgets, or another window deleted it. Changed: another window did. Neither is put back.
    if (found === undefined || !isGood(found)) throw new StorageFailure('store', label);
  }

  /**
   * Removes entries.
   * @param mustBeGone Whether one may not be there afterwards: it holds a secret. Others may have been written again
   * by another window, and mean nothing without those.
   * @throws StorageFailure
   */
  async remove(
    operation: 'delete' | 'forget',
    label: string,
    keys: readonly string[],
    mustBeGone: (key: string) => boolean = () => true,
  ): Promise<void> {
    await attempt(operation, label, async () => {
      for (const key of keys) {
        await this.#secrets.delete(key);
        if (mustBeGone(key) && (await this.#secrets.get(key)) !== undefined)
          throw new Error('The entry is still there.');
      }
    });
  }

  async #putBack(key: string, before: string | undefined): Promise<void> {
    try {
      await (before === undefined ? this.#secrets.delete(key) : this.#secrets.store(key, before));
    } catch {
      // A failure is on its way already, and says what to do.
    }
  }
}

async function attempt<T>(operation: Operation, label: string, work: () => Thenable<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new StorageFailure(operation, label, error);
  }
}
