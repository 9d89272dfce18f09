import { type Connection, DidChangeWatchedFilesNotification, type Disposable } from 'vscode-languageserver';
import type { WorkspaceScanner } from '../../workspace/scanner.ts';
import { keyOf, nameOf, parentOf, uriOf } from '../resource.ts';
import type { Folder } from './folders.ts';

/** What has changed for a folder without a change in it. */
export interface OutsideChange {
  readonly folder: Folder;
  /** What is ignored may be another; else only what is tracked. */
  readonly ignores: boolean;
}

/**
 * Watches the state of repositories that lie around a folder or keep it elsewhere: a client's watcher sees the
 * folder only.
 */
export class OutsideState {
  readonly #scanner: Pick<WorkspaceScanner, 'gitStateFilesOutside'>;
  readonly #client: Connection['client'];
  readonly #canWatch: boolean;
  readonly #watched = new Map<
    string,
    { readonly folder: Folder; readonly keys: Set<string>; watch?: Disposable }
  >();

  /** @param canWatch Whether the client watches files outside of the workspace's folders. */
  constructor(
    scanner: Pick<WorkspaceScanner, 'gitStateFilesOutside'>,
    client: Connection['client'],
    canWatch: boolean,
  ) {
    this.#scanner = scanner;
    this.#client = client;
    this.#canWatch = canWatch;
  }

  async begin(folder: Folder): Promise<void> {
    if (!this.#canWatch) return;
    const files = await this.#scanner.gitStateFilesOutside(folder.path);
    if (files.length === 0) return;
    const uris = files.map(uriOf);
    const entry = { folder, keys: new Set(uris.map(keyOf)) };
    this.end(folder);
    this.#watched.set(folder.key, entry);
    const watchers = files.flatMap((path) => {
      const directory = parentOf(path);
      if (directory === undefined) return [];
      return { globPattern: { baseUri: uriOf(directory), pattern: path.slice(directory.length + 1) } };
    });
    const watch = await this.#client.register(DidChangeWatchedFilesNotification.type, { watchers });
    if (this.#watched.get(folder.key) === entry) Object.assign(entry, { watch });
    else watch.dispose();
  }

  end(folder: Folder): void {
    this.#watched.get(folder.key)?.watch?.dispose();
    this.#watched.delete(folder.key);
  }

  /** The folders that a changed file outside of them matters to. */
  changedBy(uri: string): readonly OutsideChange[] {
    if (this.#watched.size === 0) return [];
    const key = keyOf(uri);
    const ignores = !/\/(?:index|HEAD)$/.test(nameOf(uri));
    return [...this.#watched.values()].flatMap(({ folder, keys }) =>
      keys.has(key) ? { folder, ignores } : [],
    );
  }
}
