import { describe, expect, it } from 'vitest';
import { causeOf, StorageFailure } from '../../../client/src/credentials/failures.ts';
import { storePair, type StoreQuestions } from '../../../client/src/credentials/storePair.ts';
import { Vault } from '../../../client/src/credentials/vault.ts';
import { fakeCredentials } from '../../fakeCredentials.ts';
import { MemorySecrets, MemoryState } from './memoryStorage.ts';

const fake = fakeCredentials(24);
const pair = (label: string) => ({ label, clientId: fake.id('test'), clientSecret: fake.secret('test') });

function newVault() {
  const secrets = new MemorySecrets();
  return { secrets, vault: new Vault(secrets, new MemoryState()) };
}

/** A person who is asked nothing, unless told otherwise. */
function person(answers: Partial<StoreQuestions> = {}): StoreQuestions {
  const unasked = (): Promise<never> => Promise.reject(new Error('Nothing was to be asked.'));
  return { replace: unasked, tryAgain: unasked, ...answers };
}

describe('storing what a person entered', () => {
  it('asks nothing where it replaces nothing', async () => {
    const { vault } = newVault();
    expect(await storePair(vault, pair('Shop'), person())).toMatchObject({
      kind: 'stored',
      pair: { label: 'Shop' },
    });
  });

  it.each([
    ['cancel', 'cancelled'],
    ['rename', 'rename'],
  ] as const)('changes nothing when the answer is "%s"', async (answer, kind) => {
    const { vault, secrets } = newVault();
    await vault.store(pair('Shop'));
    const before = new Map(secrets.entries);
    const questions = person({ replace: () => Promise.resolve(answer) });
    expect(await storePair(vault, pair('Shop'), questions)).toEqual({ kind });
    expect(secrets.entries).toEqual(before);
  });

  it.each(['keys', 'get', 'store'] as const)(
    'keeps what was entered when the storage fails to %s, and stores it once that works',
    async (failing) => {
      const { vault, secrets } = newVault();
      const entered = pair('Shop');
      secrets.failing = failing;
      const told: StorageFailure[] = [];
      const questions = person({
        tryAgain: (failure) => {
          told.push(failure);
          if (told.length === 2) secrets.failing = undefined;
          return Promise.resolve(true);
        },
      });
      const outcome = await storePair(vault, entered, questions);
      expect(told).toMatchObject([
        { operation: 'store', label: 'Shop' },
        { operation: 'store', label: 'Shop' },
      ]);
      const stored = outcome.kind === 'stored' ? await vault.read(outcome.pair) : undefined;
      expect(stored?.clientSecret).toBe(entered.clientSecret);
    },
  );

  it('gives up when told to, with nothing stored', async () => {
    const { vault, secrets } = newVault();
    secrets.failing = 'store';
    const questions = person({ tryAgain: () => Promise.resolve(false) });
    expect(await storePair(vault, pair('Shop'), questions)).toEqual({ kind: 'cancelled' });
    expect(secrets.entries.size).toBe(0);
  });

  it('does not try again what is stored: only the old pair could not be removed', async () => {
    const { vault, secrets } = newVault();
    await vault.store(pair('Shop'));
    secrets.failing = 'delete';
    const questions = person({ replace: () => Promise.resolve('store') });
    await expect(storePair(vault, pair('Shop'), questions)).rejects.toMatchObject({ operation: 'forget' });
  });
});

describe('the reason for a failure, as it is logged', () => {
  it('holds no more of a secret than its first eight characters, whatever the storage says', () => {
    const secret = fake.secret('live');
    const failure = new StorageFailure(
      'store',
      'Shop',
      new Error(`Cannot store {"clientSecret":"${secret}"}`),
    );
    expect(causeOf(failure)).toBe(`Cannot store {"clientSecret":"${secret.slice(0, 8)}…"}`);
  });
});
