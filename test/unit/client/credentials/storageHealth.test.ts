import { describe, expect, it } from 'vitest';
import { assess, type StorageFacts } from '../../../../client/src/credentials/health/assess.ts';
import { StorageProbe } from '../../../../client/src/credentials/health/storageProbe.ts';
import { MemorySecrets, MemoryState } from '../memoryStorage.ts';

/** Windows that are opened one after the other, a minute between. */
function machine() {
  let minutes = 0;
  const state = new MemoryState();
  return {
    state,
    open: (secrets: MemorySecrets) =>
      new StorageProbe(secrets, state, () => new Date(2026, 0, 1, 0, minutes++)),
  };
}

describe('whether the secret storage lasts', () => {
  it('is known only to a window that began after something was stored', async () => {
    const { open } = machine();
    const secrets = new MemorySecrets();
    const first = open(secrets);
    expect(await first.kept()).toBe('none');
    const beside = open(secrets);
    expect(await first.write()).toBe('works');
    expect(await first.kept()).toBe('none');
    expect(await beside.kept()).toBe('none');
    expect(await open(secrets).kept()).toBe('kept');
  });

  it('is no where what was stored is gone, and yes again once it lasts', async () => {
    const { open } = machine();
    await open(new MemorySecrets()).write();
    const lasting = new MemorySecrets();
    const second = open(lasting);
    await second.write();
    expect(await second.kept()).toBe('lost');
    expect(await open(lasting).kept()).toBe('kept');
  });

  it('stays what it was while a window checks again and again', async () => {
    const { open } = machine();
    const secrets = new MemorySecrets();
    await open(secrets).write();
    const second = open(secrets);
    await second.write();
    await second.write();
    expect(await second.kept()).toBe('kept');
    expect(await open(secrets).kept()).toBe('kept');
  });

  it('is told the same where two look at once, as when a person is quicker than the window', async () => {
    const { open } = machine();
    const secrets = new MemorySecrets();
    const probe = open(secrets);
    expect(await Promise.all([probe.write(), probe.write(), probe.write()])).toEqual(Array(3).fill('works'));
    expect(await open(secrets).kept()).toBe('kept');
  });

  it('does not show where it fails or forgets', async () => {
    const { open } = machine();
    const secrets = new MemorySecrets();
    secrets.failing = 'store';
    expect(await open(secrets).write()).toBe('fails');
    secrets.failing = undefined;
    secrets.forgetful = true;
    expect(await open(secrets).write()).toBe('forgets');
    secrets.forgetful = false;
    await open(secrets).write();
    secrets.failing = 'get';
    expect(await open(secrets).kept()).toBe('lost');
  });
});

describe('what is told of the secret storage', () => {
  const facts: StorageFacts = {
    works: 'works',
    kept: 'kept',
    missing: 0,
    shownIn: 'desktop',
    keyringIsUnlikely: false,
  };

  it.each([
    [{}, 'lasts', ['not-synced']],
    [{ kept: 'none' }, 'unknown', ['not-synced']],
    [{ kept: 'lost' }, 'does-not-last', ['not-synced']],
    [{ works: 'forgets', kept: 'kept' }, 'fails', ['not-synced']],
    [{ works: 'fails' }, 'fails', ['not-synced']],
    [{ kept: 'none', keyringIsUnlikely: true }, 'unknown', ['no-keyring', 'not-synced']],
    [{ kept: 'kept', keyringIsUnlikely: true }, 'lasts', ['not-synced']],
    [{ shownIn: 'browser', missing: 2 }, 'lasts', ['missing-pairs', 'browser', 'own-copy', 'not-synced']],
  ] as const)('%j: %s, %j', (change, verdict, remarks) => {
    expect(assess({ ...facts, ...change })).toEqual({ verdict, remarks });
  });
});
