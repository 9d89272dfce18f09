import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/**
 * Runs `work` while no other process of this machine runs under the same lock file.
 * Waits for a living holder; takes over from one that has ended without giving the lock back.
 */
export async function underLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(file), { recursive: true });
  let told = false;
  while (!(await take(file))) {
    const holder = await holderOf(file);
    if (holder === undefined) continue;
    if (!isAlive(holder)) {
      await takeAway(file, holder);
      continue;
    }
    if (!told) console.log(`Waiting for process ${holder}, which is preparing the same (lock: ${file}).`);
    told = true;
    await setTimeout(300);
  }
  try {
    return await work();
  } finally {
    await rm(file, { force: true });
  }
}

/** A link appears with its content or not at all: nobody ever reads half a lock. */
async function take(file: string): Promise<boolean> {
  const mine = `${file}.${process.pid}`;
  await writeFile(mine, String(process.pid));
  try {
    await link(mine, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(mine, { force: true });
  }
}

/** Takes away the lock of a process that has ended, unless another was quicker and holds it by now. */
async function takeAway(file: string, holder: number): Promise<void> {
  const taken = `${file}.${process.pid}.ended`;
  try {
    await rename(file, taken);
    if ((await holderOf(taken)) !== holder) await link(taken, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  } finally {
    await rm(taken, { force: true });
  }
}

/** The process that holds the lock, or `undefined` where it was given back meanwhile. */
async function holderOf(file: string): Promise<number | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : Number(text);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
