import { Changes } from './changes.ts';
import { StorageFailure } from './failures.ts';
import { fingerprintOf } from './fingerprint.ts';
import { isSameLabel } from './label.ts';
import type { Credentials, LabelledCredentials } from './pair.ts';
import type { PairMetadata } from './pairMetadata.ts';
import { RememberedPairs, type State } from './rememberedPairs.ts';
import { PairEntries } from './pairEntries.ts';
import type { Secrets } from './secretEntries.ts';
import { describe, type Entry, isSamePair, keyOf, partOf } from './storedEntry.ts';

export type { PairMetadata } from './pairMetadata.ts';
export type { State } from './rememberedPairs.ts';
export type { Secrets } from './secretEntries.ts';

/** The pairs that are stored, and those that were and are not to be found. */
export interface Inventory {
  /** The oldest first. */
  readonly pairs: readonly PairMetadata[];
  /**
   * Lost by a storage that does not last, or stored by another window whose storage this one does not see before
   * it is loaded again.
   */
  readonly missing: readonly PairMetadata[];
}

/** Looks after a storage that may not last. */
export interface StorageCare {
  /** Whether to store something now; a person may be asked. @throws StorageFailure */
  mayStore(vault: Vault): Promise<boolean>;
  /** Whether to change or delete what is stored; a person may be asked. @throws StorageFailure */
  mayChange(vault: Vault): Promise<boolean>;
  /** Whether it is known that what is stored is there when VS Code is started again. */
  isKnownToLast(): Promise<boolean>;
}

/** Where nobody looks after it. */
const noCare: StorageCare = {
  mayStore: () => Promise.resolve(true),
  mayChange: () => Promise.resolve(true),
  isKnownToLast: () => Promise.resolve(true),
};

/**
 * The stored pairs. The secret storage is the truth, and is read each time: another window may have written, and
 * not every VS Code tells. The state remembers what was there, so that it can be told when it is there no more.
 */
export class Vault {
  readonly #entries: PairEntries;
  readonly #remembered: RememberedPairs;
  readonly #now: () => Date;
  readonly #care: StorageCare;
  readonly #changes = new Changes();
  /** What was listed last, to tell whether anything changed. */
  #seen = '';

  constructor(secrets: Secrets, state: State, now: () => Date = () => new Date(), care = noCare) {
    this.#entries = new PairEntries(secrets);
    this.#remembered = new RememberedPairs(state);
    this.#now = now;
    this.#care = care;
  }

  /** Some pair may be another, here or in another window. May fire when nothing is. */
  readonly onDidChange = this.#changes.event;

  /** To be asked before a person enters a secret. Tells them where the storage will not last. @throws StorageFailure */
  mayStore(): Promise<boolean> {
    return this.#care.mayStore(this);
  }

  /** To be asked before a person changes or deletes a pair: in a browser that may undo what another window did. @throws StorageFailure */
  mayChange(): Promise<boolean> {
    return this.#care.mayChange(this);
  }

  isKnownToLast(): Promise<boolean> {
    return this.#care.isKnownToLast();
  }

  /** Tell it of each key of the secret storage that changes. Others than a pair's do not matter. */
  keyChanged(key: string): void {
    if (partOf(key)) this.#changes.fire();
  }

  /** Reads the storage again, and fires where it is not what was seen last. @throws StorageFailure */
  async readAgain(): Promise<void> {
    const seen = this.#seen;
    await this.inventory();
    if (this.#seen !== seen) this.#changes.fire();
  }

  /** All stored pairs, the oldest first. @throws StorageFailure */
  async list(): Promise<readonly PairMetadata[]> {
    return (await this.inventory()).pairs;
  }

  /** @throws StorageFailure */
  async inventory(): Promise<Inventory> {
    const keys = new Set(await this.#entries.keys());
    const found: PairMetadata[] = [];
    for (const key of keys) {
      const named = partOf(key);
      const pair = named?.part === 'pair' ? await this.#entries.describe(named.id, keys) : undefined;
      if (pair) found.push(pair);
    }
    const pairs = found.toSorted(
      (one, other) => one.created.localeCompare(other.created) || one.id.localeCompare(other.id),
    );
    await this.#remembered.learn(pairs);
    const ids = new Set(pairs.map(({ id }) => id));
    const missing = this.#remembered.list().filter(({ id }) => !ids.has(id));
    const inventory: Inventory = { pairs, missing };
    this.#seen = JSON.stringify(inventory);
    return inventory;
  }

  /** What was stored when this was last known, without the secret storage: it may be locked. */
  remembered(): readonly PairMetadata[] {
    return this.#remembered.list();
  }

  /** The pairs that storing this one would replace: the one with its label, the one with its secret. @throws StorageFailure */
  async replacedBy({ label, clientSecret }: LabelledCredentials): Promise<readonly PairMetadata[]> {
    const fingerprint = fingerprintOf(clientSecret);
    return (await this.list()).filter(
      (pair) => isSameLabel(pair.label, label) || pair.fingerprint === fingerprint,
    );
  }

  /**
   * Stores a valid pair, and reads it back. The replaced ones stay until the new one is safely there; the note of the
   * one with its label goes on.
   * @throws StorageFailure `store`: nothing was stored, and what was stored before still is. `forget`: the new pair
   * is stored, and a replaced one still is too.
   */
  async store(pair: LabelledCredentials, replaced: readonly PairMetadata[] = []): Promise<PairMetadata> {
    const { id, existing } = await this.#entries.placeFor(pair);
    const entry: Entry = {
      ...pair,
      created: existing?.created ?? this.#now().toISOString(),
      ...(existing?.lastRotated === undefined ? {} : { lastRotated: existing.lastRotated }),
    };
    await this.#remembered.expect(id);
    // A second window may store the same pair at the same moment, under another label: the later label stays.
    await this.#entries.putPair(id, entry, pair.label, (found) => isSamePair(found, entry));
    const keys = new Set(await this.#entries.keys());
    if (keys.has(keyOf('label', id))) await this.#entries.put(keyOf('label', id), pair.label, pair.label);
    const note = replaced.find((each) => each.id !== id && isSameLabel(each.label, pair.label))?.note;
    if (note) await this.#entries.put(keyOf('note', id), note, pair.label);
    for (const old of replaced.filter((each) => each.id !== id)) await this.#remove('forget', old);
    this.#changes.fire();
    return this.#stored(id, entry);
  }

  /** @throws StorageFailure `use`: the entry is gone or damaged. `read`: the storage cannot be read. */
  async read({ id, label }: PairMetadata): Promise<Credentials> {
    const { clientId, clientSecret } = await this.#entries.entryOf(id, label);
    return { clientId, clientSecret };
  }

  /** @throws StorageFailure `change`: the pair is called as before. `use`: it is not stored any more. */
  async rename(pair: PairMetadata, newLabel: string): Promise<void> {
    await this.#putPart('label', newLabel, pair);
  }

  /** @param note Holds no credential; empty takes it away. @throws StorageFailure As `rename`. */
  async annotate(pair: PairMetadata, note: string): Promise<void> {
    await this.#putPart('note', note, pair);
  }

  /**
   * Puts a newer secret into a pair, which stays the pair it is.
   * @param pair Its ID and environment are those of the new secret.
   * @param keepOldUntil The old secret is kept beside it until then.
   * @throws StorageFailure `store`: the old secret is stored as before. `use`: there is no such pair any more.
   */
  async replaceSecret(pair: PairMetadata, clientSecret: string, keepOldUntil?: Date): Promise<PairMetadata> {
    const { id, label } = pair;
    const old = await this.#entries.entryOf(id, label);
    if (keepOldUntil) {
      const previous = { clientSecret: old.clientSecret, until: keepOldUntil.toISOString() };
      await this.#entries.put(keyOf('previous', id), JSON.stringify(previous), label);
    }
    const entry: Entry = { ...old, clientSecret, lastRotated: this.#now().toISOString() };
    await this.#entries.putPair(id, entry, label, (found) => isSamePair(found, entry));
    this.#changes.fire();
    return this.#stored(id, entry);
  }

  /** The secret of before a rotation, while it is kept. @throws StorageFailure `read` */
  readPrevious(pair: PairMetadata): Promise<string | undefined> {
    return this.#entries.previousOf(pair);
  }

  /** Forgets the secret of before a rotation. @throws StorageFailure It is still there. */
  async forgetPrevious({ id, label }: PairMetadata): Promise<void> {
    await this.#entries.remove('forget', label, [keyOf('previous', id)]);
    this.#changes.fire();
  }

  /** Deletes a pair, a missing one too. @throws StorageFailure It is still stored. */
  async delete(pair: PairMetadata): Promise<void> {
    await this.#remove('delete', pair);
    this.#changes.fire();
  }

  /** The keys of everything that this extension has in the secret storage, strays and damaged ones too. @throws StorageFailure */
  keys(): Promise<readonly string[]> {
    return this.#entries.keys();
  }

  /** Deletes these entries, whatever they are, and all knowledge of pairs. @throws StorageFailure Some are still stored. */
  async forgetAll(keys: readonly string[]): Promise<void> {
    try {
      await this.#remembered.forget(this.#remembered.list().map(({ id }) => id));
      await this.#entries.remove('delete', '', keys);
    } finally {
      this.#changes.fire();
    }
  }

  async #putPart(part: 'label' | 'note', value: string, pair: PairMetadata): Promise<void> {
    try {
      await this.#entries.putPart(part, value, pair);
    } finally {
      this.#changes.fire();
    }
  }

  /** What is stored now, which may be what another window wrote after this one. */
  async #stored(id: string, entry: Entry): Promise<PairMetadata> {
    try {
      return (await this.#entries.describe(id, new Set(await this.#entries.keys()))) ?? describe(id, entry);
    } catch (error) {
      // It was read back when it was written.
      if (error instanceof StorageFailure) return describe(id, entry);
      throw error;
    }
  }

  /** Another window that sees the entry gone must not take the pair for lost: it is forgotten first. */
  async #remove(operation: 'delete' | 'forget', pair: PairMetadata): Promise<void> {
    await this.#remembered.forget([pair.id]);
    await this.#entries.removePair(operation, pair);
  }
}
