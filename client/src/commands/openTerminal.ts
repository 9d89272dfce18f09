import { commands, l10n, ThemeIcon, window, workspace } from 'vscode';
import { choosePair } from '../credentials/choosePair.ts';
import { environmentText } from '../credentials/problemText.ts';
import { type FailureLog, reportFailure } from '../credentials/reportFailure.ts';
import type { PairMetadata, Vault } from '../credentials/vault.ts';

/**
 * "Xtopay: Open Terminal With Credentials": the stored pair is in the environment of that terminal and of what runs
 * in it, and in no file. A terminal is not restored after a reload, for that would keep its environment on disk.
 */
export async function openTerminal(vault: Vault, log: FailureLog): Promise<void> {
  if (!workspace.isTrusted) {
    void window.showWarningMessage(
      l10n.t(
        'This workspace is not trusted, and what runs in a terminal could read the secret. No terminal was opened.',
      ),
    );
    return;
  }
  await reportFailure(log, async () => {
    const pairs = await vault.list();
    const pair =
      pairs.length > 1 ? await choosePair(pairs, l10n.t('Xtopay: Open Terminal With Credentials')) : pairs[0];
    if (pairs.length === 0) await offerToSet();
    if (!pair || !(await confirmLive(pair))) return;
    const { clientId, clientSecret } = await vault.read(pair);
    const terminal = window.createTerminal({
      name: l10n.t('Xtopay: {0} ({1})', pair.label, environmentText(pair.environment)),
      env: { XTOPAY_CLIENT_ID: clientId, XTOPAY_CLIENT_SECRET: clientSecret },
      iconPath: new ThemeIcon('key'),
      isTransient: true,
    });
    terminal.show();
  });
}

async function offerToSet(): Promise<void> {
  const set = l10n.t('Set Credentials');
  const chosen = await window.showInformationMessage(l10n.t('No credentials are stored.'), set);
  if (chosen === set) await commands.executeCommand('xtopay.setCredentials');
}

/** Live credentials move money: they are not handed out by a slip of the finger. */
async function confirmLive({ label, environment }: PairMetadata): Promise<boolean> {
  if (environment !== 'live') return true;
  const open = l10n.t('Open Terminal');
  const detail = l10n.t(
    'Everything that runs in the terminal can read the live secret, and move money with it.',
  );
  const chosen = await window.showWarningMessage(
    l10n.t('Use the live pair "{0}"?', label),
    { modal: true, detail },
    open,
  );
  return chosen === open;
}
