import { performance } from 'node:perf_hooks';
import { expect, it, vi } from 'vitest';

// It remembers when somebody typed last, which other files of this process may have done.
vi.resetModules();
const { beginUrgent, giveWay, takingTurns } = await import('../../../server/src/workspace/node/urgency.ts');

it('long work gives way until nothing is urgent any more', async () => {
  const told: string[] = [];
  const first = beginUrgent();
  const second = beginUrgent();
  const work = giveWay().then(() => told.push('goes on'));
  await new Promise(setImmediate);
  await new Promise(setImmediate);
  told.push('first answered');
  first();
  first();
  await new Promise(setImmediate);
  told.push('second answered');
  second();
  await work;
  expect(told).toEqual(['first answered', 'second answered', 'goes on']);
});

it('it goes on at once where nothing is urgent', async () => {
  await giveWay();
  const over = beginUrgent();
  over();
  await giveWay();
});

it('takes shorter turns while somebody types', async () => {
  // Long after the last time that something was urgent.
  const start = performance.now() + 10_000;
  const clock = vi.spyOn(performance, 'now');
  /** Whether it gives way after so long, in milliseconds. */
  const givesWayAfter = async (milliseconds: number) => {
    const turn = takingTurns();
    clock.mockReturnValue(performance.now() + milliseconds);
    const pause = turn();
    await pause;
    return pause !== undefined;
  };
  clock.mockReturnValue(start);
  expect(await givesWayAfter(0.3)).toBe(false);
  expect(await givesWayAfter(0.6)).toBe(true);
  const over = beginUrgent();
  over();
  expect(await givesWayAfter(0.05)).toBe(false);
  expect(await givesWayAfter(0.3)).toBe(true);
  clock.mockReturnValue(start + 10_000);
  expect(await givesWayAfter(0.3)).toBe(false);
  clock.mockRestore();
});
