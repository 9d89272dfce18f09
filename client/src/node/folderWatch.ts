import { type FSWatcher, watch } from 'node:fs';

/** Tells of changes in a folder. Costs nothing while there are none. */
export class FolderWatch {
  readonly #listeners = new Set<(name: string) => void>();
  #watcher: FSWatcher | undefined;

  /** @param folder Is there. One that cannot be watched tells nothing. */
  constructor(folder: string) {
    try {
      this.#watcher = watch(folder, { persistent: false }, (_event, name) => {
        const listeners = Array.from(this.#listeners);
        for (const listener of listeners) listener(name ?? '');
      });
      this.#watcher.on('error', () => this.close());
    } catch {
      // Too many watchers on this machine, or a file system that has none.
    }
  }

  /** @param listener Told the name of what changed; empty where that is not known. @returns Takes it away. */
  listen(listener: (name: string) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  close(): void {
    this.#watcher?.close();
    this.#watcher = undefined;
  }
}
