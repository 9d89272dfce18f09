import { fingerprintOf } from './fingerprint.ts';

/** The clipboard, as far as it is used. */
export interface Clipboard {
  readText(): Thenable<string>;
  writeText(text: string): Thenable<void>;
}

/** Runs something later. @returns Takes that back. */
export type Later = (run: () => void, milliseconds: number) => () => void;

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
   * @param cleared Called when it was taken away after that time.
   */
  async copy(secret: string, milliseconds: number, cleared: () => void): Promise<void> {
    this.#cancel?.();
    await this.#clipboard.writeText(secret);
    this.#fingerprint = fingerprintOf(secret);
    this.#cancel = this.#later(() => void this.#clearAndTell(cleared), milliseconds);
  }

  /** Clears the clipboard now if the secret is still on it. @returns Whether it was. */
  async clear(): Promise<boolean> {
    this.#cancel?.();
    this.#cancel = undefined;
    const fingerprint = this.#fingerprint;
    this.#fingerprint = undefined;
    if (fingerprint === undefined) return false;
    // A newline may have come along where the clipboard went through another program.
    if (fingerprintOf((await this.#clipboard.readText()).trim()) !== fingerprint) return false;
    await this.#clipboard.writeText('');
    return true;
  }

  async #clearAndTell(cleared: () => void): Promise<void> {
    if (await this.clear()) cleared();
  }
}
