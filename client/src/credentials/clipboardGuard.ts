import { fingerprintOf } from './fingerprint.ts';

/** The clipboard, as far as it is used. */
export interface Clipboard {
  readText(): Thenable<string>;
  writeText(text: string): Thenable<void>;
}

/** Runs something later. @returns Takes that back. */
export type Later = (run: () => void, milliseconds: number) => () => void;

/** What became of a secret on the clipboard. `unreadable`: it may still be there. */
export type Cleared = 'cleared' | 'replaced' | 'unreadable';

/** Takes a secret from the clipboard after a while, and leaves alone what was copied after it. */
export class ClipboardGuard {
  readonly #clipboard: Clipboard;
  readonly #later: Later;
  /** Of the secret that was copied: the secret itself is not kept. */
  #fingerprint: string | undefined;
  #cancel: (() => void) | undefined;

  constructor(clipboard: Clipboard, later: Later) {
    this.#clipboard = clipboard;
    this.#later = later;
  }

  /**
   * Puts a secret on the clipboard.
   * @param milliseconds How long it stays there.
   * @param done Called after that time.
   */
  async copy(secret: string, milliseconds: number, done: (outcome: Cleared) => void): Promise<void> {
    this.#cancel?.();
    await this.#clipboard.writeText(secret);
    this.#fingerprint = fingerprintOf(secret);
    this.#cancel = this.#later(() => void this.#clearAndTell(done), milliseconds);
  }

  /** Clears the clipboard now if the secret is still on it; what else is on it, or cannot be read, is left alone. */
  async clear(): Promise<Cleared> {
    this.#cancel?.();
    this.#cancel = undefined;
    const fingerprint = this.#fingerprint;
    this.#fingerprint = undefined;
    if (fingerprint === undefined) return 'replaced';
    try {
      // A newline may have come along where the clipboard went through another program.
      if (fingerprintOf((await this.#clipboard.readText()).trim()) !== fingerprint) return 'replaced';
      await this.#clipboard.writeText('');
      return 'cleared';
    } catch {
      // A browser lets nobody at the clipboard of a window that is not in front.
      return 'unreadable';
    }
  }

  async #clearAndTell(done: (outcome: Cleared) => void): Promise<void> {
    done(await this.clear());
  }
}
