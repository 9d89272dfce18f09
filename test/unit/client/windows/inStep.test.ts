import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ActivePairs } from '../../../../client/src/credentials/activePair.ts';
import { Changes } from '../../../../client/src/credentials/changes.ts';
import { type Secrets, type State, Vault } from '../../../../client/src/credentials/vault.ts';
import type {
  Channel,
  OtherWindows,
  Place,
  Revisions,
} from '../../../../client/src/credentials/windows/otherWindows.ts';
import { fakeCredentials } from '../../../fakeCredentials.ts';
import { MemorySecrets, MemoryState } from '../memoryStorage.ts';

const fake = fakeCredentials(92);
const pair = (label: string) => ({ label, clientId: fake.id('test'), clientSecret: fake.secret('test') });

/** What windows in one process agree by. */
class WindowsInMemory implements OtherWindows {
  readonly #changes = new Changes();
  #revisions: Revisions = { secrets: 0, state: 0 };
  readonly mayBeOfOtherStorage: boolean;
  readonly channel: Channel | undefined;

  constructor(mayBeOfOtherStorage = false, channel?: Channel) {
    this.mayBeOfOtherStorage = mayBeOfOtherStorage;
    this.channel = channel;
  }

  readonly onDidAnnounce = this.#changes.event;
  alone = <T>(work: (isStillAlone: () => Promise<boolean>) => Promise<T>) => work(async () => true);
  announced = () => Promise.resolve(this.#revisions);
  dispose = () => undefined;
  async announce(revisions: Revisions): Promise<void> {
    this.#revisions = revisions;
    this.#changes.fire();
  }
}

/** A window that the others can ask as long as it is there. */
class ChannelInMemory implements Channel {
  static readonly answers = new Map<string, () => Promise<string>>();
  readonly #place: Place = { address: crypto.randomUUID(), key: 'a key' };
  readonly asked: string[] = [];

  async open(answer: () => Promise<string>): Promise<Place> {
    ChannelInMemory.answers.set(this.#place.address, answer);
    return this.#place;
  }
  async ask({ address }: Place): Promise<string | undefined> {
    this.asked.push(address);
    return ChannelInMemory.answers.get(address)?.();
  }
  close(): void {
    ChannelInMemory.answers.delete(this.#place.address);
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

describe('a window of a browser, while the one that changed something is there', () => {
  /** The windows of a browser: what is announced reaches all, a copy of the secrets each, one state. */
  function browser() {
    const [shared, state] = [new WindowsInMemory(true), new MemoryState()];
    return {
      state,
      open: () => {
        const [channel, secrets] = [new ChannelInMemory(), new MemorySecrets()];
        const windows: OtherWindows = {
          mayBeOfOtherStorage: true,
          channel,
          onDidAnnounce: shared.onDidAnnounce,
          alone: shared.alone,
          announced: shared.announced,
          announce: (revisions) => shared.announce(revisions),
          dispose: () => undefined,
        };
        return { ...open(windows, secrets, state), channel, secrets };
      },
    };
  }
  const labels = async (vault: Vault) => (await vault.list()).map(({ label }) => label).toSorted();

  it('has at once what that one stores, renames, annotates, rotates and deletes, and is behind nothing', async () => {
    const { open: newWindow } = browser();
    const [here, there] = [newWindow(), newWindow()];
    const shop = await there.vault.store(pair('Shop'));
    await settle();
    await there.vault.rename(shop, 'Till');
    await there.vault.annotate({ ...shop, label: 'Till' }, 'Ask Ada');
    await settle();
    const till = { ...shop, label: 'Till', note: 'Ask Ada' };
    const rotated = await there.vault.replaceSecret(till, fake.secret('test'), new Date(2030, 0, 1));
    await settle();
    expect(await here.vault.inventory()).toEqual({ pairs: [rotated], missing: [], isBehind: false });
    expect(here.secrets.entries).toEqual(there.secrets.entries);
    expect(here.told()).toBeGreaterThan(0);
    await there.vault.delete(rotated);
    await settle();
    expect(await here.vault.inventory()).toEqual({ pairs: [], missing: [], isBehind: false });
    expect(here.secrets.entries).toEqual(there.secrets.entries);
    expect([...here.secrets.entries.keys()]).toEqual(['xtopay.revision']);
  });

  it('stores beside what others stored, one after the other and both at once', async () => {
    const { open: newWindow } = browser();
    const [here, there, third] = [newWindow(), newWindow(), newWindow()];
    await here.vault.store(pair('A'));
    await there.vault.store(pair('B'));
    await Promise.all([here.vault.store(pair('C')), settle()]);
    await settle();
    for (const { vault } of [here, there, third]) expect(await labels(vault)).toEqual(['A', 'B', 'C']);
  });

  it('leaves alone what is not of the pairs, such as what tells whether the storage lasts', async () => {
    const { open: newWindow } = browser();
    const [here, there] = [newWindow(), newWindow()];
    here.secrets.entries.set('xtopay.probe', 'mine');
    there.secrets.entries.set('xtopay.probe', 'theirs');
    there.secrets.entries.set('xtopay.other', 'theirs');
    await there.vault.store(pair('Shop'));
    await settle();
    expect(here.secrets.entries.get('xtopay.probe')).toBe('mine');
    expect(here.secrets.entries.has('xtopay.other')).toBe(false);
  });

  it('asks nobody twice, and nobody at all for what it did itself', async () => {
    const { open: newWindow } = browser();
    const [here, there] = [newWindow(), newWindow()];
    await there.vault.store(pair('Shop'));
    await settle();
    expect(await here.vault.isBehind()).toBe(false);
    await here.vault.store(pair('Till'));
    await settle();
    expect([here.channel.asked.length, there.channel.asked.length]).toEqual([1, 1]);
  });

  it('asks for what was changed while it was being loaded', async () => {
    const { open: newWindow } = browser();
    const there = newWindow();
    await there.vault.store(pair('Shop'));
    const here = newWindow();
    await settle();
    expect(await labels(here.vault)).toEqual(['Shop']);
  });

  it('is behind where that one is gone, and has everything once one that has it changes something', async () => {
    const { open: newWindow } = browser();
    const [here, there] = [newWindow(), newWindow()];
    await here.vault.store(pair('Shop'));
    await settle();
    there.channel.close();
    await there.vault.store(pair('Till'));
    there.channel.close();
    await settle();
    expect(await here.vault.inventory()).toMatchObject({ pairs: [{ label: 'Shop' }], isBehind: true });
    await expect(here.vault.store(pair('Here'))).rejects.toMatchObject({ operation: 'behind' });
    await there.vault.store(pair('Third'));
    await settle();
    expect(await here.vault.inventory()).toMatchObject({ missing: [], isBehind: false });
    expect(await labels(here.vault)).toEqual(['Shop', 'Third', 'Till']);
  });

  it('asks for what seemed to be of another browser, once it shows that it is not', async () => {
    const { open: newWindow, state } = browser();
    const [here, there] = [newWindow(), newWindow()];
    // What tells that arrives late, as to a tab in the background.
    let isLate = true;
    const get = state.get.bind(state);
    state.get = (key) => (isLate ? undefined : get(key));
    await there.vault.store(pair('Shop'));
    await settle();
    expect(await here.vault.inventory()).toMatchObject({ pairs: [], isBehind: false });
    isLate = false;
    await here.vault.store(pair('Till'));
    expect(await labels(here.vault)).toEqual(['Shop', 'Till']);
  });

  it('is behind where that one ended before what it put into the state was saved', async () => {
    const { open: newWindow, state } = browser();
    const [here, there] = [newWindow(), newWindow()];
    await there.vault.store(pair('Shop'));
    await settle();
    const update = state.update.bind(state);
    state.update = async () => undefined;
    await there.vault.store(pair('Till'));
    there.channel.close();
    state.update = update;
    await settle();
    expect(await here.vault.inventory()).toMatchObject({ pairs: [{ label: 'Shop' }], isBehind: true });
    await expect(here.vault.store(pair('Here'))).rejects.toMatchObject({ operation: 'behind' });
  });

  it('hands nothing over once a person went on without what others have', async () => {
    const { open: newWindow } = browser();
    const [here, there] = [newWindow(), newWindow()];
    await there.vault.store(pair('Till'));
    there.channel.close();
    await settle();
    expect(await here.vault.isBehind()).toBe(true);
    await here.vault.goOn();
    await here.vault.store(pair('Here'));
    await settle();
    expect(await here.vault.inventory()).toMatchObject({ pairs: [{ label: 'Here' }], isBehind: false });
    expect(await there.vault.inventory()).toMatchObject({ pairs: [{ label: 'Till' }], isBehind: true });
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['another revision', JSON.stringify({ revision: 7, entries: {} })],
    ['no entries', JSON.stringify({ revision: 1 })],
    ['keys of others', JSON.stringify({ revision: 1, entries: { 'github.auth': 'x' } })],
    ['what is no text', JSON.stringify({ revision: 1, entries: { 'xtopay.pair.a': 1 } })],
  ])('takes over nothing of an answer that is %s', async (_what, answer) => {
    const { open: newWindow } = browser();
    const [here, there] = [newWindow(), newWindow()];
    await there.vault.store(pair('Shop'));
    const place = await there.channel.open(async () => answer);
    expect(ChannelInMemory.answers.has(place.address)).toBe(true);
    await settle();
    expect(await here.vault.inventory()).toMatchObject({ pairs: [], isBehind: true });
    expect(here.secrets.entries.size).toBe(0);
  });
});
