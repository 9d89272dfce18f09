import { env, l10n, Uri, window } from 'vscode';
import { dashboardPage } from '../../../server/src/protocol/pages.ts';

/** "Xtopay: Open API Credentials": opens the dashboard, and says where in it to go. VS Code asks before it does. */
export async function openApiCredentials(): Promise<void> {
  const isOpen = await env.openExternal(Uri.parse(dashboardPage));
  // VS Code does not tell a person who says no from a browser that does not open.
  const where = isOpen
    ? l10n.t('Xtopay dashboard: go to Settings → API Credentials.')
    : l10n.t('Not opened. The page is {0}, Settings → API Credentials.', dashboardPage);
  window.setStatusBarMessage(where, 15_000);
}
