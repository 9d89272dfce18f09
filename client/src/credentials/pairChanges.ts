import { StorageFailure } from './failures.ts';
import { fingerprintOf } from './fingerprint.ts';
import { isSameLabel } from './label.ts';
import type { LabelledCredentials } from './pair.ts';
import type { PairEntries } from './pairEntries.ts';
import type { PairMetadata } from './pairMetadata.ts';
import type { RememberedPairs } from './rememberedPairs.ts';
import { describe, type Entry, isSamePair, keyOf } from './storedEntry.ts';
import type { InStep } from './windows/inStep.ts';

/**
 * What changes stored pairs. Each change is made while no other window makes one, and only to what the person saw:
 * where another window changed that meanwhile nothing is changed here, and it is told.
 */
export class PairChanges {
  readonly #entries: PairEntries;
  readonly #remembered: RememberedPairs;
  readonly #inStep: InStep;
  readonly #now: () => Date;

  constructor(entries: PairEntries, remembered: RememberedPairs, inStep: InStep, now: () => Date) {
    this.#entries = entries;
    this.#remembered = remembered;
    this.#inStep = inStep;
    this.#now = now;
  }

  /** See `Vault.store`. */
  store(pair: LabelledCredentials, replaced: readonly PairMetadata[]): Promise<PairMetadata> {
    return this.#change(pair.label, async () => {
      await this.#expectOnly(replaced, pair);
      const { id, existing } = await this.#entries.placeFor(pair);
      const entry: Entry = {
        ...pair,
        created: existing?.created ?? this.#now().toISOString(),
        ...(existing?.lastRotated === undefined ? {} : { lastRotated: existing.lastRotated }),
      };
      await this.#remembered.expect(id);
      // Where the windows agree by nothing a second one may store the same pair under another label: the later stays.
      await this.#entries.putPair(id, entry, pair.label, (found) => isSamePair(found, entry));
      const keys = new Set(await this.#entries.keys());
      if (keys.has(keyOf('label', id))) await this.#entries.put(keyOf('label', id), pair.label, pair.label);
      const note = replaced.find((each) => each.id !== id && isSameLabel(each.label, pair.label))?.note;
      if (note) await this.#entries.put(keyOf('note', id), note, pair.label);
      for (const old of replaced.filter((each) => each.id !== id)) await this.#remove('forget', old);
      return this.#stored(id, entry);
    });
  }

  /** See `Vault.rename` and `Vault.annotate`. */
  putPart(part: 'label' | 'note', value: string, pair: PairMetadata): Promise<void> {
    return this.#change(pair.label, async () => {
      const now = await this.#unchanged(pair, (found) => found[part] === pair[part]);
      const others = part === 'label' ? await this.#entries.list() : [];
      if (others.some((each) => each.id !== now.id && isSameLabel(each.label, value)))
        throw new StorageFailure('changed', pair.label);
      await this.#entries.putPart(part, value, pair);
    });
  }

  /** See `Vault.replaceSecret`. */
  replaceSecret(pair: PairMetadata, clientSecret: string, keepOldUntil?: Date): Promise<PairMetadata> {
    const { id, label } = pair;
    return this.#change(label, async () => {
      await this.#unchanged(pair, isSameSecret(pair));
      const old = await this.#entries.entryOf(id, label);
      if (keepOldUntil) {
        const previous = { clientSecret: old.clientSecret, until: keepOldUntil.toISOString() };
        await this.#entries.put(keyOf('previous', id), JSON.stringify(previous), label);
      }
      const entry: Entry = { ...old, clientSecret, lastRotated: this.#now().toISOString() };
      await this.#entries.putPair(id, entry, label, (found) => isSamePair(found, entry));
      return this.#stored(id, entry);
    });
  }

  /** See `Vault.forgetPrevious`. */
  async forgetPrevious(pair: PairMetadata): Promise<boolean> {
    const { id, label } = pair;
    if (!(await this.#keepsPrevious(pair))) return false;
    return this.#change(label, async () => {
      if (!(await this.#keepsPrevious(pair))) return false;
      await this.#entries.remove('forget', label, [keyOf('previous', id)]);
      return true;
    });
  }

  /** Another window may have forgotten it, or have rotated again: what that one keeps stays. */
  async #keepsPrevious(pair: PairMetadata): Promise<boolean> {
    const kept = await this.#entries.previousOf(pair);
    if (kept === undefined) return false;
    return pair.previous === undefined || fingerprintOf(kept) === pair.previous.fingerprint;
  }

  /** See `Vault.delete`. */
  delete(pair: PairMetadata): Promise<void> {
    return this.#change(pair.label, async () => {
      const found = await this.#entries.find(pair.id);
      if (found && !isSameSecret(pair)(found)) throw new StorageFailure('changed', pair.label);
      await this.#remove('delete', pair);
    });
  }

  /** See `Vault.forgetAll`. */
  forgetAll(keys: readonly string[]): Promise<void> {
    return this.#change('', async () => {
      await this.#remembered.forget(this.#remembered.list().map(({ id }) => id));
      await this.#entries.remove('delete', '', keys);
    });
  }

  /** What is stored then is remembered before the other windows are told: one that does not see it knows of it. */
  #change<T>(label: string, work: () => Promise<T>): Promise<T> {
    return this.#inStep.changeSecrets(label, async () => {
      const result = await work();
      try {
        await this.#remembered.learn(await this.#entries.list());
      } catch (error) {
        // The change was made. What is stored is learned when it is read next.
        if (!(error instanceof StorageFailure)) throw error;
      }
      return result;
    });
  }

  /** A person agreed to lose these pairs, as they were: not another one that came by the label since. */
  async #expectOnly(
    replaced: readonly PairMetadata[],
    { label, clientSecret }: LabelledCredentials,
  ): Promise<void> {
    const fingerprint = fingerprintOf(clientSecret);
    for (const found of await this.#entries.list()) {
      const agreed = replaced.find(({ id }) => id === found.id);
      const isLost = agreed !== undefined || isSameLabel(found.label, label);
      if (isLost && found.fingerprint !== fingerprint && found.fingerprint !== agreed?.fingerprint)
        throw new StorageFailure('changed', label);
    }
  }

  async #unchanged(pair: PairMetadata, isAsSeen: (found: PairMetadata) => boolean): Promise<PairMetadata> {
    const found = await this.#entries.find(pair.id);
    if (!found) {
      // Damaged: that is told as such.
      await this.#entries.entryOf(pair.id, pair.label, 'deleted');
      throw new StorageFailure('deleted', pair.label);
    }
    if (!isAsSeen(found)) throw new StorageFailure('changed', pair.label);
    return found;
  }

  /** What is stored now: where the windows agree by nothing, maybe what another one wrote after this one. */
  async #stored(id: string, entry: Entry): Promise<PairMetadata> {
    try {
      return (await this.#entries.find(id)) ?? describe(id, entry);
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

function isSameSecret(pair: PairMetadata): (found: PairMetadata) => boolean {
  return ({ fingerprint }) => fingerprint === pair.fingerprint;
}
