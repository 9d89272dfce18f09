import { describe, expect, it } from 'vitest';
import { StorageFailure } from '../../../client/src/credentials/failures.ts';
import { keyOf } from '../../../client/src/credentials/storedEntry.ts';
import { Vault } from '../../../client/src/credentials/vault.ts';
import { fakeCredentials } from '../../fakeCredentials.ts';
import { MemorySecrets, MemoryState } from './memoryStorage.ts';

const fake = fakeCredentials(21);

function pair(label: string, environment: 'test' | 'live' = 'test') {
  return { label, clientId: fake.id(environment), clientSecret: fake.secret(environment) };
}

function newVault(secrets = new MemorySecrets(), state = new MemoryState()) {
  let clock = 0;
  return { secrets, state, vault: new Vault(secrets, state, () => new Date(2026, 0, 1, 0, 0, clock++)) };
}

describe('the vault', () => {
  it('stores pairs, lists them in order, and reads them', async () => {
    const { vault } = newVault();
    const [one, two] = [pair('Billing service'), pair('Mobile app backend', 'live')];
    await vault.store(one);
    await vault.store(two);
    const listed = await vault.list();
    expect(listed.map(({ label, environment }) => [label, environment])).toEqual([
      ['Billing service', 'test'],
      ['Mobile app backend', 'live'],
    ]);
    const [first] = listed;
    expect(first && (await vault.read(first))).toEqual({
      clientId: one.clientId,
      clientSecret: one.clientSecret,
    });
  });

  it('keeps no part of a secret but its fingerprint outside of the secret storage', async () => {
    const { vault, state } = newVault();
    const stored = pair('Shop', 'live');
    await vault.store(stored);
    const outside = JSON.stringify([...state.values]);
    for (let at = 0; at + 9 <= stored.clientSecret.length; at++) {
      expect(outside).not.toContain(stored.clientSecret.slice(at, at + 9));
    }
  });

  it('knows which pair a new one would replace: by label whatever its case, or by secret', async () => {
    const { vault } = newVault();
    const stored = pair('Shop');
    await vault.store(stored);
    const labels = async (entered: Parameters<Vault['replacedBy']>[0]) =>
      (await vault.replacedBy(entered)).map(({ label }) => label);
    expect(await labels(pair(' shop '))).toEqual(['Shop']);
    expect(await labels({ ...stored, label: 'Other' })).toEqual(['Shop']);
    expect(await labels(pair('Other'))).toEqual([]);
    await vault.store(pair('Till'));
    expect(await labels({ ...stored, label: 'Till' })).toEqual(['Shop', 'Till']);
  });

  it('puts one pair in the place of two: the one with its label, the one with its secret', async () => {
    const { vault } = newVault();
    const stored = pair('Shop');
    await vault.store(stored);
    await vault.store(pair('Till'));
    const entered = { ...stored, label: 'Till' };
    const kept = await vault.store(entered, await vault.replacedBy(entered));
    expect(await vault.list()).toEqual([kept]);
    expect(await vault.read(kept)).toEqual({ clientId: stored.clientId, clientSecret: stored.clientSecret });
  });

  it('replaces a pair by another', async () => {
    const { vault, secrets } = newVault();
    const before = await vault.store(pair('Shop'));
    await vault.store(pair('Shop', 'live'), [before]);
    expect((await vault.list()).map(({ label, environment }) => [label, environment])).toEqual([
      ['Shop', 'live'],
    ]);
    expect(secrets.entries.size).toBe(1);
  });

  it.each(['store', 'get'] as const)('that fails to %s says so, and keeps the old pair', async (failing) => {
    const { vault, secrets } = newVault();
    const before = await vault.store(pair('Shop'));
    secrets.failing = failing;
    await expect(vault.store(pair('Shop'), [before])).rejects.toThrow(StorageFailure);
    secrets.failing = undefined;
    expect(secrets.entries.has(keyOf('pair', before.id))).toBe(true);
  });

  it('notices a storage that forgets', async () => {
    const { vault, secrets } = newVault();
    secrets.forgetful = true;
    await expect(vault.store(pair('Shop'))).rejects.toMatchObject({ operation: 'store', label: 'Shop' });
    expect(await vault.list()).toEqual([]);
  });

  it('leaves no entry behind that it could not read back', async () => {
    const { vault, secrets } = newVault();
    const before = await vault.store(pair('Shop'));
    const entries = new Map(secrets.entries);
    secrets.locksAfterStoring = true;
    await expect(vault.store(pair('Shop', 'live'), [before])).rejects.toMatchObject({ operation: 'store' });
    expect(secrets.entries).toEqual(entries);
  });

  it('puts the old entry back where the same secret could not be stored under another label', async () => {
    const { vault, secrets } = newVault();
    const stored = pair('Shop');
    const before = await vault.store(stored);
    const entries = new Map(secrets.entries);
    secrets.locksAfterStoring = true;
    await expect(vault.store({ ...stored, label: 'Till' }, [before])).rejects.toThrow(StorageFailure);
    expect(secrets.entries).toEqual(entries);
  });

  it('says that the new pair is stored where only the old one could not be removed, and lists both', async () => {
    const { vault, secrets } = newVault();
    const before = await vault.store(pair('Shop'));
    secrets.failing = 'delete';
    await expect(vault.store(pair('Shop', 'live'), [before])).rejects.toMatchObject({
      operation: 'forget',
      label: 'Shop',
    });
    expect((await vault.list()).map(({ environment }) => environment).toSorted()).toEqual(['live', 'test']);
  });

  it('stores and deletes without a state that takes anything', async () => {
    const { vault, state } = newVault();
    state.update = () => Promise.reject(new Error('The disk is full.'));
    const stored = await vault.store(pair('Shop'));
    expect((await vault.list()).map(({ label }) => label)).toEqual(['Shop']);
    await vault.delete(stored);
    expect(await vault.list()).toEqual([]);
  });

  it('deletes, or says that it did not', async () => {
    const { vault, secrets } = newVault();
    const stored = await vault.store(pair('Shop'));
    secrets.failing = 'delete';
    await expect(vault.delete(stored)).rejects.toMatchObject({ operation: 'delete' });
    secrets.failing = undefined;
    expect(await vault.list()).toHaveLength(1);
    await vault.delete(stored);
    expect(await vault.list()).toEqual([]);
  });

  it('says that an entry is gone or damaged, not that the storage is locked', async () => {
    const { vault, secrets } = newVault();
    const stored = await vault.store(pair('Shop'));
    secrets.entries.set(keyOf('pair', stored.id), '{"label":');
    await expect(vault.read(stored)).rejects.toMatchObject({ operation: 'use', label: 'Shop' });
    secrets.entries.delete(keyOf('pair', stored.id));
    await expect(vault.read(stored)).rejects.toMatchObject({ operation: 'use' });
    secrets.failing = 'get';
    await expect(vault.read(stored)).rejects.toMatchObject({ operation: 'read' });
  });

  it('finds what another window stored, and what the state has lost', async () => {
    const { vault, secrets } = newVault();
    await vault.store(pair('Here'));
    const other = new Vault(secrets, new MemoryState());
    await other.store(pair('There'));
    expect((await vault.list()).map(({ label }) => label).toSorted()).toEqual(['Here', 'There']);
    expect((await other.list()).map(({ label }) => label).toSorted()).toEqual(['Here', 'There']);
  });

  it('takes a damaged entry for none, and leaves other extensions’ keys alone', async () => {
    const { vault, secrets } = newVault();
    secrets.entries.set('xtopay.pair.damaged', '{"label":');
    secrets.entries.set(
      'xtopay.pair.old',
      JSON.stringify({ label: 'Old', clientId: 'x', clientSecret: 'y', created: 'z' }),
    );
    secrets.entries.set('token', 'somebody else’s');
    expect(await vault.list()).toEqual([]);
    expect(secrets.entries.has('token')).toBe(true);
  });
});
