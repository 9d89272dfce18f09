import { describe, expect, it } from 'vitest';
import { Vault } from '../../../../client/src/credentials/vault.ts';
import { grace } from '../../../../client/src/rotation/due.ts';
import { Reminders, snooze } from '../../../../client/src/rotation/reminders.ts';
import { type RotationState, RotationWatch } from '../../../../client/src/rotation/rotationWatch.ts';
import { fakeCredentials } from '../../../fakeCredentials.ts';
import { MemorySecrets, MemoryState } from '../memoryStorage.ts';
import { settled, TestClock } from './testClock.ts';

const fake = fakeCredentials(64);
const minute = 60_000;
const day = 24 * 60 * minute;

/** A window, with what it shows. */
function open(clock: TestClock, secrets: MemorySecrets, state: MemoryState) {
  const vault = new Vault(secrets, new MemoryState(), () => new Date(clock.now()));
  const reminders = new Reminders(state);
  const said: string[] = [];
  let shown: RotationState = { due: [], expiring: [] };
  const watch = new RotationWatch(vault, reminders, clock, {
    show: (now) => {
      shown = now;
    },
    remind: ({ label }) => said.push(`remind ${label}`),
    expired: ({ label }, fingerprint) => said.push(`expired ${label} ${fingerprint}`),
    failed: ({ operation }) => said.push(`failed to ${operation}`),
  });
  vault.onDidChange(() => watch.look());
  const due = () => shown.due.map(({ label }) => label);
  const minutes = () => shown.expiring.map(({ pair, minutesLeft }) => `${pair.label} ${minutesLeft}`);
  return { vault, reminders, watch, said, due, minutes };
}

function storage() {
  return { clock: new TestClock(), secrets: new MemorySecrets(), state: new MemoryState() };
}

const pair = (label: string) => ({ label, clientId: fake.id('test'), clientSecret: fake.secret('test') });

describe('a secret of 90 days', () => {
  it('is due from that moment, by one timer that is never longer than a day', async () => {
    const { clock, secrets, state } = storage();
    const { vault, watch, due } = open(clock, secrets, state);
    await vault.store(pair('Shop'));
    await watch.look();
    expect(clock.timers).toEqual([day]);
    await clock.move(90 * day - 1);
    expect(due()).toEqual([]);
    await clock.move(1);
    expect(due()).toEqual(['Shop']);
    expect(clock.timers).toHaveLength(1);
  });

  it('counts from its last rotation', async () => {
    const { clock, secrets, state } = storage();
    const { vault, watch, due } = open(clock, secrets, state);
    const stored = await vault.store(pair('Shop'));
    await clock.move(80 * day);
    await vault.replaceSecret(stored, fake.secret('test'));
    await watch.look();
    await clock.move(89 * day);
    expect(due()).toEqual([]);
    await clock.move(day);
    expect(due()).toEqual(['Shop']);
  });

  it('is reminded of once a week at most, whatever the number of pairs and windows', async () => {
    const { clock, secrets, state } = storage();
    const one = open(clock, secrets, state);
    await one.vault.store(pair('Shop'));
    await clock.move(day);
    await one.vault.store(pair('Till'));
    await one.watch.look();
    const other = open(clock, secrets, state);
    await other.watch.look();
    await clock.move(96 * day - 1);
    expect([...one.said, ...other.said]).toEqual(['remind Shop']);
    await clock.move(day);
    expect([...one.said, ...other.said]).toEqual(['remind Shop', 'remind Shop']);
  });

  it('is not reminded of while it is snoozed, and another one is', async () => {
    const { clock, secrets, state } = storage();
    const { vault, reminders, watch, said, due } = open(clock, secrets, state);
    const shop = await vault.store(pair('Shop'));
    await clock.move(day);
    await watch.look();
    await clock.move(89 * day);
    expect(said).toEqual(['remind Shop']);
    await reminders.snooze(shop, clock.now());
    await vault.store(pair('Till'));
    await clock.move(snooze - 1);
    expect(said).toEqual(['remind Shop']);
    expect(due()).toEqual(['Shop']);
    await clock.move(day);
    expect(said).toEqual(['remind Shop', 'remind Shop']);
  });

  it('keeps nothing of the secret in the state that its reminders are in', async () => {
    const { clock, secrets, state } = storage();
    const { vault, reminders, watch } = open(clock, secrets, state);
    const entered = pair('Shop');
    const stored = await vault.store(entered);
    await clock.move(90 * day);
    await watch.look();
    await reminders.snooze(stored, clock.now());
    expect(JSON.stringify([...state.values])).not.toContain(entered.clientSecret.slice(0, 9));
  });
});

describe('the old secret after a rotation', () => {
  async function rotated() {
    const parts = storage();
    const window = open(parts.clock, parts.secrets, parts.state);
    const before = await window.vault.store(pair('Shop'));
    const until = new Date(parts.clock.now() + grace);
    await window.vault.replaceSecret(before, fake.secret('test'), until);
    await settled();
    return { ...parts, ...window, before };
  }

  it('is counted down by the minute, and forgotten in the end', async () => {
    const { clock, secrets, minutes, said, before, vault } = await rotated();
    expect(minutes()).toEqual(['Shop 15']);
    expect(clock.timers).toEqual([minute]);
    await clock.move(minute);
    expect(minutes()).toEqual(['Shop 14']);
    await clock.move(13 * minute + 30_000);
    expect(minutes()).toEqual(['Shop 1']);
    await clock.move(30_000);
    expect(minutes()).toEqual([]);
    expect(said).toEqual([`expired Shop ${before.fingerprint}`]);
    expect((await vault.list())[0]?.previous).toBeUndefined();
    expect([...secrets.entries.keys()].filter((key) => key.includes('previous'))).toEqual([]);
  });

  it('is counted down in a window that opens in between, from where it was', async () => {
    const { clock, secrets, state, watch } = await rotated();
    await clock.move(4 * minute);
    watch.stop();
    const reloaded = open(clock, secrets, state);
    await reloaded.watch.look();
    expect(reloaded.minutes()).toEqual(['Shop 11']);
    await clock.move(11 * minute);
    expect(reloaded.said).toHaveLength(1);
  });

  it('is told of by the one window that forgets it, however many count down', async () => {
    const { clock, secrets, state, said, before } = await rotated();
    const other = open(clock, secrets, state);
    await other.watch.look();
    await clock.move(grace);
    await other.watch.look();
    expect([...said, ...other.said]).toEqual([`expired Shop ${before.fingerprint}`]);
    expect(other.minutes()).toEqual([]);
  });

  it('is forgotten at once where no window was open, or the machine slept, when it expired', async () => {
    const { clock, secrets, state, watch } = await rotated();
    watch.stop();
    clock.sleep(3 * day);
    const later = open(clock, secrets, state);
    await later.watch.look();
    await settled();
    expect(later.minutes()).toEqual([]);
    expect(later.said).toHaveLength(1);
    expect([...secrets.entries.keys()].filter((key) => key.includes('previous'))).toEqual([]);
  });

  it('is kept for 15 minutes at most where the clock was set back', async () => {
    const { clock, minutes, watch } = await rotated();
    clock.sleep(-3 * day);
    await watch.look();
    expect(minutes()).toEqual(['Shop 15']);
  });

  it('that cannot be forgotten is said so, and tried again', async () => {
    const { clock, secrets, said, watch } = await rotated();
    secrets.failing = 'delete';
    await clock.move(grace);
    expect(said).toEqual(['failed to forget']);
    secrets.failing = undefined;
    await watch.look();
    await settled();
    expect(said).toHaveLength(2);
    expect(said[1]).toMatch(/^expired Shop/);
  });

  it('leaves no timer behind when the window closes', async () => {
    const { clock, watch } = await rotated();
    watch.stop();
    expect(clock.timers).toEqual([]);
  });
});
