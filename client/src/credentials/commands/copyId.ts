import { env, l10n, window } from 'vscode';
import { reportFailure } from '../reportFailure.ts';
import type { CredentialParts } from './parts.ts';
import { whichPair } from './whichPair.ts';

/** "Xtopay: Copy Client ID". */
export async function copyId({ vault, log }: CredentialParts, target: unknown): Promise<void> {
  await reportFailure(log, async () => {
    const pair = await whichPair(vault, target, l10n.t('Xtopay: Copy Client ID'));
    if (!pair) return;
    const { clientId } = await vault.read(pair);
    await env.clipboard.writeText(clientId);
    window.setStatusBarMessage(
      l10n.t('Xtopay: the client ID of "{0}" is on the clipboard.', pair.label),
      8000,
    );
  });
}
