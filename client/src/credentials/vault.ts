import type { Environment } from '../../../server/src/protocol/credentialFormat.ts';
import { type Operation, StorageFailure } from './failures.ts';
import { fingerprintOf } from './fingerprint.ts';
import { isSameLabel } from './label.ts';
import { type Credentials, environmentOf, type LabelledCredentials } from './pair.ts';
import { problemWithPair } from './validate.ts';

/** What may be known of a stored pair without the secret storage. Holds no part of its secret. */
export interface PairMetadata {
  /** Names the entry in the secret storage. */
  readonly key: string;
  readonly label: string;
  readonly environment: Environment;
  /** SHA-256 of the secret, as findings carry it. */
  readonly fingerprint: string;
  /** ISO 8601. */
  readonly created: string;
}

/** VS Code's `SecretStorage`, as far as it is used. */
export interface Secrets {
  keys(): Thenable<string[]>;
  get(key: string): Thenable<string | undefined>;
  store(key: string, value: string): Thenable<void>;
  delete(key: string): Thenable<void>;
}

/** VS Code's `Memento`, as far as it is used. */
export interface State {
  get(key: string): unknown;
  update(key: string, value: unknown): Thenable<void>;
}

const keyPrefix = 'xtopay.pair.';
const stateKey = 'xtopay.pairs';

type Entry = LabelledCredentials & { readonly created: string };

/**
 * The stored pairs. The secret storage is the truth, one entry a pair; what the state knows of them only spares
 * opening it. So windows that write at once lose nothing, and an entry that the state has forgotten is found.
 */
export class Vault {
  readonly #secrets: Secrets;
  readonly #state: State;
  readonly #now: () => Date;

  constructor(secrets: Secrets, state: State, now: () => Date = () => new Date()) {
    this.#secrets = secrets;
    this.#state = state;
    this.#now = now;
  }

  /** Whether a key of the secret storage is a pair's. */
  static isPairKey(key: string): boolean {
    return key.startsWith(keyPrefix);
  }

  /** All stored pairs, the oldest first. @throws StorageFailure */
  async list(): Promise<readonly PairMetadata[]> {
    const known = new Map(this.#known().map((pair) => [pair.key, pair]));
    const keys = await this.#attempt('read', '', () => this.#secrets.keys());
    const pairs: PairMetadata[] = [];
    for (const key of keys.filter((each) => Vault.isPairKey(each))) {
      const pair = known.get(key) ?? (await this.#metadataOf(key));
      if (pair) pairs.push(pair);
    }
    return pairs.toSorted((one, other) => one.created.localeCompare(other.created));
  }

  /** The pairs that storing this one would replace: the one with its label, the one with its secret. @throws StorageFailure */
  async replacedBy({ label, clientSecret }: LabelledCredentials): Promise<readonly PairMetadata[]> {
    const fingerprint = fingerprintOf(clientSecret);
    return (await this.list()).filter(
      (pair) => isSameLabel(pair.label, label) || pair.fingerprint === fingerprint,
    );
  }

  /**
   * Stores a valid pair, and reads it back. The replaced ones stay until the new one is safely there.
   * @throws StorageFailure `store`: nothing was stored, and what was stored before still is. `forget`: the new pair
   * is stored, and a replaced one still is too.
   */
  async store(pair: LabelledCredentials, replaced: readonly PairMetadata[] = []): Promise<PairMetadata> {
    const entry: Entry = { ...pair, created: this.#now().toISOString() };
    const key = `${keyPrefix}${fingerprintOf(pair.clientSecret).slice(0, 16)}`;
    const value = JSON.stringify(entry);
    await this.#put(key, value, pair.label);
    const metadata = describe(key, entry);
    await this.#remember([...this.#known().filter((each) => each.key !== key), metadata]);
    for (const old of replaced.filter((each) => each.key !== key)) {
      await this.#attempt('forget', old.label, () => this.#secrets.delete(old.key));
      await this.#remember(this.#known().filter((each) => each.key !== old.key));
    }
    return metadata;
  }

  /** @throws StorageFailure `use`: the entry is gone or damaged. `read`: the storage cannot be read. */
  async read({ key, label }: PairMetadata): Promise<Credentials> {
    const entry = await this.#attempt('read', label, () => this.#secrets.get(key));
    const parsed = entry === undefined ? undefined : parse(entry);
    if (!parsed) throw new StorageFailure('use', label);
    return { clientId: parsed.clientId, clientSecret: parsed.clientSecret };
  }

  /** @throws StorageFailure The pair is still stored. */
  async delete({ key, label }: PairMetadata): Promise<void> {
    await this.#attempt('delete', label, async () => {
      await this.#secrets.delete(key);
      if ((await this.#secrets.get(key)) !== undefined) throw new Error('The entry is still there.');
    });
    await this.#remember(this.#known().filter((pair) => pair.key !== key));
  }

  /** Writes an entry and reads it back; where that fails, the storage is as it was. */
  async #put(key: string, value: string, label: string): Promise<void> {
    const before = await this.#attempt('store', label, () => this.#secrets.get(key));
    try {
      await this.#secrets.store(key, value);
      if ((await this.#secrets.get(key)) === value) return;
    } catch (error) {
      await this.#putBack(key, before);
      throw new StorageFailure('store', label, error);
    }
    await this.#putBack(key, before);
    throw new StorageFailure('store', label);
  }

  async #putBack(key: string, before: string | undefined): Promise<void> {
    try {
      await (before === undefined ? this.#secrets.delete(key) : this.#secrets.store(key, before));
    } catch {
      // A failure is on its way already, and says what to do.
    }
  }

  async #metadataOf(key: string): Promise<PairMetadata | undefined> {
    const entry = await this.#attempt('read', '', () => this.#secrets.get(key));
    const parsed = entry === undefined ? undefined : parse(entry);
    return parsed && describe(key, parsed);
  }

  #known(): readonly PairMetadata[] {
    const known = this.#state.get(stateKey);
    return Array.isArray(known) ? known.filter(isMetadata) : [];
  }

  async #remember(pairs: readonly PairMetadata[]): Promise<void> {
    try {
      await this.#state.update(stateKey, pairs);
    } catch {
      // What the state does not know is read from the secret storage again.
    }
  }

  async #attempt<T>(operation: Operation, label: string, work: () => Thenable<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw new StorageFailure(operation, label, error);
    }
  }
}

function describe(key: string, { label, clientSecret, created }: Entry): PairMetadata {
  return {
    key,
    label,
    environment: environmentOf(clientSecret),
    fingerprint: fingerprintOf(clientSecret),
    created,
  };
}

/** An entry that cannot be read any more is none: it may be from another version, or damaged. */
function parse(text: string): Entry | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isEntry(value) && problemWithPair(value) === undefined ? value : undefined;
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is Entry {
  return hasStrings(value, ['label', 'clientId', 'clientSecret', 'created']);
}

function isMetadata(value: unknown): value is PairMetadata {
  return hasStrings(value, ['key', 'label', 'environment', 'fingerprint', 'created']);
}

function hasStrings(value: unknown, names: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const entries = new Map<string, unknown>(Object.entries(value));
  return names.every((name) => typeof entries.get(name) === 'string');
}
