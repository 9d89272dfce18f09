import { bytesToHex, randomBytes } from '@noble/hashes/utils.js';
import { hasStrings } from '../pairMetadata.ts';
import type { State } from '../rememberedPairs.ts';
import type { Secrets } from '../secretEntries.ts';

/** Names the entry that shows whether the secret storage lasts. It holds no secret. */
export const probeKey = 'xtopay.probe';

/** What became of an entry that an earlier window wrote: `none` where none did, so that nothing is known. */
export type Kept = 'kept' | 'lost' | 'none';

/** What a write and a read of now say. `forgets`: nothing failed, and nothing was there. */
export type Works = 'works' | 'fails' | 'forgets';

/** Writes an entry, and looks for it when VS Code was started again. */
export class StorageProbe {
  readonly #secrets: Secrets;
  readonly #state: State;
  readonly #now: () => Date;
  /** When this window began, as ISO 8601. */
  readonly #started: string;
  #kept: Promise<Kept> | undefined;
  #writing: Promise<Works> = Promise.resolve('works');

  constructor(secrets: Secrets, state: State, now: () => Date) {
    this.#secrets = secrets;
    this.#state = state;
    this.#now = now;
    this.#started = now().toISOString();
  }

  /** Whether what an earlier window wrote is still there. Stays the same while this window lives. */
  kept(): Promise<Kept> {
    this.#kept ??= this.#look();
    return this.#kept;
  }

  async #look(): Promise<Kept> {
    const mark = this.#state.get(probeKey);
    // A window that began before the entry was written may have loaded its storage before as well.
    if (!isMark(mark) || mark.at >= this.#started) return 'none';
    try {
      return (await this.#secrets.get(probeKey)) === mark.value ? 'kept' : 'lost';
    } catch {
      return 'lost';
    }
  }

  /**
   * Writes an entry anew, for a later window to look for, and reads it back. One after the other: what another one
   * wrote in between is not what is read back.
   */
  write(): Promise<Works> {
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<Works> {
    const value = bytesToHex(randomBytes(8));
    await this.kept();
    try {
      await this.#secrets.store(probeKey, value);
      if ((await this.#secrets.get(probeKey)) !== value) return 'forgets';
    } catch {
      return 'fails';
    }
    const mark: Mark = { value, at: this.#now().toISOString() };
    try {
      await this.#state.update(probeKey, mark);
    } catch {
      // Then a later window knows nothing, and says so.
    }
    return 'works';
  }
}

interface Mark {
  readonly value: string;
  /** ISO 8601 */
  readonly at: string;
}

function isMark(value: unknown): value is Mark {
  return hasStrings(value, ['value', 'at']);
}
