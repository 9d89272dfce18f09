/** Why the view has nothing to show. The welcome content of the view goes by it. */
export type ViewState = 'starting' | 'no-server' | 'no-folder' | 'disabled' | 'filtered' | 'nothing';

/** What is known when the view has nothing to show. */
export interface ViewFacts {
  readonly server: 'starting' | 'running' | 'down';
  /** How many folders are open, and in how many of them nothing is looked for. */
  readonly folders: number;
  readonly disabledFolders: number;
  /** Whether there are findings that the filter leaves out. */
  readonly isFiltered: boolean;
}

/** What stands in the way comes first. */
export function viewStateOf({ server, folders, disabledFolders, isFiltered }: ViewFacts): ViewState {
  if (isFiltered) return 'filtered';
  if (server === 'down') return 'no-server';
  if (folders > 0 && disabledFolders === folders) return 'disabled';
  if (server === 'starting') return 'starting';
  return folders === 0 ? 'no-folder' : 'nothing';
}
