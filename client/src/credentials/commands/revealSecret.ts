import { l10n } from 'vscode';
import { showInformation, showWarning } from '../../notices/notices.ts';
import { environmentText } from '../problemText.ts';
import { reportFailure } from '../reportFailure.ts';
import type { CredentialParts } from './parts.ts';
import { whichPair } from './whichPair.ts';

/** "Xtopay: Reveal Client Secret": in a dialog, after asking. It is gone with the dialog, and is in no document. */
export async function revealSecret({ vault, log }: CredentialParts, target: unknown): Promise<void> {
  await reportFailure(log, async () => {
    const pair = await whichPair(vault, target, l10n.t('Xtopay: Reveal Client Secret'));
    if (!pair) return;
    const reveal = l10n.t('Reveal');
    const chosen = await showWarning(
      l10n.t('Reveal the {0} secret of "{1}"?', environmentText(pair.environment), pair.label),
      { modal: true, detail: l10n.t('Everybody who sees your screen can read it.') },
      reveal,
    );
    if (chosen !== reveal) return;
    const { clientId, clientSecret } = await vault.read(pair);
    // In the detail only: VS Code may log the message of a dialog.
    await showInformation(l10n.t('"{0}" ({1})', pair.label, environmentText(pair.environment)), {
      modal: true,
      detail: `${clientId}\n\n${clientSecret}`,
    });
  });
}
