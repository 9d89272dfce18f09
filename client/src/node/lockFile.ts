import { randomUUID } from 'node:crypto';
import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { WindowsBusy } from '../credentials/windows/otherWindows.ts';
import type { FolderWatch } from './folderWatch.ts';
import { isDead, ownerText } from './lockOwner.ts';

/** Tells about how long to wait, in milliseconds. */
export interface LockTimes {
  /** A lock that was not touched for so long has lost its owner. */
  readonly stale: number;
  /** An owner touches its lock this often. */
  readonly touch: number;
  /** Whoever waits looks at least this often: not every file system tells of changes. */
  readonly look: number;
  /** Whoever waited for so long gives up. */
  readonly patience: number;
}

const usualTimes: LockTimes = { stale: 10_000, touch: 2000, look: 500, patience: 15_000 };

/**
 * A lock among the processes of a machine: a file that only one of them can make. Whoever waits is told by the file
 * system when it is gone. One whose owner has died, or was not heard of for a while, is taken away; a machine that
 * slept in between makes no difference, for the one who waits must itself have been awake for that while.
 *
 * Not proper-lockfile: it looks again in a loop instead of being told, and hangs its own exit handlers into a process
 * that all extensions share.
 */
export class LockFile {
  readonly #path: string;
  readonly #watch: FolderWatch;
  readonly #times: LockTimes;

  /** @param watch Of its folder, which is there. */
  constructor(path: string, watch: FolderWatch, times: LockTimes = usualTimes) {
    this.#path = path;
    this.#watch = watch;
    this.#times = times;
  }

  /**
   * @param work Told how to see whether the lock is still this one's: it is taken away from one that was stopped for long.
   * @throws WindowsBusy, or an error of the file system; then nothing was run.
   */
  async alone<T>(work: (isStillMine: () => Promise<boolean>) => Promise<T>): Promise<T> {
    const mine = ownerText(randomUUID());
    await this.#take(mine);
    const touching = setInterval(() => void this.#touch(), this.#times.touch);
    touching.unref();
    try {
      return await work(async () => (await readIfThere(this.#path)) === mine);
    } finally {
      clearInterval(touching);
      await this.#release(mine);
    }
  }

  /** What was done is done, whatever becomes of the lock: one that stays is not touched any more. */
  async #release(mine: string): Promise<void> {
    try {
      if ((await readIfThere(this.#path)) === mine) await rm(this.#path, { force: true });
    } catch {
      // Another program has it open.
    }
  }

  async #take(mine: string): Promise<void> {
    const start = performance.now();
    let seen: { readonly lock: string; readonly since: number } | undefined;
    for (;;) {
      const changed = this.#nextChange();
      try {
        if (await make(this.#path, mine)) return;
        const lock = await this.#look();
        const now = performance.now();
        if (lock === undefined) continue;
        if (lock !== seen?.lock) seen = { lock, since: now };
        if (isDead(lock) || now - seen.since > this.#times.stale) await this.#takeAway(lock);
        else if (now - start > this.#times.patience) throw new WindowsBusy();
        else await changed.promise;
      } finally {
        changed.cancel();
      }
    }
  }

  /** Who holds it, and when it was last touched. */
  async #look(): Promise<string | undefined> {
    const owner = await readIfThere(this.#path);
    if (owner === undefined) return undefined;
    const touched = await stat(this.#path).then(
      ({ mtimeMs }) => mtimeMs,
      () => 0,
    );
    return `${owner}\n${touched}`;
  }

  /** Only one may do this at a time, and only while the lock is the one that was seen: another may have been made. */
  async #takeAway(seen: string): Promise<void> {
    const permit = `${this.#path}.stale`;
    if (!(await make(permit, ''))) {
      const age = await stat(permit).then(
        ({ mtimeMs }) => Date.now() - mtimeMs,
        () => 0,
      );
      if (age > this.#times.stale) await rm(permit, { force: true });
      return;
    }
    try {
      if ((await this.#look()) === seen) await rm(this.#path, { force: true });
    } finally {
      await rm(permit, { force: true });
    }
  }

  async #touch(): Promise<void> {
    const now = new Date();
    // Gone: it was taken away from one that was not heard of.
    await utimes(this.#path, now, now).catch(() => undefined);
  }

  #nextChange(): { readonly promise: Promise<void>; cancel(): void } {
    const name = basename(this.#path);
    const stops: (() => void)[] = [];
    const promise = new Promise<void>((resolve) => {
      const timer = setTimeout(() => resolve(), this.#times.look);
      const stop = this.#watch.listen((changed) => {
        if (changed === name || changed === '') resolve();
      });
      stops.push(() => clearTimeout(timer), stop);
    });
    return {
      promise,
      cancel: () => {
        for (const stop of stops) stop();
      },
    };
  }
}

/** @returns Whether it was made; otherwise there is one. */
async function make(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    // Windows says so of a file that is being deleted.
    if (codeOf(error) === 'EPERM' && (await readIfThere(path)) !== undefined) return false;
    throw error;
  }
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function codeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
}
