import type { InitializeParams, WorkspaceFolder } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import { filePathOf, isWithin, keyOf, uriOf } from '../resource.ts';

/** A folder of the workspace on this machine's disk. */
export interface Folder {
  /** As the client writes it. */
  readonly uri: string;
  readonly key: string;
  readonly name: string;
  /** Absolute, as the machine writes it, without a slash at the end. */
  readonly path: string;
}

/** The folders of the workspace. Of folders that lie in one another, the innermost owns a file. */
export class Folders {
  readonly #byKey = new Map<string, Folder>();

  /** All folders, in the order they came. */
  all(): readonly Folder[] {
    return [...this.#byKey.values()];
  }

  has(folder: Folder): boolean {
    return this.#byKey.has(folder.key);
  }

  /** @returns The folder, or `undefined` where it is not on this machine's disk (a virtual one). */
  add({ uri, name }: WorkspaceFolder): Folder | undefined {
    const path = filePathOf(uri);
    const key = keyOf(uri);
    if (path === undefined || URI.parse(uri).scheme !== 'file') return undefined;
    const folder: Folder = { uri, key, name, path: withoutTrailingSlash(path) };
    this.#byKey.set(key, folder);
    return folder;
  }

  /** @returns The folder that is one no more, or `undefined` where it was none. */
  remove({ uri }: WorkspaceFolder): Folder | undefined {
    const key = keyOf(uri);
    const folder = this.#byKey.get(key);
    this.#byKey.delete(key);
    return folder;
  }

  /** The innermost folder that holds a file. @param path As the machine writes it. */
  ownerOf(path: string): Folder | undefined {
    let owner: Folder | undefined;
    for (const folder of this.#byKey.values()) {
      if (isWithin(folder.path, path) && folder.path.length >= (owner?.path.length ?? 0)) owner = folder;
    }
    return owner;
  }
}

/** The folders that a client starts with; older clients name one root only. */
export function initialFolders(params: InitializeParams): readonly WorkspaceFolder[] {
  if (params.workspaceFolders) return params.workspaceFolders;
  if (params.rootUri) return [{ uri: params.rootUri, name: params.rootUri }];
  if (params.rootPath) return [{ uri: uriOf(params.rootPath), name: params.rootPath }];
  return [];
}

function withoutTrailingSlash(path: string): string {
  return path.length > 1 && /[^:][/\\]$/.test(path) ? path.slice(0, -1) : path;
}
