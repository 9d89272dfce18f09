import { env, l10n, Uri, window } from 'vscode';
import { showWarning } from '../notices/notices.ts';
import { dashboardPage } from '../../../server/src/protocol/pages.ts';

/** "Xtopay: Open API Credentials": opens the dashboard and says where in it to go. */
export async function openApiCredentials(): Promise<void> {
  const isOpen = await env.openExternal(Uri.parse(dashboardPage));
  if (isOpen)
    window.setStatusBarMessage(l10n.t('Xtopay dashboard: go to Settings → API Credentials.'), 15_000);
  else
    void showWarning(
      l10n.t('The browser did not open. Go to {0}, Settings → API Credentials.', dashboardPage),
    );
}
