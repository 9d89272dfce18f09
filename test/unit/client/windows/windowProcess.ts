import { StorageFailure } from '../../../../client/src/credentials/failures.ts';
import { type PairMetadata, Vault } from '../../../../client/src/credentials/vault.ts';
import { WindowsOfMachine } from '../../../../client/src/node/windowsOfMachine.ts';
import { fakeCredentials } from '../../../fakeCredentials.ts';
import {
  BrowserSecrets,
  type Save,
  StateOfAllWindows,
  stateKey,
  type Update,
  VscodeStorage,
} from './vscodeStorage.ts';

/** What a window is to do, in a process of its own: `node windowProcess.ts FOLDER SEED desktop|browser`. */
export type Order =
  | { readonly kind: 'begin'; readonly entries: Readonly<Record<string, string>> }
  | { readonly kind: 'add' | 'rotate' | 'rename' | 'annotate'; readonly times: number }
  | { readonly kind: 'delete' | 'hold' | 'list' };

/** What became of it. A change is of a fingerprint, a name or a note. */
export type Answer =
  | {
      readonly kind: 'did';
      readonly changes: readonly { from: string; to: string }[];
      readonly refused: string[];
    }
  | { readonly kind: 'begun' | 'holds' }
  | { readonly kind: 'listed'; readonly labels: readonly string[]; readonly isBehind: boolean };

const [folder = '', seed = '', like] = process.argv.slice(2);
const fake = fakeCredentials(Number(seed));
const send = (message: Answer | Update | Save) => process.send?.(message);
const isInBrowser = like === 'browser';
const windows = new WindowsOfMachine(folder, isInBrowser ? undefined : 'test', (text) => console.error(text));
let storage = new VscodeStorage(new Map(), send);
let secrets: VscodeStorage | BrowserSecrets = storage;
let state = new StateOfAllWindows(storage);
let added = 0;
let vault = new Vault(secrets, state);

process.on('message', (message: Order | Update) => {
  void obey(message);
});

async function obey(order: Order | Update): Promise<void> {
  if (order.kind === 'update') {
    storage.accept(order);
    state.accept(order);
  } else if (order.kind === 'begin') {
    const entries = new Map(Object.entries(order.entries));
    storage = new VscodeStorage(entries, send);
    secrets = isInBrowser ? new BrowserSecrets(entries, send) : storage;
    state = new StateOfAllWindows(storage);
    const { [stateKey]: text = '{}' } = order.entries;
    state.accept({ kind: 'update', entries: { [stateKey]: text } });
    vault.dispose();
    vault = new Vault(secrets, state, undefined, undefined, windows);
    send({ kind: 'begun' });
  } else if (order.kind === 'hold') {
    await windows.alone(async () => {
      send({ kind: 'holds' });
      await new Promise(() => {});
    });
  } else if (order.kind === 'list') {
    const isBehind = await vault.isBehind();
    const labels = (await vault.list()).map(({ label }) => label);
    send({ kind: 'listed', labels: labels.toSorted(), isBehind });
  } else if (order.kind === 'add') {
    for (let done = 0; done < order.times; done++) await add(`${seed} ${added++}`);
    await Promise.all([secrets.whenFlushed(), storage.whenFlushed()]);
    send({ kind: 'did', changes: [], refused: [] });
  } else {
    const changes = [];
    const refused = [];
    for (let done = 0; done < ('times' in order ? order.times : 1); done++) {
      const [pair] = await vault.list();
      try {
        if (pair) changes.push(await change(order.kind, pair, `${seed} ${done}`));
      } catch (error) {
        if (!(error instanceof StorageFailure)) throw error;
        refused.push(error.operation);
      }
    }
    await Promise.all([secrets.whenFlushed(), storage.whenFlushed()]);
    send({ kind: 'did', changes, refused });
  }
}

async function add(label: string): Promise<void> {
  const entered = { label, clientId: fake.id('test'), clientSecret: fake.secret('test') };
  await vault.store(entered);
}

async function change(
  kind: 'rotate' | 'rename' | 'annotate' | 'delete',
  pair: PairMetadata,
  to: string,
): Promise<{ from: string; to: string }> {
  if (kind === 'rotate') {
    const { fingerprint } = await vault.replaceSecret(pair, fake.secret('test'), new Date(2030, 0, 1));
    return { from: pair.fingerprint, to: fingerprint };
  }
  if (kind === 'rename') await vault.rename(pair, to);
  if (kind === 'annotate') await vault.annotate(pair, to);
  if (kind === 'delete') await vault.delete(pair);
  return { from: kind === 'annotate' ? pair.note : pair.label, to };
}
