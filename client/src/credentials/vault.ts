import type { Disposable } from 'vscode';
import { Changes } from './changes.ts';
import { fingerprintOf } from './fingerprint.ts';
import { isSameLabel } from './label.ts';
import type { Credentials, LabelledCredentials } from './pair.ts';
import type { PairMetadata } from './pairMetadata.ts';
import { RememberedPairs, type State } from './rememberedPairs.ts';
import { PairEntries } from './pairEntries.ts';
import type { Secrets } from './secretEntries.ts';
import { PairChanges } from './pairChanges.ts';
import { partOf } from './storedEntry.ts';
import { InStep } from './windows/inStep.ts';
import type { OtherWindows } from './windows/otherWindows.ts';

export type { PairMetadata } from './pairMetadata.ts';
export type { State } from './rememberedPairs.ts';
export type { Secrets } from './secretEntries.ts';

/** The pairs that are stored, and those that were and are not to be found. */
export interface Inventory {
  /** The oldest first. */
  readonly pairs: readonly PairMetadata[];
  /**
   * Lost by a storage that does not last, or stored by another window that is gone, and whose storage this one does
   * not see before it is loaded again.
   */
  readonly missing: readonly PairMetadata[];
  /** Another window changed what is stored, and this one does not see it before it is loaded again. */
  readonly isBehind: boolean;
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
 *
 * What changes a pair takes it as the person saw it, and throws a StorageFailure where that was not possible: `changed`
 * or `deleted` by another window meanwhile, another window is `busy`, or this one is `behind`. Then nothing was changed.
 */
export class Vault implements Disposable {
  readonly #entries: PairEntries;
  readonly #remembered: RememberedPairs;
  readonly #inStep: InStep;
  readonly #writing: PairChanges;
  readonly #care: StorageCare;
  readonly #changes = new Changes();
  /** What was listed last, to tell whether anything changed. */
  #seen = '';

  constructor(
    secrets: Secrets,
    state: State,
    now: () => Date = () => new Date(),
    care = noCare,
    windows?: OtherWindows,
  ) {
    this.#inStep = new InStep(windows, secrets, state);
    this.#entries = new PairEntries(this.#inStep.secrets);
    this.#remembered = new RememberedPairs(state);
    this.#writing = new PairChanges(this.#entries, this.#remembered, this.#inStep, now);
    this.#care = care;
    this.#inStep.onDidFollow(() => this.#changes.fire());
  }

  /** Some pair may be another, here or in another window. May fire when nothing is. */
  readonly onDidChange = this.#changes.event;

  /** To be asked before a person enters a secret. Tells them where the storage will not last. @throws StorageFailure */
  mayStore(): Promise<boolean> {
    return this.#care.mayStore(this);
  }

  /**
   * To be asked before a person changes or deletes a pair: in a browser that may undo what another window did.
   * @throws StorageFailure
   */
  mayChange(): Promise<boolean> {
    return this.#care.mayChange(this);
  }

  isKnownToLast(): Promise<boolean> {
    return this.#care.isKnownToLast();
  }

  /** Whether another window changed what is stored, and this one does not see it before it is loaded again. */
  isBehind(): Promise<boolean> {
    return this.#inStep.isBehind();
  }

  /** A person goes on with what this window has: what it stores may take away what another window stored. */
  goOn(): Promise<void> {
    return this.#inStep.goOn();
  }

  /** Changes the state of all windows while no other window does, and has them read again. @throws StorageFailure `busy` */
  changeState<T>(work: () => PromiseLike<T>): Promise<T> {
    return this.#inStep.changeState(work);
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
    const found = await this.#entries.list();
    const pairs = found.toSorted(
      (one, other) => one.created.localeCompare(other.created) || one.id.localeCompare(other.id),
    );
    // What another window has just put into the state would be overwritten by what this one knows of it.
    if (await this.#inStep.isStateKnown()) await this.#remembered.learn(pairs);
    const ids = new Set(pairs.map(({ id }) => id));
    const missing = this.#remembered.list().filter(({ id }) => !ids.has(id));
    const inventory: Inventory = { pairs, missing, isBehind: this.#inStep.hasFallenBehind };
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
   * @param replaced As the person saw them.
   * @throws StorageFailure `store`: nothing was stored, and what was stored before still is. `forget`: the new pair
   * is stored, and a replaced one still is too. `changed`: it would replace another pair than those.
   */
  store(pair: LabelledCredentials, replaced: readonly PairMetadata[] = []): Promise<PairMetadata> {
    return this.#andTell(this.#writing.store(pair, replaced));
  }

  /** @throws StorageFailure `use`: the entry is gone or damaged. `read`: the storage cannot be read. */
  async read({ id, label }: PairMetadata): Promise<Credentials> {
    const { clientId, clientSecret } = await this.#entries.entryOf(id, label);
    return { clientId, clientSecret };
  }

  /** @throws StorageFailure `change`: the pair is called as before. */
  rename(pair: PairMetadata, newLabel: string): Promise<void> {
    return this.#andTell(this.#writing.putPart('label', newLabel, pair));
  }

  /** @param note Holds no credential; empty takes it away. @throws StorageFailure As `rename`. */
  annotate(pair: PairMetadata, note: string): Promise<void> {
    return this.#andTell(this.#writing.putPart('note', note, pair));
  }

  /**
   * Puts a newer secret into a pair, which stays the pair it is.
   * @param pair Its ID and environment are those of the new secret.
   * @param keepOldUntil The old secret is kept beside it until then.
   * @throws StorageFailure `store`: the old secret is stored as before.
   */
  replaceSecret(pair: PairMetadata, clientSecret: string, keepOldUntil?: Date): Promise<PairMetadata> {
    return this.#andTell(this.#writing.replaceSecret(pair, clientSecret, keepOldUntil));
  }

  /** The secret of before a rotation, while it is kept. @throws StorageFailure `read` */
  readPrevious(pair: PairMetadata): Promise<string | undefined> {
    return this.#entries.previousOf(pair);
  }

  /**
   * Forgets the secret of before a rotation.
   * @returns Whether it was there: another window may have forgotten it, or have rotated once more.
   * @throws StorageFailure It is still there.
   */
  async forgetPrevious(pair: PairMetadata): Promise<boolean> {
    const isForgotten = await this.#writing.forgetPrevious(pair);
    // Only then: whoever listens looks whether there is one to be forgotten.
    if (isForgotten) this.#changes.fire();
    return isForgotten;
  }

  /** Deletes a pair, a missing one too. @throws StorageFailure It is still stored. */
  delete(pair: PairMetadata): Promise<void> {
    return this.#andTell(this.#writing.delete(pair));
  }

  /** The keys of everything that this extension has in the secret storage, strays and damaged ones too. @throws StorageFailure */
  keys(): Promise<readonly string[]> {
    return this.#entries.keys();
  }

  /** Deletes these entries, whatever they are, and all knowledge of pairs. @throws StorageFailure Some are still stored. */
  forgetAll(keys: readonly string[]): Promise<void> {
    return this.#andTell(this.#writing.forgetAll(keys));
  }

  dispose(): void {
    this.#inStep.dispose();
  }

  /** After a failure too: some of it may have been done, or another window was seen to have done something. */
  async #andTell<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } finally {
      this.#changes.fire();
    }
  }
}
