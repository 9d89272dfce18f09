import { commands, l10n, type LogOutputChannel, window, workspace } from 'vscode';
import { showError, showInformation } from '../notices/notices.ts';
import type { ScanSummary } from '../../../server/src/protocol/messages.ts';
import type { Server } from '../languageClient/server.ts';

/** How long an outcome stays in the status bar, in milliseconds. */
const shown = 8000;

/**
 * "Xtopay: Scan Workspace": scans every folder again, and shows Problems where something was found.
 * @param isShown Whether what was found is in sight already.
 */
export async function scanWorkspace(
  server: Server,
  log: LogOutputChannel,
  isShown: () => boolean,
): Promise<void> {
  if ((workspace.workspaceFolders ?? []).length === 0) {
    void showInformation(l10n.t('No folder is open. Open files are checked as you type.'));
    return;
  }
  try {
    const summary = await server.scanWorkspace();
    window.setStatusBarMessage(outcomeOf(summary), shown);
    // A scan takes its time: whoever types elsewhere by then goes on there.
    if (summary.findings > 0 && !isShown())
      await commands.executeCommand('workbench.panel.markers.view.focus', { preserveFocus: true });
  } catch (error) {
    log.error(error instanceof Error ? error : String(error));
    await reportFailedScan(log);
  }
}

function outcomeOf({ files, findings, cancelled }: ScanSummary): string {
  return cancelled
    ? l10n.t('Xtopay: scan cancelled. Files scanned: {0}.', files)
    : l10n.t('Xtopay: scan done. Files: {0}. Findings: {1}.', files, findings);
}

async function reportFailedScan(log: LogOutputChannel): Promise<void> {
  const showLog = l10n.t('Show Log');
  const chosen = await showError(
    l10n.t('The scan failed. What was found before still shows. See the log, then scan again.'),
    showLog,
  );
  if (chosen === showLog) log.show();
}
