import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ActivePairs } from '../../../../client/src/credentials/activePair.ts';
import { Changes } from '../../../../client/src/credentials/changes.ts';
import { type Secrets, type State, Vault } from '../../../../client/src/credentials/vault.ts';
import type { OtherWindows, Revisions } from '../../../../client/src/credentials/windows/otherWindows.ts';
import { fakeCredentials } from '../../../fakeCredentials.ts';
import { MemorySecrets, MemoryState } from '../memoryStorage.ts';

const fake = fakeCredentials(92);
const pair = (label: string) => ({ label, clientId: fake.id('test'), clientSecret: fake.secret('test') });

/** What windows in one process agree by. */
class WindowsInMemory implements OtherWindows {
  readonly #changes = new Changes();
  #revisions: Revisions = { secrets: 0, state: 0 };
  readonly mayBeOfOtherStorage: boolean;

  constructor(mayBeOfOtherStorage = false) {
    this.mayBeOfOtherStorage = mayBeOfOtherStorage;
  }

  readonly onDidAnnounce = this.#changes.event;
  alone = <T>(work: () => Promise<T>) => work();
  announced = () => Promise.resolve(this.#revisions);
  dispose = () => undefined;
  async announce(revisions: Revisions): Promise<void> {
    this.#revisions = revisions;
    this.#changes.fire();
  }
}

function open(windows: OtherWindows, secrets: Secrets, state: State) {
  const vault = new Vault(secrets, state, undefined, undefined, windows);
  let told = 0;
  vault.onDidChange(() => told++);
  return { vault, told: () => told };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
const settle = () => vi.runAllTimersAsync();

describe('windows of one storage, of which nothing is told', () => {
  it('read again when another one stores, renames, rotates or deletes, and not for what they do themselves', async () => {
    const [windows, secrets, state] = [new WindowsInMemory(), new MemorySecrets(), new MemoryState()];
    const [here, there] = [open(windows, secrets, state), open(windows, secrets, state)];
    const stored = await there.vault.store(pair('Shop'));
    await settle();
    expect([here.told(), there.told()]).toEqual([1, 1]);
    await there.vault.rename(stored, 'Till');
    await settle();
    expect(here.told()).toBe(2);
    const rotated = await there.vault.replaceSecret({ ...stored, label: 'Till' }, fake.secret('test'));
    await settle();
    await there.vault.delete(rotated);
    await settle();
    expect([here.told(), there.told()]).toEqual([4, 4]);
    expect(await here.vault.inventory()).toEqual({ pairs: [], missing: [], isBehind: false });
  });

  it('follow when another one switches the pair of a folder that both have open', async () => {
    const [windows, secrets, state] = [new WindowsInMemory(), new MemorySecrets(), new MemoryState()];
    const [here, there] = [open(windows, secrets, state).vault, open(windows, secrets, state).vault];
    const actives = [here, there].map((vault) => new ActivePairs(vault, state, new MemoryState()));
    const uri = { toString: () => 'file:///shop' };
    const folder = { uri, name: 'shop', index: 0 } as Parameters<ActivePairs['choose']>[0];
    await there.store(pair('One'));
    const two = await there.store(pair('Two'));
    await settle();
    let told = 0;
    actives[0]?.onDidChange(() => told++);
    await actives[1]?.choose(folder, two);
    await settle();
    expect(told).toBe(1);
    expect(await actives[0]?.of(folder)).toMatchObject({ label: 'Two' });
  });
});

describe('a window with a copy of its own, as in a browser', () => {
  async function behind() {
    const [windows, secrets, state] = [new WindowsInMemory(true), new MemorySecrets(), new MemoryState()];
    const here = open(windows, secrets, state);
    const there = open(windows, new MemorySecrets(), state);
    await there.vault.store(pair('Elsewhere'));
    await settle();
    return { here, there, windows, secrets, state };
  }

  it('says that it is behind what another one stored, and changes nothing', async () => {
    const { here } = await behind();
    expect(here.told()).toBe(1);
    expect(await here.vault.inventory()).toMatchObject({ isBehind: true, missing: [{ label: 'Elsewhere' }] });
    expect(await here.vault.isBehind()).toBe(true);
    await expect(here.vault.store(pair('Here'))).rejects.toMatchObject({ operation: 'behind' });
    expect(await here.vault.list()).toEqual([]);
  });

  it('waits only once for what does not come', async () => {
    const { here } = await behind();
    vi.useRealTimers();
    await expect(here.vault.store(pair('Here'))).rejects.toMatchObject({ operation: 'behind' });
  });

  it('changes when a person goes on all the same, until another one stores again', async () => {
    const { here, there } = await behind();
    await here.vault.goOn();
    await here.vault.store(pair('Here'));
    expect(await here.vault.inventory()).toMatchObject({ pairs: [{ label: 'Here' }], isBehind: false });
    await settle();
    expect(await there.vault.inventory()).toMatchObject({ isBehind: true });
    await there.vault.goOn();
    await there.vault.store(pair('There'));
    await settle();
    expect(await here.vault.inventory()).toMatchObject({ isBehind: true });
  });

  it('misses nothing of another browser, which shares no state with it either', async () => {
    const windows = new WindowsInMemory(true);
    const here = open(windows, new MemorySecrets(), new MemoryState());
    const there = open(windows, new MemorySecrets(), new MemoryState());
    await there.vault.store(pair('There'));
    await settle();
    expect(await here.vault.isBehind()).toBe(false);
    await here.vault.store(pair('Here'));
    await settle();
    expect(await here.vault.inventory()).toMatchObject({ pairs: [{ label: 'Here' }], isBehind: false });
    expect(await there.vault.inventory()).toMatchObject({ pairs: [{ label: 'There' }], isBehind: false });
  });

  it('is behind nothing when it has just been loaded: it has what there is, or the storage did not last', async () => {
    const { windows, state } = await behind();
    const loaded = open(windows, new MemorySecrets(), state);
    await settle();
    expect(await loaded.vault.inventory()).toMatchObject({ isBehind: false });
    await loaded.vault.store(pair('New'));
    expect(await loaded.vault.list()).toHaveLength(1);
  });
});
