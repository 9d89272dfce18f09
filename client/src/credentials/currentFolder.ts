import { window, workspace, type WorkspaceFolder } from 'vscode';

/** The folder that a command without a folder means: the one of the active editor, otherwise the first. */
export function currentFolder(): WorkspaceFolder | undefined {
  const uri = window.activeTextEditor?.document.uri;
  return (uri && workspace.getWorkspaceFolder(uri)) ?? workspace.workspaceFolders?.[0];
}
