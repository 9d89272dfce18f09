import { l10n } from 'vscode';
import { showInformation, showWarning } from '../notices/notices.ts';
import { whichPair } from './commands/whichPair.ts';
import { environmentText } from './problemText.ts';
import { type FailureLog, reportFailure } from './reportFailure.ts';
import type { PairMetadata, Vault } from './vault.ts';

/** "Xtopay: Delete Credentials": asks which, and again before it deletes. */
export async function deleteCredentials(vault: Vault, log: FailureLog, target?: unknown): Promise<void> {
  await reportFailure(log, async () => {
    const pairs = await vault.list();
    if (pairs.length === 0) {
      void showInformation(l10n.t('No credentials are stored.'));
      return;
    }
    const pair = await whichPair(vault, target, l10n.t('Xtopay: Delete Credentials'), 'ask');
    if (!pair || !(await vault.mayChange()) || !(await confirm(pair))) return;
    await vault.delete(pair);
    void showInformation(l10n.t('"{0}" is deleted from secret storage.', pair.label));
  });
}

async function confirm({ label, environment }: PairMetadata): Promise<boolean> {
  const remove = l10n.t('Delete');
  const detail = l10n.t(
    'The {0} pair is deleted from this machine. It stays valid at Xtopay: if it leaked, revoke it in the dashboard.',
    environmentText(environment),
  );
  const chosen = await showWarning(l10n.t('Delete "{0}"?', label), { modal: true, detail }, remove);
  return chosen === remove;
}
