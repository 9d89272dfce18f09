/**
 * Why the view has nothing to show. The welcome content of the view goes by it: it stands there, and takes the keys,
 * until VS Code has asked for the rows, so where there are any it has nothing to say.
 */
export type ViewState =
  | 'found'
  | 'starting'
  | 'no-server'
  | 'no-folder'
  | 'disabled'
  | 'filtered'
  | 'nothing';

/** What the state of the view depends on. */
export interface ViewFacts {
  readonly server: 'starting' | 'running' | 'down';
  /** How many folders are open, and in how many of them nothing is looked for. */
  readonly folders: number;
  readonly disabledFolders: number;
  /** Whether there are findings that the filter lets through. */
  readonly isShowing: boolean;
  /** Whether there are findings that the filter leaves out. */
  readonly isFiltered: boolean;
}

/** What stands in the way comes first. */
export function viewStateOf(facts: ViewFacts): ViewState {
  const { server, folders, disabledFolders, isShowing, isFiltered } = facts;
  if (isShowing) return 'found';
  if (isFiltered) return 'filtered';
  if (server === 'down') return 'no-server';
  if (folders > 0 && disabledFolders === folders) return 'disabled';
  if (server === 'starting') return 'starting';
  return folders === 0 ? 'no-folder' : 'nothing';
}
