import { env, l10n, Uri, window } from 'vscode';

/** The dashboard; the provider's page gives no deeper address than its host. */
const dashboard = 'https://app.xtopay.co';

/** "Xtopay: Open API Credentials": opens the dashboard and says where in it to go. */
export async function openApiCredentials(): Promise<void> {
  const isOpen = await env.openExternal(Uri.parse(dashboard));
  if (isOpen)
    window.setStatusBarMessage(l10n.t('Xtopay dashboard: go to Settings → API Credentials.'), 15_000);
  else
    void window.showWarningMessage(
      l10n.t('The browser did not open. Go to {0}, Settings → API Credentials.', dashboard),
    );
}
