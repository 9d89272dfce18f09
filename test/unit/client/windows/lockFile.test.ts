import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { WindowsBusy } from '../../../../client/src/credentials/windows/otherWindows.ts';
import { FolderWatch } from '../../../../client/src/node/folderWatch.ts';
import { LockFile, type LockTimes } from '../../../../client/src/node/lockFile.ts';
import { ownerText } from '../../../../client/src/node/lockOwner.ts';

let folder: string;
let watch: FolderWatch;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'xtopay-lock-'));
  watch = new FolderWatch(folder);
});
afterEach(() => {
  watch.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Times at which nothing comes by itself, but for those that are given. */
function newLock(times: Partial<LockTimes> = {}): LockFile {
  const never = 1 << 30;
  return new LockFile(join(folder, 'a.lock'), watch, {
    stale: never,
    touch: never,
    look: never,
    patience: never,
    ...times,
  });
}

it('runs one after the other, told by the file system when it is free', async () => {
  const order: string[] = [];
  let finish = () => {};
  const first = newLock().alone(async () => {
    order.push('first');
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    order.push('first ends');
  });
  await expect.poll(() => order).toEqual(['first']);
  const second = newLock().alone(async () => order.push('second'));
  expect(order).toEqual(['first']);
  finish();
  await Promise.all([first, second]);
  expect(order).toEqual(['first', 'first ends', 'second']);
  expect(readdirSync(folder)).toEqual([]);
});

it('is free after work that failed', async () => {
  const failed = newLock().alone(() => Promise.reject(new Error('It failed.')));
  await expect(failed).rejects.toThrow('It failed.');
  expect(await newLock().alone(() => Promise.resolve('done'))).toBe('done');
});

it('is taken from an owner that was not heard of for long, on another machine too, and only once', async () => {
  writeFileSync(join(folder, 'a.lock'), '0badf00d 1 a-token');
  let running = 0;
  const alone = () =>
    newLock({ stale: 50, look: 10, touch: 10 }).alone(async () => {
      expect(++running).toBe(1);
      await Promise.resolve();
      running--;
    });
  await Promise.all([alone(), alone(), alone(), alone()]);
  expect(readdirSync(folder)).toEqual([]);
});

it('is not taken from an owner that lives, however long that takes: who waits gives up, and has run nothing', async () => {
  let finish = () => {};
  const held = newLock({ touch: 10 }).alone(
    () =>
      new Promise<void>((resolve) => {
        finish = resolve;
      }),
  );
  await expect.poll(() => readdirSync(folder)).toEqual(['a.lock']);
  let isRun = false;
  const waiting = newLock({ stale: 2000, look: 20, patience: 200 }).alone(async () => {
    isRun = true;
  });
  await expect(waiting).rejects.toThrow(WindowsBusy);
  expect(isRun).toBe(false);
  finish();
  await held;
});

it('is known to be lost by an owner that was stopped for long, and is not given back by it', async () => {
  let isStill: boolean[] = [];
  await newLock().alone(async (isStillMine) => {
    isStill = [await isStillMine()];
    // Never touched, as by one that is stopped.
    await newLock({ stale: 20, look: 5 }).alone(async () => {
      isStill.push(await isStillMine());
    });
    writeFileSync(join(folder, 'a.lock'), '0badf00d 1 a-token');
    isStill.push(await isStillMine());
  });
  expect(isStill).toEqual([true, false, false]);
  expect(readdirSync(folder)).toEqual(['a.lock']);
});

it('is taken at once from an owner that has died', async () => {
  // A process of this machine that has ended: the largest ID is never given to another one so soon.
  writeFileSync(join(folder, 'a.lock'), ownerText('a-token').replace(` ${process.pid} `, ' 4194304 '));
  expect(await newLock().alone(() => Promise.resolve('done'))).toBe('done');
});
