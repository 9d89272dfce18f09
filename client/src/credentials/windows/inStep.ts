import { bytesToHex, randomBytes } from '@noble/hashes/utils.js';
import type { Disposable } from 'vscode';
import { Changes } from '../changes.ts';
import { isOfAnotherWindow, StorageFailure } from '../failures.ts';
import { later } from '../../later.ts';
import type { State } from '../rememberedPairs.ts';
import type { Secrets } from '../secretEntries.ts';
import { FencedSecrets } from './fencedSecrets.ts';
import { HandOver } from './handOver.ts';
import { type OtherWindows, type Revisions, WindowsBusy } from './otherWindows.ts';

type Part = 'secrets' | 'state';

/** Names the entry that says up to which change a storage is known here. It holds a number. */
export const revisionKey = 'xtopay.revision';

/** Names a random name in the state: that of the browser, which nothing else tells from another one. */
const browserKey = 'xtopay.browser';

const none: Revisions = { secrets: 0, state: 0 };

/** In milliseconds, one after the other: some two and a half seconds. */
const waits = [20, 40, 80, 160, 320, 640, 1280];

/**
 * Keeps the windows of one machine in step: one changes at a time, and only when it sees what the others changed.
 *
 * What this relies on, as read in VS Code's source (`base/parts/storage/common/storage.ts`,
 * `platform/storage/electron-main/storageIpc.ts`, `platform/secrets/common/secrets.ts`): every window has its own copy
 * of the storage that secrets and global state are in. `SecretStorage.store` and `Memento.update` are over when that
 * copy is changed. On a desktop the change goes to the main process 100 ms later, and to the other windows another
 * 100 ms later, all entries of a moment together. So a lock alone keeps nobody from reading what is old: an entry that
 * counts the changes says whether those of others have arrived. In a browser (`code/browser/workbench/workbench.ts`)
 * the copy of the secrets is read once, when the window is loaded: what another window stores never arrives, and what
 * this one stores takes its place. So the other window is asked for it; where it is gone, this one has to be loaded
 * again. The state does arrive there, too.
 */
export class InStep implements Disposable {
  readonly #windows: OtherWindows | undefined;
  readonly #secrets: FencedSecrets;
  readonly #state: State;
  readonly #handOver: HandOver | undefined;
  readonly #changes = new Changes();
  readonly #announcements: Disposable | undefined;
  readonly #begun: Promise<void>;
  /** What is done without: this window has all that there is to have, or a person said so. */
  #accepted = none;
  /** What was waited for in vain. */
  #lost = none;
  /** What another browser changed, as far as it seems: it is not waited for, and if it comes all the same it was not. */
  #elsewhere = none;
  /** Whether a person went on without what others have: this window has nothing to hand over then. */
  #goesWithout = false;
  /** What this window has dealt with last. */
  #dealtWith = '';
  #queue: Promise<unknown> = Promise.resolve();

  /** @param windows `undefined`: there is nothing that the windows could agree by, and each is on its own. */
  constructor(windows: OtherWindows | undefined, secrets: Secrets, state: State) {
    this.#windows = windows;
    this.#secrets = new FencedSecrets(secrets);
    this.#state = state;
    this.#handOver =
      windows?.channel && new HandOver(windows.channel, this.#secrets, state, () => this.#known('secrets'));
    this.#announcements = windows?.onDidAnnounce(() => void this.#follow());
    this.#begun = this.#begin();
  }

  /** The secret storage: what is written to it while this window changes it alone is written only while it is. */
  get secrets(): Secrets {
    return this.#secrets;
  }

  /** Another window changed something, and it has arrived here or will not. */
  readonly onDidFollow = this.#changes.event;

  /**
   * Changes what is in the secret storage, and in the state with it, while no other window does.
   * @param label Of the pair that it is about.
   * @throws StorageFailure `busy`, `behind`: nothing was changed. Or that of the work.
   */
  changeSecrets<T>(label: string, work: () => Promise<T>): Promise<T> {
    return this.#alone(label, async (announced) => {
      if (!(await this.#secretsArrive(announced)) && !(await this.#takeOver(announced)))
        throw new StorageFailure('behind', label);
      await this.#arrives('state', announced);
      return this.#announceAfter(work, ['secrets', 'state']);
    });
  }

  /** Changes what is in the state of all windows alone. @throws StorageFailure `busy` */
  changeState<T>(work: () => PromiseLike<T>): Promise<T> {
    return this.#alone('', async (announced) => {
      await this.#arrives('state', announced);
      return this.#announceAfter(work, ['state']);
    });
  }

  /** Whether another window changed what is in the secret storage, and that does not come here. Waits for it. */
  async isBehind(): Promise<boolean> {
    await this.#begun;
    return !(await this.#catchUp(await this.#announced()));
  }

  /** The same as far as it is known by now. */
  get hasFallenBehind(): boolean {
    return this.#lost.secrets > this.#accepted.secrets;
  }

  /** Whether the state has by now what the other windows have put into it. */
  async isStateKnown(): Promise<boolean> {
    const announced = await this.#announced();
    return announced.state <= this.#elsewhere.state || this.#isHere('state', announced);
  }

  /** A person wants to go on with what this window has. */
  async goOn(): Promise<void> {
    const announced = await this.#announced();
    this.#goesWithout ||= !(await this.#isHere('secrets', announced));
    this.#accepted = announced;
  }

  dispose(): void {
    this.#announcements?.dispose();
  }

  /**
   * A window that has just been loaded has what there is to have. In a browser it may have read its copy right before
   * another one changed something, or there may be nothing that lasts.
   */
  async #begin(): Promise<void> {
    const announced = await this.#announced();
    const isHere = !this.#handOver || (await this.#isHere('secrets', announced));
    if (!isHere && (await this.#arrives('state', announced)) && (await this.#takeOverAlone()))
      this.#changes.fire();
    this.#accepted = announced;
    this.#lost = none;
  }

  #announced(): Promise<Revisions> {
    return this.#windows?.announced() ?? Promise.resolve(none);
  }

  #alone<T>(label: string, work: (announced: Revisions) => Promise<T>): Promise<T> {
    const turn = this.#queue.then(async () => {
      await this.#begun;
      return this.#whileNoOther(label, work);
    });
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #whileNoOther<T>(label: string, work: (announced: Revisions) => Promise<T>): Promise<T> {
    const run = async () => work(await this.#announced());
    if (!this.#windows) return run();
    try {
      return await this.#windows.alone((isStillAlone) => this.#secrets.within(isStillAlone, run));
    } catch (error) {
      throw error instanceof WindowsBusy ? new StorageFailure('busy', label, error) : error;
    }
  }

  async #announceAfter<T>(work: () => PromiseLike<T>, parts: readonly Part[]): Promise<T> {
    let isRefused = false;
    try {
      return await work();
    } catch (error) {
      isRefused = error instanceof StorageFailure && isOfAnotherWindow(error.operation);
      throw error;
    } finally {
      // After a failure too: a part may have been changed before it. Not where nothing was tried.
      if (this.#windows && !isRefused) await this.#announce(this.#windows, parts);
    }
  }

  async #announce(windows: OtherWindows, parts: readonly Part[]): Promise<void> {
    try {
      const before = await windows.announced();
      const next = { secrets: before.secrets, state: before.state };
      for (const part of parts) {
        // A window that ended in between has counted, and not announced it.
        next[part] = Math.max(before[part], await this.#known(part)) + 1;
        if (part === 'secrets') await this.#secrets.store(revisionKey, String(next.secrets));
        else await this.#state.update(revisionKey, next.state);
        // With the state, which the others wait for.
        if (part === 'secrets' && !this.#goesWithout) await this.#handOver?.offer(next.secrets);
      }
      const announced = windows.mayBeOfOtherStorage ? { ...next, by: await this.#browser() } : next;
      this.#dealtWith = JSON.stringify(announced);
      await windows.announce(announced);
    } catch {
      // What takes no number took no pair either, and that is told. The others read again when they come to the front.
    }
  }

  /** The name of this browser. The first window that changes something makes it. */
  async #browser(): Promise<string> {
    const known = this.#state.get(browserKey);
    if (typeof known === 'string') return known;
    const made = bytesToHex(randomBytes(8));
    await this.#state.update(browserKey, made);
    return made;
  }

  async #follow(): Promise<void> {
    await this.#begun;
    const announced = await this.#announced();
    const name = JSON.stringify(announced);
    if (name === this.#dealtWith) return;
    this.#dealtWith = name;
    await Promise.all([this.#arrives('state', announced), this.#catchUp(announced)]);
    if (name === this.#dealtWith) this.#changes.fire();
  }

  /**
   * The same for secrets. In a browser, the state tells: where it does not arrive either, another browser changed its
   * own storage, and nothing is missed here; unless it was this one, and the window ended before its state was saved.
   * Where it does, secrets that arrive at all are here by then.
   */
  async #secretsArrive(announced: Revisions): Promise<boolean> {
    if (this.#windows?.mayBeOfOtherStorage !== true) return this.#arrives('secrets', announced);
    if (await this.#isHere('secrets', announced)) return true;
    const isOfThisBrowser = announced.by !== undefined && announced.by === this.#state.get(browserKey);
    if (!(await this.#arrives('state', announced)) && !isOfThisBrowser) {
      this.#elsewhere = announced;
      return true;
    }
    return this.#isHere('secrets', announced);
  }

  /** What does not arrive is asked for. @returns Whether it is here. */
  async #catchUp(announced: Revisions): Promise<boolean> {
    if (await this.#secretsArrive(announced)) return true;
    this.#lost = { ...this.#lost, secrets: announced.secrets };
    if (!this.#handOver) return false;
    const turn = this.#queue.then(() => this.#takeOverAlone());
    this.#queue = turn;
    return turn;
  }

  /** The same while no other window changes anything: otherwise half of a change may be taken over. */
  async #takeOverAlone(): Promise<boolean> {
    try {
      return await this.#whileNoOther('', (announced) => this.#takeOver(announced));
    } catch (error) {
      if (error instanceof StorageFailure) return false;
      throw error;
    }
  }

  /** Asks the window that made a change for it. To be called while no other window makes one. @returns Whether it is here. */
  async #takeOver(announced: Revisions): Promise<boolean> {
    if (await this.#isHere('secrets', announced)) return true;
    try {
      if (!(await this.#handOver?.takeOver(announced.secrets))) return false;
      await this.#secrets.store(revisionKey, String(announced.secrets));
    } catch {
      // What is tried next fails as well, and says why.
      return false;
    }
    this.#lost = { ...this.#lost, secrets: 0 };
    this.#goesWithout = false;
    return true;
  }

  /** Waits for what was announced; once only. @returns Whether it is here, or done without. */
  async #arrives(part: Part, announced: Revisions): Promise<boolean> {
    if (await this.#isHere(part, announced)) return true;
    if (this.#lost[part] >= announced[part]) return false;
    for (const wait of waits) {
      await new Promise<void>((resolve) => {
        later(resolve, wait);
      });
      if (await this.#isHere(part, announced)) return true;
    }
    this.#lost = { ...this.#lost, [part]: announced[part] };
    return false;
  }

  async #isHere(part: Part, announced: Revisions): Promise<boolean> {
    if (announced[part] <= this.#accepted[part]) return true;
    try {
      return (await this.#known(part)) >= announced[part];
    } catch {
      // What is tried next fails as well, and says why.
      return true;
    }
  }

  async #known(part: Part): Promise<number> {
    const value =
      part === 'state' ? this.#state.get(revisionKey) : Number((await this.#secrets.get(revisionKey)) ?? 0);
    return typeof value === 'number' && Number.isSafeInteger(value) ? value : 0;
  }
}
