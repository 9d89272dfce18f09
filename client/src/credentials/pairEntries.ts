import { bytesToHex, randomBytes } from '@noble/hashes/utils.js';
import { StorageFailure } from './failures.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { LabelledCredentials } from './pair.ts';
import type { PairMetadata } from './pairMetadata.ts';
import { SecretEntries } from './secretEntries.ts';
import {
  describe,
  type Entry,
  keyOf,
  parseEntry,
  parsePrevious,
  partOf,
  partsOfPair,
} from './storedEntry.ts';

/** The secret storage by pairs and their parts. */
export class PairEntries extends SecretEntries {
  /** Where a pair goes: where the same secret stands already, or else where nothing does. @throws StorageFailure `store` */
  async placeFor({ clientSecret, label }: LabelledCredentials): Promise<{ id: string; existing?: Entry }> {
    const id = fingerprintOf(clientSecret).slice(0, idLength);
    let text: string | undefined;
    try {
      text = await this.get(keyOf('pair', id), label);
    } catch (error) {
      throw new StorageFailure('store', label, error instanceof StorageFailure ? error.cause : error);
    }
    const existing = text === undefined ? undefined : parseEntry(text);
    if (!existing) return { id };
    if (existing.clientSecret === clientSecret) return { id, existing };
    // That pair was rotated since, and keeps its ID; its old secret is stored again as a pair of its own.
    return { id: bytesToHex(randomBytes(idLength / 2)) };
  }

  /** @throws StorageFailure `store` */
  async putPair(id: string, entry: Entry, label: string, isGood: (found: Entry) => boolean): Promise<void> {
    await this.put(keyOf('pair', id), JSON.stringify(entry), label, (text) => {
      const found = parseEntry(text);
      return found !== undefined && isGood(found);
    });
  }

  /**
   * Where the windows agree by nothing, two may write the same part at the same moment: the later one stays, and
   * neither has failed. Of a pair that another window deletes meanwhile no part is left behind.
   * @throws StorageFailure `change`: the part is as before. `deleted`: there is no such pair any more.
   */
  async putPart(part: 'label' | 'note', value: string, { id, label }: PairMetadata): Promise<void> {
    const key = keyOf(part, id);
    await this.entryOf(id, label, 'deleted');
    const failure = await failureOf(this.put(key, value, label, () => true));
    const isGone = (await this.get(keyOf('pair', id), label)) === undefined;
    if (isGone) await this.remove('delete', label, [key], () => false);
    if (isGone) throw new StorageFailure('deleted', label);
    if (failure) throw new StorageFailure('change', label, failure.cause);
  }

  /**
   * @param ifGone What is thrown where there is none.
   * @throws StorageFailure `use`: it is damaged. `read`: the storage cannot be read.
   */
  async entryOf(id: string, label: string, ifGone: 'use' | 'deleted' = 'use'): Promise<Entry> {
    const text = await this.get(keyOf('pair', id), label);
    if (text === undefined) throw new StorageFailure(ifGone, label);
    const entry = parseEntry(text);
    if (!entry) throw new StorageFailure('use', label);
    return entry;
  }

  /** All stored pairs, in no order. @throws StorageFailure `read` */
  async list(): Promise<PairMetadata[]> {
    const keys = new Set(await this.keys());
    const found: PairMetadata[] = [];
    for (const key of keys) {
      const named = partOf(key);
      const pair = named?.part === 'pair' ? await this.describe(named.id, keys) : undefined;
      if (pair) found.push(pair);
    }
    return found;
  }

  /** A pair as it is stored now. @throws StorageFailure `read` */
  async find(id: string): Promise<PairMetadata | undefined> {
    return this.describe(id, new Set(await this.keys()));
  }

  /**
   * What may be known of a pair outside of the secret storage.
   * @param keys Those that are there: the others are not asked for.
   * @throws StorageFailure `read`
   */
  async describe(id: string, keys: ReadonlySet<string>): Promise<PairMetadata | undefined> {
    const read = async (part: 'pair' | 'label' | 'note' | 'previous') =>
      keys.has(keyOf(part, id)) ? this.get(keyOf(part, id), '') : undefined;
    const text = await read('pair');
    const entry = text === undefined ? undefined : parseEntry(text);
    if (!entry) return undefined;
    const previous = await read('previous');
    return describe(id, entry, {
      label: await read('label'),
      note: await read('note'),
      previous: previous === undefined ? undefined : parsePrevious(previous),
    });
  }

  /** The secret of before a rotation, while it is kept. @throws StorageFailure `read` */
  async previousOf({ id, label }: Pick<PairMetadata, 'id' | 'label'>): Promise<string | undefined> {
    const text = await this.get(keyOf('previous', id), label);
    return text === undefined ? undefined : parsePrevious(text)?.clientSecret;
  }

  /** Removes all parts of a pair. @throws StorageFailure Its secret is still there. */
  async removePair(operation: 'delete' | 'forget', { id, label }: PairMetadata): Promise<void> {
    const keys = partsOfPair.map((part) => keyOf(part, id));
    await this.remove(operation, label, keys, holdsSecret);
  }
}

/** In hex digits of the fingerprint: enough to tell pairs apart. */
const idLength = 16;

function holdsSecret(key: string): boolean {
  const part = partOf(key)?.part;
  return part === 'pair' || part === 'previous';
}

async function failureOf(work: Promise<void>): Promise<StorageFailure | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof StorageFailure) return error;
    throw error;
  }
}
