import { describe, expect, it } from 'vitest';
import { freeLabel, problemWithNote } from '../../../../client/src/credentials/label.ts';
import { Vault } from '../../../../client/src/credentials/vault.ts';
import { fakeCredentials } from '../../../fakeCredentials.ts';
import { MemorySecrets, MemoryState } from '../memoryStorage.ts';

const fake = fakeCredentials(66);
const pair = (label: string) => ({ label, clientId: fake.id('test'), clientSecret: fake.secret('test') });

function newVault() {
  let day = 1;
  const [secrets, state] = [new MemorySecrets(), new MemoryState()];
  return { secrets, state, vault: new Vault(secrets, state, () => new Date(2026, 0, day++)) };
}

describe('what version 0.1 stored', () => {
  it('is read as it is, and can be renamed, annotated, rotated and deleted', async () => {
    const { vault, secrets, state } = newVault();
    const old = { ...pair('Shop'), created: '2025-11-03T10:00:00.000Z' };
    secrets.entries.set('xtopay.pair.0123456789abcdef', JSON.stringify(old));
    state.values.set('xtopay.pairs', [
      {
        key: 'xtopay.pair.0123456789abcdef',
        label: 'Shop',
        environment: 'test',
        fingerprint: 'f',
        created: 'c',
      },
    ]);
    const { pairs, missing } = await vault.inventory();
    expect(pairs).toMatchObject([{ id: '0123456789abcdef', label: 'Shop', created: old.created, note: '' }]);
    expect(missing).toEqual([]);
    const [stored] = pairs;
    if (!stored) return;
    await vault.rename(stored, 'Till');
    await vault.annotate(stored, 'Ask Ada');
    await vault.replaceSecret(stored, fake.secret('test'));
    expect(await vault.list()).toMatchObject([
      {
        id: stored.id,
        label: 'Till',
        note: 'Ask Ada',
        created: old.created,
        lastRotated: expect.any(String),
      },
    ]);
    for (const changed of await vault.list()) await vault.delete(changed);
    expect(secrets.entries.size).toBe(0);
  });
});

describe('a newer secret', () => {
  it('takes the place of the old one, which is kept beside it for a while when asked to', async () => {
    const { vault } = newVault();
    const entered = pair('Shop');
    const stored = await vault.store(entered);
    const [second, third] = [fake.secret('test'), fake.secret('test')];
    const replaced = await vault.replaceSecret(stored, second);
    expect(replaced).not.toHaveProperty('previous');
    expect(await vault.readPrevious(stored)).toBeUndefined();
    const until = new Date(2026, 5, 1);
    const rotated = await vault.replaceSecret(replaced, third, until);
    expect(rotated).toMatchObject({ id: stored.id, previous: { until: until.toISOString() } });
    expect(await vault.read(stored)).toEqual({ clientId: entered.clientId, clientSecret: third });
    expect(await vault.readPrevious(stored)).toBe(second);
    expect(await vault.forgetPrevious(rotated)).toBe(true);
    expect(await vault.forgetPrevious(rotated)).toBe(false);
    expect((await vault.list())[0]).not.toHaveProperty('previous');
  });

  it.each(['get', 'store'] as const)('leaves the old one where the storage fails to %s', async (failing) => {
    const { vault, secrets } = newVault();
    const entered = pair('Shop');
    const stored = await vault.store(entered);
    secrets.failing = failing;
    await expect(vault.replaceSecret(stored, fake.secret('test'), new Date())).rejects.toThrow('failed to');
    secrets.failing = undefined;
    expect(await vault.read(stored)).toEqual({
      clientId: entered.clientId,
      clientSecret: entered.clientSecret,
    });
    expect((await vault.list())[0]).not.toHaveProperty('previous');
  });

  it('of a pair that is gone is not stored', async () => {
    const { vault, secrets } = newVault();
    const stored = await vault.store(pair('Shop'));
    await vault.delete(stored);
    await expect(vault.replaceSecret(stored, fake.secret('test'))).rejects.toMatchObject({
      operation: 'deleted',
    });
    expect(secrets.entries.size).toBe(0);
  });

  it('does not stand in the way of the old one, stored again as a pair of its own', async () => {
    const { vault } = newVault();
    const entered = pair('Shop');
    const stored = await vault.store(entered);
    await vault.replaceSecret(stored, fake.secret('test'));
    const again = await vault.store({ ...entered, label: 'Old shop' });
    expect(again.id).not.toBe(stored.id);
    expect((await vault.list()).map(({ label }) => label).toSorted()).toEqual(['Old shop', 'Shop']);
  });
});

describe('a pair that is stored again', () => {
  it('after it was deleted is missed when it is lost', async () => {
    const { vault, secrets } = newVault();
    const entered = pair('Shop');
    await vault.delete(await vault.store(entered));
    await vault.store(entered);
    await vault.list();
    secrets.entries.clear();
    expect((await vault.inventory()).missing).toMatchObject([{ label: 'Shop' }]);
  });

  it('keeps its age, and takes the label it is given now', async () => {
    const { vault } = newVault();
    const entered = pair('Shop');
    const stored = await vault.store(entered);
    await vault.rename(stored, 'Till');
    const again = await vault.store({ ...entered, label: 'Store' }, [stored]);
    expect(again).toEqual({ ...stored, label: 'Store' });
    expect(await vault.list()).toEqual([again]);
  });

  it('under the label of another takes over its note', async () => {
    const { vault } = newVault();
    const stored = await vault.store(pair('Shop'));
    await vault.annotate(stored, 'Ask Ada');
    const entered = pair('shop');
    expect(await vault.store(entered, await vault.replacedBy(entered))).toMatchObject({ note: 'Ask Ada' });
  });
});

describe('forgetting all', () => {
  it('takes strays and damaged entries along, and knows of nothing afterwards', async () => {
    const { vault, secrets } = newVault();
    await vault.store(pair('Shop'));
    await vault.list();
    secrets.entries.set('xtopay.pair.damaged', '{');
    secrets.entries.set('xtopay.label.gone', 'Nobody');
    await vault.forgetAll(await vault.keys());
    expect(secrets.entries.size).toBe(0);
    expect(await vault.inventory()).toEqual({ pairs: [], missing: [], isBehind: false });
  });

  it('says where something is still stored, and shows it', async () => {
    const { vault, secrets } = newVault();
    await vault.store(pair('Shop'));
    secrets.failing = 'delete';
    await expect(vault.forgetAll(await vault.keys())).rejects.toMatchObject({ operation: 'delete' });
    expect(await vault.list()).toHaveLength(1);
  });
});

describe('a note', () => {
  it('holds no credential and is no novel', () => {
    expect(problemWithNote('')).toBeUndefined();
    expect(problemWithNote(`was ${fake.secret('live')}`)).toBe('holds-credential');
    expect(problemWithNote('x'.repeat(501))).toBe('too-long');
  });
});

describe('a proposed label', () => {
  it('is free, whatever the case, and fits', () => {
    expect(freeLabel('Shop', ['shop', 'Shop 2'])).toBe('Shop 3');
    expect(freeLabel('x'.repeat(90), [])).toHaveLength(56);
  });
});
