import type { Disposable, Event } from 'vscode';

/**
 * How often the windows of this machine have changed something: what is in the secret storage, and what is in the
 * state of all windows. They only grow.
 */
export interface Revisions {
  readonly secrets: number;
  readonly state: number;
  /** Which browser they were counted in last, where there may be several: a random name, known to its windows alone. */
  readonly by?: string;
}

/** Where a window can be asked, and the key that proves that one may ask and that it is the one that answers. */
export interface Place {
  readonly address: string;
  readonly key: string;
}

/** From window to window of this machine, past the network and past every file. */
export interface Channel {
  /** Answers whoever has the key, until this window is closed. @returns Where; the same each time. */
  open(answer: () => Promise<string>): Promise<Place>;
  /** @returns What it answered; `undefined` where it is gone, does not answer in time, or has another key. */
  ask(place: Place): Promise<string | undefined>;
}

/** What the windows of one machine agree by, beside the secret storage. Holds no secret and no name of anything. */
export interface OtherWindows extends Disposable {
  /** Some may be of another browser, and share neither secrets nor state with this one. */
  readonly mayBeOfOtherStorage: boolean;
  /** Only where each window has a copy of the secrets that no other one's change reaches: in a browser. */
  readonly channel: Channel | undefined;
  /**
   * Runs work while no other window runs any.
   * @param work Told how to see that this is still so: a window that was stopped for long is taken for dead.
   * @throws WindowsBusy It was not run.
   */
  alone<T>(work: (isStillAlone: () => Promise<boolean>) => Promise<T>): Promise<T>;
  /** What was announced last, by whichever window. */
  announced(): Promise<Revisions>;
  announce(revisions: Revisions): Promise<void>;
  /** Some window announced something; it may have been this one. */
  readonly onDidAnnounce: Event<void>;
}

/** Another window is at work, and does not come to an end. */
export class WindowsBusy extends Error {
  override readonly name = 'WindowsBusy';

  constructor() {
    super('Another window is changing the stored credentials, and did not come to an end.');
  }
}
