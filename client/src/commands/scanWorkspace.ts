import { l10n, window, workspace } from 'vscode';
import type { Server } from '../languageClient/server.ts';

/** How long an outcome stays in the status bar, in milliseconds. */
const shown = 8000;

/** "Xtopay: Scan Workspace": scans every folder again; what is found shows in Problems. */
export async function scanWorkspace(server: Server): Promise<void> {
  if ((workspace.workspaceFolders ?? []).length === 0) {
    void window.showInformationMessage(l10n.t('No folder is open. Open files are checked as you type.'));
    return;
  }
  const summary = await server.scanWorkspace();
  const { files, findings, cancelled } = summary;
  window.setStatusBarMessage(
    cancelled
      ? l10n.t('Xtopay: the scan was cancelled after {0} files.', files)
      : l10n.t('Xtopay: scanned {0} files, {1} findings.', files, findings),
    shown,
  );
}
