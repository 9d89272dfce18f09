import type { Secrets, State } from '../../../../client/src/credentials/vault.ts';

/** What a window tells the main process of VS Code to write, and what that tells the other windows. */
export interface Update {
  readonly kind: 'update';
  /** By key; `null` deletes. */
  readonly entries: Readonly<Record<string, string | null>>;
}

/** In milliseconds. VS Code takes 100, and 100 again until it tells the others. */
export const delay = 10;

/**
 * The storage of a window as VS Code on a desktop has it: a copy of its own, told to the main process a moment after
 * it was changed, all that was changed in that moment at once.
 */
export class VscodeStorage implements Secrets {
  readonly #copy: Map<string, string>;
  readonly #tell: (update: Update) => void;
  #pending: Record<string, string | null> = {};
  #flushed: Promise<void> = Promise.resolve();

  constructor(copy: ReadonlyMap<string, string>, tell: (update: Update) => void) {
    this.#copy = new Map(copy);
    this.#tell = tell;
  }

  /** Another window wrote. */
  accept({ entries }: Update): void {
    for (const [key, value] of Object.entries(entries))
      if (value === null) this.#copy.delete(key);
      else this.#copy.set(key, value);
  }

  /** Resolves when the main process was told of everything. */
  whenFlushed(): Promise<void> {
    return this.#flushed;
  }

  async keys(): Promise<string[]> {
    return [...this.#copy.keys()];
  }

  async get(key: string): Promise<string | undefined> {
    return this.#copy.get(key);
  }

  async store(key: string, value: string): Promise<void> {
    this.#copy.set(key, value);
    this.#put(key, value);
  }

  async delete(key: string): Promise<void> {
    this.#copy.delete(key);
    this.#put(key, null);
  }

  #put(key: string, value: string | null): void {
    const isScheduled = Object.keys(this.#pending).length > 0;
    this.#pending[key] = value;
    if (isScheduled) return;
    this.#flushed = new Promise((resolve) => {
      setTimeout(() => {
        this.#tell({ kind: 'update', entries: this.#pending });
        this.#pending = {};
        resolve();
      }, delay);
    });
  }
}

/** A window saves its secrets: all of its copy, in place of what was there. */
export interface Save {
  readonly kind: 'save';
  readonly entries: Readonly<Record<string, string>>;
}

/**
 * The secret storage of a window as VS Code in a browser has it: a copy that is read once, when the window is loaded,
 * and saved as a whole a moment after each change, over what other windows saved.
 */
export class BrowserSecrets implements Secrets {
  readonly #copy: Map<string, string>;
  readonly #save: (save: Save) => void;
  #saved: Promise<unknown> = Promise.resolve();

  constructor(copy: ReadonlyMap<string, string>, save: (save: Save) => void) {
    this.#copy = new Map(copy);
    this.#save = save;
  }

  /** Resolves when everything is saved. */
  whenFlushed(): Promise<unknown> {
    return this.#saved;
  }

  async keys(): Promise<string[]> {
    return [...this.#copy.keys()];
  }

  async get(key: string): Promise<string | undefined> {
    return this.#copy.get(key);
  }

  async store(key: string, value: string): Promise<void> {
    this.#copy.set(key, value);
    this.#saveSoon();
  }

  async delete(key: string): Promise<void> {
    this.#copy.delete(key);
    this.#saveSoon();
  }

  /** It is encrypted first, which nobody waits for. */
  #saveSoon(): void {
    const entries = Object.fromEntries(this.#copy);
    const before = this.#saved;
    const encrypted = new Promise((resolve) => {
      setTimeout(resolve, 1);
    });
    this.#saved = Promise.all([before, encrypted]).then(() => this.#save({ kind: 'save', entries }));
  }
}

/** The state of all windows, which VS Code keeps in the same storage: all of an extension's under one key. */
export class StateOfAllWindows implements State {
  readonly #storage: VscodeStorage;
  readonly #values = new Map<string, unknown>();

  constructor(storage: VscodeStorage) {
    this.#storage = storage;
  }

  /** Another window wrote. */
  accept({ entries }: Update): void {
    const text = entries[stateKey];
    if (typeof text !== 'string') return;
    const values: Record<string, unknown> = JSON.parse(text);
    for (const [key, value] of Object.entries(values)) this.#values.set(key, value);
  }

  get(key: string): unknown {
    return this.#values.get(key);
  }

  async update(key: string, value: unknown): Promise<void> {
    this.#values.set(key, value);
    await this.#storage.store(stateKey, JSON.stringify(Object.fromEntries(this.#values)));
  }
}

/** Where the state stands among the secrets. */
export const stateKey = 'state';
