import { type NotebookCell, type Uri, workspace } from 'vscode';

const cellScheme = 'vscode-notebook-cell';

/** The cell that a document is, of a notebook that is open; `undefined` for a document that is none. */
export function cellOf(uri: Uri): NotebookCell | undefined {
  if (uri.scheme !== cellScheme) return undefined;
  const address = uri.toString();
  for (const notebook of workspace.notebookDocuments) {
    if (notebook.uri.path !== uri.path) continue;
    const cell = notebook.getCells().find(({ document }) => document.uri.toString() === address);
    if (cell) return cell;
  }
  return undefined;
}

/** What a person knows a document's file by: its path in its folder. That of a cell is its notebook's. */
export function shownPathOf(uri: Uri): string {
  return workspace.asRelativePath(cellOf(uri)?.notebook.uri ?? uri);
}
