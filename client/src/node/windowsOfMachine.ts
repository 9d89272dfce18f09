import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Changes } from '../credentials/changes.ts';
import { type OtherWindows, type Revisions, WindowsBusy } from '../credentials/windows/otherWindows.ts';
import { FolderWatch } from './folderWatch.ts';
import { LockFile } from './lockFile.ts';
import { WindowChannel } from './windowChannel.ts';

/**
 * The windows of one machine agree by two files in a folder that they share: a lock, and a beacon that counts the
 * changes and is watched by all. The beacon holds two numbers, in a browser a random one that stands for it, and the
 * lock who holds it: no secret, no name, no path.
 */
export class WindowsOfMachine implements OtherWindows {
  readonly #beacon: string;
  readonly #opened: Promise<{ readonly watch: FolderWatch; readonly lock: LockFile }>;
  readonly #warn: (message: string) => void;
  readonly #changes = new Changes();
  #last: Revisions = { secrets: 0, state: 0 };
  #isWarned = false;

  readonly mayBeOfOtherStorage: boolean;
  readonly channel: WindowChannel | undefined;

  /**
   * @param folder Made where it is not there.
   * @param name Of the storage that these windows share: others may use the folder. `undefined`: it is not known.
   * @param warn Told once, where the folder cannot be used: each window is on its own then.
   */
  constructor(folder: string, name: string | undefined, warn: (message: string) => void) {
    this.mayBeOfOtherStorage = name === undefined;
    this.channel = name === undefined ? new WindowChannel() : undefined;
    this.#warn = warn;
    const start = name ?? 'windows';
    this.#beacon = join(folder, `${start}.changes`);
    this.#opened = this.#open(folder, join(folder, `${start}.lock`));
  }

  readonly onDidAnnounce = this.#changes.event;

  async alone<T>(work: (isStillAlone: () => Promise<boolean>) => Promise<T>): Promise<T> {
    let isBegun = false;
    try {
      const { lock } = await this.#opened;
      return await lock.alone((isStillMine) => {
        isBegun = true;
        return work(isStillMine);
      });
    } catch (error) {
      if (isBegun || error instanceof WindowsBusy) throw error;
      this.#warnOnce(error);
      return work(() => Promise.resolve(true));
    }
  }

  async announced(): Promise<Revisions> {
    // What comes after it was read is told of.
    await this.#opened;
    try {
      // While another window writes there may be nothing in it.
      this.#last = revisionsIn(await readFile(this.#beacon, 'utf8')) ?? this.#last;
    } catch {
      // No window has announced anything.
    }
    return this.#last;
  }

  async announce(revisions: Revisions): Promise<void> {
    await this.#opened;
    this.#last = revisions;
    const { secrets, state, by } = revisions;
    const text = [secrets, state, ...(by === undefined ? [] : [by])].join(' ');
    await writeFile(this.#beacon, `${text}\n`, { mode: 0o600 });
  }

  dispose(): void {
    void this.#opened.then(({ watch }) => watch.close());
    this.channel?.close();
  }

  /** Not in the constructor's time: it is called while VS Code waits. */
  async #open(folder: string, lock: string): Promise<{ watch: FolderWatch; lock: LockFile }> {
    try {
      await mkdir(folder, { recursive: true });
    } catch (error) {
      this.#warnOnce(error);
    }
    const watch = new FolderWatch(folder);
    const beacon = basename(this.#beacon);
    watch.listen((changed) => {
      if (changed === beacon || changed === '') this.#changes.fire();
    });
    return { watch, lock: new LockFile(lock, watch) };
  }

  #warnOnce(error: unknown): void {
    if (this.#isWarned) return;
    this.#isWarned = true;
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'an error';
    this.#warn(
      `The windows of VS Code cannot agree on who changes credentials (${code}): two that change a pair at once may undo each other.`,
    );
  }
}

function revisionsIn(text: string): Revisions | undefined {
  const [, secrets, state, by] = /^(\d+) (\d+)(?: ([0-9a-f]+))?\n$/.exec(text) ?? [];
  if (secrets === undefined) return undefined;
  return { secrets: Number(secrets), state: Number(state), ...(by === undefined ? {} : { by }) };
}
