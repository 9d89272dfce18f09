import { FileChangeType, type FileEvent } from 'vscode-languageserver';
import { filePathOf, parentOf } from '../resource.ts';
import type { Folder, Folders } from './folders.ts';
import type { OutsideState } from './outsideState.ts';

/** The least that is to be done about what has changed in one folder. */
export interface FolderChanges {
  readonly folder: Folder;
  /** Scan all of it: what is ignored has changed at its root. */
  whole: boolean;
  /** What git ignores or tracks may have changed. */
  stale: boolean;
  /** Files and directories to scan again. */
  readonly paths: Set<string>;
  /** Gone: nothing of it is shown any more. */
  readonly deleted: Set<string>;
}

/** Files in `.git` that say what git ignores. */
const ignoreState: ReadonlySet<string> = new Set(['info/exclude', 'config']);
/** Files in `.git` that say what git tracks. */
const trackedState: ReadonlySet<string> = new Set(['index', 'HEAD']);

/** Sorts the events of the client's file watcher by folder and by what they ask for. */
export function sortChanges(
  events: readonly FileEvent[],
  folders: Folders,
  outside: Pick<OutsideState, 'changedBy'>,
): readonly FolderChanges[] {
  const byFolder = new Map<string, FolderChanges>();
  const changesIn = (folder: Folder): FolderChanges => {
    const changes = byFolder.get(folder.key) ?? noChanges(folder);
    byFolder.set(folder.key, changes);
    return changes;
  };
  for (const { uri, type } of events) {
    const path = filePathOf(uri);
    const folder = path === undefined ? undefined : folders.ownerOf(path);
    if (path !== undefined && folder) sortChange(changesIn(folder), path, type);
    for (const change of outside.changedBy(uri)) {
      const changes = changesIn(change.folder);
      changes.stale = true;
      changes.whole ||= change.ignores;
    }
  }
  return [...byFolder.values()];
}

function noChanges(folder: Folder): FolderChanges {
  return { folder, whole: false, stale: false, paths: new Set(), deleted: new Set() };
}

function sortChange(changes: FolderChanges, path: string, type: FileChangeType): void {
  const segments = path
    .slice(changes.folder.path.length)
    .split(/[/\\]/)
    .filter((segment) => segment !== '');
  const git = segments.indexOf('.git');
  if (git !== -1) return sortGitChange(changes, segments.slice(git + 1).join('/'), type);
  const name = segments.at(-1);
  if (name === '.gitignore' || name === '.secretlintignore') {
    changes.stale = true;
    const directory = parentOf(path);
    if (segments.length === 1 || directory === undefined) changes.whole = true;
    else changes.paths.add(directory);
  }
  if (type === FileChangeType.Deleted) changes.deleted.add(path);
  // A deleted one too: a scan that has read it before it was gone may still report it.
  changes.paths.add(path);
}

function sortGitChange(changes: FolderChanges, inside: string, type: FileChangeType): void {
  const isRepositoryItself = inside === '' && type !== FileChangeType.Changed;
  if (isRepositoryItself || ignoreState.has(inside)) {
    changes.stale = true;
    changes.whole = true;
  } else if (trackedState.has(inside)) {
    changes.stale = true;
  }
}
