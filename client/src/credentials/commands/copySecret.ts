import { l10n, window, workspace } from 'vscode';
import { showWarning } from '../../notices/notices.ts';
import type { Cleared, ClipboardGuard } from '../clipboardGuard.ts';
import { environmentText } from '../problemText.ts';
import { reportFailure } from '../reportFailure.ts';
import type { CredentialParts } from './parts.ts';
import { whichPair } from './whichPair.ts';

/** "Xtopay: Copy Client Secret": asks, and takes it off the clipboard after a while. */
export async function copySecret(
  { vault, log }: CredentialParts,
  guard: ClipboardGuard,
  target: unknown,
): Promise<void> {
  await reportFailure(log, async () => {
    const pair = await whichPair(vault, target, l10n.t('Xtopay: Copy Client Secret'));
    if (!pair) return;
    const seconds = secondsOnClipboard();
    const copy = l10n.t('Copy');
    const chosen = await showWarning(
      l10n.t('Copy the {0} secret of "{1}"?', environmentText(pair.environment), pair.label),
      {
        modal: true,
        detail: l10n.t(
          'Every program can read the clipboard, and a clipboard history keeps what was on it. After {0} seconds it is cleared, if the secret is still on it.',
          seconds,
        ),
      },
      copy,
    );
    if (chosen !== copy) return;
    const { clientSecret } = await vault.read(pair);
    await guard.copy(clientSecret, seconds * 1000, tellCleared);
    window.setStatusBarMessage(
      l10n.t('Xtopay: the secret of "{0}" is on the clipboard for {1} seconds.', pair.label, seconds),
      Math.min(seconds * 1000, 8000),
    );
  });
}

function tellCleared(outcome: Cleared): void {
  if (outcome === 'cleared')
    window.setStatusBarMessage(l10n.t('Xtopay: the secret was taken off the clipboard.'), 8000);
  if (outcome === 'unreadable')
    void showWarning(
      l10n.t('The clipboard cannot be read, and may still hold the client secret: copy something else.'),
    );
}

/** The setting, within bounds. A person's own only: a workspace does not decide how long a secret lies open. */
function secondsOnClipboard(): number {
  const setting = workspace.getConfiguration('xtopay').inspect<unknown>('clipboard.clearAfter');
  const value = setting?.globalValue ?? setting?.defaultValue;
  return typeof value === 'number' && value >= 1 && value <= 600 ? value : 45;
}
