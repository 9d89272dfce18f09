import { expect, it } from 'vitest';
import { beginUrgent, giveWay } from '../../../server/src/workspace/node/urgency.ts';

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
