import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type PairMetadata, Vault } from '../../../../client/src/credentials/vault.ts';
import { WindowsOfMachine } from '../../../../client/src/node/windowsOfMachine.ts';
import { fakeCredentials } from '../../../fakeCredentials.ts';
import { MemorySecrets, MemoryState } from '../memoryStorage.ts';
import { delay, type Save, stateKey, type Update } from './vscodeStorage.ts';
import type { Answer, Order } from './windowProcess.ts';

const fake = fakeCredentials(91);
const pair = (label: string) => ({ label, clientId: fake.id('test'), clientSecret: fake.secret('test') });

const started: ChildProcess[] = [];
const folders: string[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'xtopay-windows-'));
  folders.push(folder);
  return folder;
}

/** The main process of VS Code, or a browser, with two windows, each a process, in which one pair is stored. */
class TwoWindows {
  readonly folder = newFolder();
  /** What is stored, as the main process or the browser has it. */
  readonly entries = new Map<string, string>();
  readonly #children: readonly ChildProcess[];

  constructor(like: 'desktop' | 'browser' = 'desktop') {
    this.#children = [1, 2].map((seed) => this.#open(String(seed), like));
  }

  async begin(): Promise<PairMetadata> {
    const secrets = new MemorySecrets();
    const stored = await new Vault(secrets, new MemoryState()).store(pair('Shop'));
    for (const [key, value] of secrets.entries) this.entries.set(key, value);
    await Promise.all([this.load(0), this.load(1)]);
    return stored;
  }

  /** Loads a window, with what is stored now. */
  load(window: 0 | 1): Promise<Answer> {
    return this.ask(window, { kind: 'begin', entries: Object.fromEntries(this.entries) });
  }

  /** Gives an order to one of them, and waits for the answer. */
  async ask(window: 0 | 1, order: Order): Promise<Answer> {
    const child = this.#children[window];
    if (!child) throw new Error('There are two.');
    const answered = new Promise<Answer>((resolve, reject) => {
      const hear = (message: Answer | Update | Save) => {
        if (message.kind === 'update' || message.kind === 'save') return;
        child.off('message', hear);
        resolve(message);
      };
      child.on('message', hear);
      child.once('exit', () => reject(new Error('The window ended.')));
    });
    child.send(order);
    return answered;
  }

  async did(window: 0 | 1, order: Order) {
    const answer = await this.ask(window, order);
    if (answer.kind !== 'did') throw new Error('It did something else.');
    return answer;
  }

  kill(window: 0 | 1): void {
    this.#children[window]?.kill('SIGKILL');
  }

  /** As when a machine sleeps. */
  stop(window: 0 | 1): void {
    this.#children[window]?.kill('SIGSTOP');
  }

  goOn(window: 0 | 1): void {
    this.#children[window]?.kill('SIGCONT');
  }

  /** A new window on what is stored now. */
  list(): Promise<readonly PairMetadata[]> {
    const secrets = new MemorySecrets();
    for (const [key, value] of this.entries) secrets.entries.set(key, value);
    return new Vault(secrets, new MemoryState()).list();
  }

  #open(seed: string, like: string): ChildProcess {
    const child = fork(join(import.meta.dirname, 'windowProcess.ts'), [this.folder, seed, like], {
      execArgv: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'],
    });
    started.push(child);
    child.on('message', (message: Answer | Update | Save) => {
      if (message.kind === 'save') this.#save(message);
      if (message.kind !== 'update') return;
      for (const [key, value] of Object.entries(message.entries))
        if (value === null) this.entries.delete(key);
        else this.entries.set(key, value);
      setTimeout(() => {
        for (const other of this.#children) if (other !== child) other.send(message, ignoreThatItEnded);
      }, delay);
    });
    return child;
  }

  /** Only the state is not in it. */
  #save({ entries }: Save): void {
    const state = this.entries.get(stateKey);
    this.entries.clear();
    for (const [key, value] of Object.entries(entries)) this.entries.set(key, value);
    if (state !== undefined) this.entries.set(stateKey, state);
  }
}

function ignoreThatItEnded(): void {}

describe('two windows, each a process, that change the same pair at once', () => {
  it.each([
    ['rotate', (now: PairMetadata) => now.fingerprint],
    ['rename', (now: PairMetadata) => now.label],
  ] as const)(
    'lose no update when both %s it: each change is of what the one before made',
    async (kind, of) => {
      const windows = new TwoWindows();
      const stored = await windows.begin();
      const [one, other] = await Promise.all([
        windows.did(0, { kind, times: 8 }),
        windows.did(1, { kind, times: 8 }),
      ]);
      const made = new Map([...one.changes, ...other.changes].map(({ from, to }) => [from, to]));
      expect(made.size).toBe(one.changes.length + other.changes.length);
      let last = of(stored);
      for (let count = 0; count < made.size; count++) last = made.get(last) ?? 'nothing';
      const [now] = await windows.list();
      expect(now && of(now)).toBe(last);
      // A window that is starved for seconds gives up waiting. Whatever it says then, it has changed nothing.
      for (const refused of [...one.refused, ...other.refused])
        expect(['changed', 'behind', 'busy']).toContain(refused);
      expect(made.size).toBeGreaterThan(1);
    },
  );

  it('bring back nothing of a pair that one of them deletes', async () => {
    const windows = new TwoWindows();
    await windows.begin();
    const changing = windows.did(1, { kind: 'rotate', times: 8 });
    let isDeleted = false;
    while (!isDeleted) isDeleted = (await windows.did(0, { kind: 'delete' })).changes.length === 1;
    await changing;
    await windows.did(1, { kind: 'rename', times: 1 });
    expect(await windows.list()).toEqual([]);
    expect(JSON.stringify([...windows.entries])).not.toMatch(/csk_|cid_/);
  });
});

describe('two windows of a browser, each a process with a copy of its own', () => {
  const listed = (labels: readonly string[]) => ({ kind: 'listed', labels, isBehind: false });

  it('keep all that both store at once, in both copies and in what is saved', async () => {
    const windows = new TwoWindows('browser');
    await windows.begin();
    await Promise.all([windows.did(0, { kind: 'add', times: 6 }), windows.did(1, { kind: 'add', times: 6 })]);
    const labels = [1, 2].flatMap((seed) => [0, 1, 2, 3, 4, 5].map((each) => `${seed} ${each}`));
    const all = [...labels, 'Shop'];
    expect(await windows.ask(0, { kind: 'list' })).toEqual(listed(all));
    expect(await windows.ask(1, { kind: 'list' })).toEqual(listed(all));
    expect((await windows.list()).map(({ label }) => label).toSorted()).toEqual(all);
    await windows.load(0);
    expect(await windows.ask(0, { kind: 'list' })).toEqual(listed(all));
  });

  it('lose no rotation when both rotate the same pair, and bring back nothing of one that is deleted', async () => {
    const windows = new TwoWindows('browser');
    const { fingerprint } = await windows.begin();
    const [one, other] = await Promise.all([
      windows.did(0, { kind: 'rotate', times: 5 }),
      windows.did(1, { kind: 'rotate', times: 5 }),
    ]);
    const made = new Map([...one.changes, ...other.changes].map(({ from, to }) => [from, to]));
    let last = fingerprint;
    for (let count = 0; count < made.size; count++) last = made.get(last) ?? 'nothing';
    expect(await windows.list()).toMatchObject([{ fingerprint: last }]);
    expect(made.size).toBeGreaterThan(1);
    for (const refused of [...one.refused, ...other.refused]) expect(['changed', 'busy']).toContain(refused);
    let isDeleted = false;
    while (!isDeleted) isDeleted = (await windows.did(1, { kind: 'delete' })).changes.length === 1;
    expect(await windows.ask(0, { kind: 'list' })).toEqual(listed([]));
    await windows.did(0, { kind: 'add', times: 1 });
    expect((await windows.list()).map(({ label }) => label)).toEqual(['1 0']);
  });

  it('say that they are behind when the one that changed something has died before it was asked', async () => {
    const windows = new TwoWindows('browser');
    await windows.begin();
    await windows.did(1, { kind: 'add', times: 1 });
    expect(await windows.ask(0, { kind: 'list' })).toEqual(listed(['2 0', 'Shop']));
    windows.stop(0);
    await windows.did(1, { kind: 'add', times: 1 });
    windows.kill(1);
    windows.goOn(0);
    expect(await windows.ask(0, { kind: 'list' })).toMatchObject({ labels: ['2 0', 'Shop'], isBehind: true });
    await windows.load(0);
    expect(await windows.ask(0, { kind: 'list' })).toEqual(listed(['2 0', '2 1', 'Shop']));
  });
});

describe('what the windows agree by', () => {
  it('is free again at once when the window that holds it dies', async () => {
    const windows = new TwoWindows();
    await windows.begin();
    expect(await windows.ask(0, { kind: 'hold' })).toEqual({ kind: 'holds' });
    const waiting = windows.did(1, { kind: 'annotate', times: 1 });
    windows.kill(0);
    expect((await waiting).changes).toHaveLength(1);
  });

  it('holds two numbers and a process, and no secret, name or path', async () => {
    const windows = new TwoWindows();
    await windows.begin();
    await windows.did(0, { kind: 'rotate', times: 1 });
    await windows.ask(1, { kind: 'hold' });
    const texts = readdirSync(windows.folder).map((name) => [
      name,
      readFileSync(join(windows.folder, name), 'utf8'),
    ]);
    expect(Object.fromEntries(texts)).toEqual({
      'test.changes': '1 1\n',
      'test.lock': expect.stringMatching(/^[0-9a-f]{8} \d+ [0-9a-f-]{36}$/),
    });
  });

  it('holds a random name of the browser too, where there may be several', async () => {
    const windows = new TwoWindows('browser');
    await windows.begin();
    await windows.did(0, { kind: 'rotate', times: 1 });
    expect(readFileSync(join(windows.folder, 'windows.changes'), 'utf8')).toMatch(/^1 1 [0-9a-f]{16}\n$/);
  });

  it('is done without where its folder cannot be, and that is told once', async () => {
    const told: string[] = [];
    const windows = new WindowsOfMachine('/dev/null/none', 'test', (text) => told.push(text));
    expect(await windows.alone(() => Promise.resolve(1))).toBe(1);
    expect(await windows.alone(() => Promise.resolve(2))).toBe(2);
    expect(told).toHaveLength(1);
    expect(await windows.announced()).toEqual({ secrets: 0, state: 0 });
    windows.dispose();
  });

  it('asks no window for anything but in a browser', () => {
    const folder = newFolder();
    const [desktop, browser] = ['test', undefined].map(
      (name) => new WindowsOfMachine(folder, name, () => {}),
    );
    expect(desktop?.channel).toBeUndefined();
    expect(browser?.channel).toBeDefined();
    desktop?.dispose();
    browser?.dispose();
  });
});
