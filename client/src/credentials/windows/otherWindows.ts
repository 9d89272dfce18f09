import type { Disposable, Event } from 'vscode';

/**
 * How often the windows of this machine have changed something: what is in the secret storage, and what is in the
 * state of all windows. They only grow.
 */
export interface Revisions {
  readonly secrets: number;
  readonly state: number;
}

/** What the windows of one machine agree by, beside the secret storage. Holds no secret and no name of anything. */
export interface OtherWindows extends Disposable {
  /** Some may be of another browser, and share neither secrets nor state with this one. */
  readonly mayBeOfOtherStorage: boolean;
  /** Runs work while no other window runs any. @throws WindowsBusy It was not run. */
  alone<T>(work: () => Promise<T>): Promise<T>;
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
