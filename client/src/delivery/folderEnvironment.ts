import type { MarkdownString } from 'vscode';
import type { Variables } from './environment.ts';

/** VS Code's `EnvironmentVariableCollection`, as far as it is used. */
export interface Collection {
  persistent: boolean;
  description: string | MarkdownString | undefined;
  replace(variable: string, value: string): void;
  clear(): void;
}

/** What new terminals of one folder get. */
export class FolderEnvironment {
  readonly #collection: Collection;
  #fingerprint: string | undefined;

  constructor(collection: Collection) {
    // First of all: what is persistent is kept on disk, and it is unless told otherwise.
    collection.persistent = false;
    collection.clear();
    this.#collection = collection;
  }

  /** The fingerprint of the secret that new terminals get, if they get one. */
  get fingerprint(): string | undefined {
    return this.#fingerprint;
  }

  /** @param description What VS Code tells of it in a terminal's hover. */
  put(fingerprint: string, variables: Variables, description: string): void {
    this.#collection.persistent = false;
    for (const [name, value] of Object.entries(variables)) this.#collection.replace(name, value);
    this.#collection.description = description;
    this.#fingerprint = fingerprint;
  }

  /** New terminals get nothing. */
  clear(): void {
    this.#collection.clear();
    this.#collection.description = undefined;
    this.#fingerprint = undefined;
  }
}
