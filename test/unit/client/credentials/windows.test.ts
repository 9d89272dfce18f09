import { assert, asyncProperty, constantFrom, scheduler, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ActivePairs } from '../../../../client/src/credentials/activePair.ts';
import { StorageFailure } from '../../../../client/src/credentials/failures.ts';
import {
  type PairMetadata,
  type Secrets,
  type State,
  Vault,
} from '../../../../client/src/credentials/vault.ts';
import { fakeCredentials } from '../../../fakeCredentials.ts';
import { MemorySecrets, MemoryState } from '../memoryStorage.ts';

const fake = fakeCredentials(63);
const pair = (label: string) => ({ label, clientId: fake.id('test'), clientSecret: fake.secret('test') });

/** Both windows on one storage, each step of which happens when it is its turn. */
function twoWindows(
  turn: <T>(work: Promise<T>) => Promise<T>,
  states: readonly State[] = [new MemoryState(), new MemoryState()],
) {
  const storage = new MemorySecrets();
  const secrets: Secrets = {
    keys: () => turn(Promise.resolve()).then(() => storage.keys()),
    get: (key) => turn(Promise.resolve()).then(() => storage.get(key)),
    store: (key, value) => turn(Promise.resolve()).then(() => storage.store(key, value)),
    delete: (key) => turn(Promise.resolve()).then(() => storage.delete(key)),
  };
  const [one, other] = states.map((state) => new Vault(secrets, state));
  if (!one || !other) throw new Error('There are two.');
  return { storage, one, other };
}

/** What a window may do to pairs that are stored, and what must be true afterwards whatever the other one does. */
const changes = {
  add: {
    run: async (vault: Vault) => void (await vault.store(added)),
    holds: (after: Map<string, PairMetadata>) =>
      expect([...after.values()].map(({ label }) => label)).toContain('Added'),
  },
  rename: {
    run: async (vault: Vault, [first]: readonly PairMetadata[]) => {
      if (first) await vault.rename(first, 'Renamed');
    },
    holds: (after: Map<string, PairMetadata>, [first]: readonly PairMetadata[]) =>
      expect([undefined, 'Renamed']).toContain(after.get(first?.id ?? '')?.label),
  },
  annotate: {
    run: async (vault: Vault, [first]: readonly PairMetadata[]) => {
      if (first) await vault.annotate(first, 'Ask Ada');
    },
    holds: (after: Map<string, PairMetadata>, [first]: readonly PairMetadata[]) =>
      expect([undefined, 'Ask Ada']).toContain(after.get(first?.id ?? '')?.note),
  },
  rotate: {
    run: async (vault: Vault, [, second]: readonly PairMetadata[]) => {
      if (second) await vault.replaceSecret(second, newerSecret, new Date(2030, 0, 1));
    },
    holds: (after: Map<string, PairMetadata>, [, second]: readonly PairMetadata[]) =>
      expect(after.get(second?.id ?? '')).toMatchObject({ previous: { fingerprint: second?.fingerprint } }),
  },
  delete: {
    run: async (vault: Vault, [first]: readonly PairMetadata[]) => {
      if (first) await vault.delete(first);
    },
    holds: (after: Map<string, PairMetadata>, [first]: readonly PairMetadata[]) =>
      expect(after.has(first?.id ?? '')).toBe(false),
  },
} as const;

const added = pair('Added');
const newerSecret = fake.secret('test');

describe('two windows that write at once', () => {
  const two = uniqueArray(constantFrom(...(['add', 'rename', 'annotate', 'rotate', 'delete'] as const)), {
    minLength: 2,
    maxLength: 2,
  });

  it('lose no change, in whatever order their steps come', async () => {
    await assert(
      asyncProperty(scheduler(), two, async (turns, [mine, theirs]) => {
        const { one, other } = twoWindows((work) => turns.schedule(work));
        const setup = Promise.all([one.store(pair('First')), one.store(pair('Second'))]);
        await turns.waitFor(setup);
        const before = await turns.waitFor(one.list().then((pairs) => pairs.toSorted(byLabel)));
        if (!mine || !theirs) return;
        await turns.waitFor(
          Promise.all([
            changes[mine].run(one, before).catch(unlessDeleted([mine, theirs])),
            changes[theirs].run(other, before).catch(unlessDeleted([mine, theirs])),
          ]),
        );
        const after = new Map((await turns.waitFor(other.list())).map((each) => [each.id, each]));
        changes[mine].holds(after, before);
        changes[theirs].holds(after, before);
        expect([...after.values()].map(({ label }) => label)).toContain('Second');
      }),
      { numRuns: 300 },
    );
  });

  it('store the same secret at the same moment as one pair', async () => {
    const { clientId, clientSecret } = pair('Same');
    await assert(
      asyncProperty(scheduler(), async (turns) => {
        const { one, other } = twoWindows((work) => turns.schedule(work));
        await turns.waitFor(
          Promise.all([
            one.store({ label: 'Mine', clientId, clientSecret }),
            other.store({ label: 'Theirs', clientId, clientSecret }),
          ]),
        );
        const listed = await turns.waitFor(one.list());
        expect(listed).toHaveLength(1);
        expect(['Mine', 'Theirs']).toContain(listed[0]?.label);
      }),
    );
  });

  it('take no pair for lost that one of them replaces or deletes while both read', async () => {
    await assert(
      asyncProperty(scheduler(), constantFrom('replace', 'delete'), async (turns, how) => {
        const state = new MemoryState();
        const { one, other } = twoWindows((work) => turns.schedule(work), [state, state]);
        const stored = await turns.waitFor(one.store(pair('Shop')));
        const change = how === 'delete' ? one.delete(stored) : one.store(pair('shop'), [stored]);
        await turns.waitFor(Promise.all([one.inventory(), change, other.inventory(), one.inventory()]));
        for (const window of [one, other]) {
          const { pairs, missing } = await turns.waitFor(window.inventory());
          expect(pairs.map(({ label }) => label)).toEqual(how === 'delete' ? [] : ['shop']);
          expect(missing).toEqual([]);
        }
      }),
    );
  });

  it('do not bring back a pair that one of them deletes while the other renames it', async () => {
    await assert(
      asyncProperty(scheduler(), async (turns) => {
        const { one, other, storage } = twoWindows((work) => turns.schedule(work));
        const stored = await turns.waitFor(one.store(pair('Gone')));
        await turns.waitFor(
          Promise.all([one.delete(stored), other.rename(stored, 'Back').catch(unlessDeleted(['delete']))]),
        );
        expect(await turns.waitFor(other.list())).toEqual([]);
        expect(JSON.stringify([...storage.entries])).not.toContain('csk_');
      }),
    );
  });
});

describe('what another window changed meanwhile', () => {
  const soon = new Date(2030, 0, 1);

  async function seenByBoth() {
    const storage = new MemorySecrets();
    const [here, there] = [new Vault(storage, new MemoryState()), new Vault(storage, new MemoryState())];
    return { here, there, storage, seen: await here.store(pair('Shop')) };
  }

  it('is not replaced by a rotation, nor deleted', async () => {
    const { here, there, seen } = await seenByBoth();
    const rotated = await there.replaceSecret(seen, fake.secret('test'), soon);
    const refused = { operation: 'changed', label: 'Shop' };
    await expect(here.replaceSecret(seen, fake.secret('test'), soon)).rejects.toMatchObject(refused);
    await expect(here.delete(seen)).rejects.toMatchObject(refused);
    expect(await here.list()).toEqual([rotated]);
    expect(await here.readPrevious(rotated)).not.toBeUndefined();
  });

  it('keeps its name and its note', async () => {
    const { here, there, seen } = await seenByBoth();
    await there.rename(seen, 'Till');
    await there.annotate(seen, 'Ask Ada');
    const refused = { operation: 'changed' };
    await expect(here.rename(seen, 'Store')).rejects.toMatchObject(refused);
    await expect(here.annotate(seen, 'Ask Bob')).rejects.toMatchObject(refused);
    expect(await here.list()).toMatchObject([{ label: 'Till', note: 'Ask Ada' }]);
  });

  it('is not stored again by a rotation or a new name where it was deleted', async () => {
    const { here, there, seen, storage } = await seenByBoth();
    await there.delete(seen);
    const refused = { operation: 'deleted', label: 'Shop' };
    await expect(here.replaceSecret(seen, fake.secret('test'), soon)).rejects.toMatchObject(refused);
    await expect(here.rename(seen, 'Till')).rejects.toMatchObject(refused);
    expect(storage.entries.size).toBe(0);
  });

  it('does not give way to a pair that was to replace what stood there before', async () => {
    const { here, there, seen } = await seenByBoth();
    const entered = pair('Till');
    const lost = await here.replacedBy(entered);
    const other = await there.store(pair('till'));
    await expect(here.store(entered, lost)).rejects.toMatchObject({ operation: 'changed' });
    await expect(here.rename(seen, 'Till')).rejects.toMatchObject({ operation: 'changed' });
    const rotated = await there.replaceSecret(other, fake.secret('test'));
    await expect(here.store(entered, [other])).rejects.toMatchObject({ operation: 'changed' });
    await here.store(entered, [rotated]);
    expect((await here.list()).map(({ label }) => label).toSorted()).toEqual(['Shop', 'Till']);
  });

  it('keeps the old secret of a later rotation', async () => {
    const { here, there, seen } = await seenByBoth();
    const once = await here.replaceSecret(seen, fake.secret('test'), soon);
    const twice = await there.replaceSecret(once, fake.secret('test'), soon);
    expect(await here.forgetPrevious(once)).toBe(false);
    expect(await there.forgetPrevious(twice)).toBe(true);
    expect(await here.forgetPrevious(twice)).toBe(false);
  });
});

/** What is deleted cannot be changed, and that is told: nothing else may go wrong. */
function unlessDeleted(made: readonly string[]) {
  return (error: unknown) => {
    const isTold = error instanceof StorageFailure && error.operation === 'deleted';
    if (!made.includes('delete') || !isTold) throw error;
  };
}

function byLabel(one: PairMetadata, other: PairMetadata): number {
  return one.label.localeCompare(other.label);
}

describe('what another window does', () => {
  it('is told when the storage tells of it, and told once for each key', async () => {
    const vault = new Vault(new MemorySecrets(), new MemoryState());
    let told = 0;
    const subscription = vault.onDidChange(() => told++);
    vault.keyChanged('xtopay.pair.abc');
    vault.keyChanged('xtopay.label.abc');
    vault.keyChanged('somethingElse');
    expect(told).toBe(2);
    subscription.dispose();
    vault.keyChanged('xtopay.pair.abc');
    expect(told).toBe(2);
  });

  it('is seen when the storage is read again, and told only where it is another', async () => {
    const secrets = new MemorySecrets();
    const [here, there] = [new Vault(secrets, new MemoryState()), new Vault(secrets, new MemoryState())];
    const stored = await there.store(pair('Shop'));
    await here.list();
    let told = 0;
    here.onDidChange(() => told++);
    await here.readAgain();
    expect(told).toBe(0);
    await there.rename(stored, 'Till');
    await here.readAgain();
    await here.readAgain();
    expect(told).toBe(1);
  });

  it('is missing here where each window has a storage of its own, until a person forgets it', async () => {
    const state = new MemoryState();
    const [here, there] = [new Vault(new MemorySecrets(), state), new Vault(new MemorySecrets(), state)];
    const stored = await there.store(pair('Shop'));
    await there.list();
    expect(await here.inventory()).toMatchObject({ pairs: [], missing: [{ label: 'Shop' }] });
    await here.delete(stored);
    expect((await here.inventory()).missing).toEqual([]);
  });
});

describe('the pair of a folder', () => {
  async function withPairs(...labels: readonly string[]) {
    const vault = new Vault(new MemorySecrets(), new MemoryState());
    const state = new MemoryState();
    const pairs = [];
    for (const label of labels) pairs.push(await vault.store(pair(label)));
    return { vault, state, pairs, active: new ActivePairs(vault, new MemoryState(), state) };
  }

  it('is the only one there is, until there are two', async () => {
    const { vault, active, pairs } = await withPairs('One');
    expect(await active.of(undefined)).toEqual(pairs[0]);
    await vault.store(pair('Two'));
    expect(await active.of(undefined)).toBeUndefined();
  });

  it('is the chosen one, through a rename and a new secret, and none when it is deleted', async () => {
    const { vault, active, pairs } = await withPairs('One', 'Two');
    const [one] = pairs;
    if (!one) return;
    await active.choose(undefined, one);
    await vault.rename(one, 'Uno');
    const rotated = await vault.replaceSecret(one, fake.secret('test'));
    expect(await active.of(undefined)).toMatchObject({ id: one.id, label: 'Uno' });
    await vault.delete(rotated);
    expect(await active.of(undefined)).toBeUndefined();
  });

  it('is the one that took the place of the chosen one under its label', async () => {
    const { vault, active, pairs } = await withPairs('One', 'Two');
    const [one] = pairs;
    if (!one) return;
    await active.choose(undefined, one);
    const entered = pair('one');
    await vault.store(entered, await vault.replacedBy(entered));
    expect((await active.of(undefined))?.label).toBe('one');
  });

  it('is told of when it changes, and its choice holds no secret', async () => {
    const { vault, active, pairs, state } = await withPairs('One', 'Two');
    let told = 0;
    active.onDidChange(() => told++);
    await active.choose(undefined, pairs[0]);
    if (pairs[0]) await vault.annotate(pairs[0], 'x');
    expect(told).toBe(2);
    expect(JSON.stringify([...state.values])).not.toContain('csk_');
  });
});
