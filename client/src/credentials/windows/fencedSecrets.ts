import { StorageFailure } from '../failures.ts';
import type { Secrets } from '../secretEntries.ts';

/**
 * The secret storage for a window that changes it while no other one does: looks right before each write whether that
 * is still so. A window that was stopped in the middle (the machine slept, a debugger held it) is taken for dead
 * after a while, and what it wrote when it goes on would undo what another one did meanwhile.
 */
export class FencedSecrets implements Secrets {
  readonly #secrets: Secrets;
  #isStillAlone: (() => Promise<boolean>) | undefined;

  constructor(secrets: Secrets) {
    this.#secrets = secrets;
  }

  /** Runs work whose writes are refused once this window is not alone any more. */
  async within<T>(isStillAlone: () => Promise<boolean>, work: () => Promise<T>): Promise<T> {
    this.#isStillAlone = isStillAlone;
    try {
      return await work();
    } finally {
      this.#isStillAlone = undefined;
    }
  }

  keys(): Thenable<string[]> {
    return this.#secrets.keys();
  }

  get(key: string): Thenable<string | undefined> {
    return this.#secrets.get(key);
  }

  /** @throws StorageFailure `busy`: it was not written. */
  async store(key: string, value: string): Promise<void> {
    await this.#expectAlone();
    await this.#secrets.store(key, value);
  }

  /** @throws StorageFailure `busy`: it was not deleted. */
  async delete(key: string): Promise<void> {
    await this.#expectAlone();
    await this.#secrets.delete(key);
  }

  async #expectAlone(): Promise<void> {
    if (this.#isStillAlone && !(await this.#isStillAlone())) throw new StorageFailure('busy', '');
  }
}
