import { expect, it } from 'vitest';
import { AfterStart } from '../../../client/src/afterStart.ts';
import { later } from '../../../client/src/later.ts';

const mustNotFail = (error: unknown) => {
  throw error;
};

it('does nothing at once, and then one piece a turn, in order', async () => {
  const done: string[] = [];
  const { putOff } = new AfterStart(mustNotFail);
  const between = () => later(() => done.push('what came in between'), 0);
  void putOff(() => {
    done.push('first');
    between();
  });
  const last = putOff(() => done.push('second'));
  expect(done).toEqual([]);
  await last;
  expect(done).toEqual(['first', 'what came in between', 'second']);
});

it('tells what a piece comes to', async () => {
  const { putOff } = new AfterStart(mustNotFail);
  expect(await putOff(() => Promise.resolve('read'))).toBe('read');
});

it('does not wait for what a piece has begun', async () => {
  const { putOff } = new AfterStart(mustNotFail);
  void putOff(() => new Promise(() => {}));
  expect(await putOff(() => 'the next one')).toBe('the next one');
});

it('tells of a piece that fails, and goes on', async () => {
  const failures: unknown[] = [];
  const { putOff } = new AfterStart((error) => failures.push(error));
  const failed = [
    putOff(() => {
      throw new Error('at once');
    }),
    putOff(() => Promise.reject(new Error('later'))),
  ];
  expect(await putOff(() => 'done')).toBe('done');
  expect(await Promise.all(failed)).toEqual([undefined, undefined]);
  expect(failures).toEqual([new Error('at once'), new Error('later')]);
});

it('leaves out what is not begun when the extension ends', async () => {
  const done: string[] = [];
  const afterStart = new AfterStart(mustNotFail);
  const piece = afterStart.putOff(() => done.push('too late'));
  afterStart.dispose();
  expect(await piece).toBeUndefined();
  expect(await afterStart.putOff(() => done.push('later still'))).toBeUndefined();
  expect(done).toEqual([]);
});
