import { l10n } from 'vscode';
import type { Assessment, Remark, Verdict } from './assess.ts';

/** The verdict in a sentence. */
export function verdictText(verdict: Verdict): string {
  switch (verdict) {
    case 'lasts':
      return l10n.t(
        'The secret storage works, and what was stored before VS Code was last started is still there.',
      );
    case 'does-not-last':
      return l10n.t(
        'The secret storage does not last: what was stored before VS Code was last started is gone.',
      );
    case 'fails':
      return l10n.t('The secret storage does not work: what is stored in it cannot be read back.');
    case 'unknown':
      return l10n.t(
        'The secret storage works now. Whether it lasts is known only after the window was reloaded.',
      );
  }
}

/** The rest, a paragraph each. */
export function remarksText({ remarks }: Assessment): string {
  return remarks.map(remarkText).join('\n\n');
}

function remarkText(remark: Remark): string {
  switch (remark) {
    case 'missing-pairs':
      return l10n.t('Some pairs were stored and are not to be found: see the Credentials view.');
    case 'no-keyring':
      return l10n.t(
        'This Linux session has no session bus, so VS Code may find no keyring. It then keeps secrets in memory only, until the window is closed: install and unlock gnome-keyring or KWallet.',
      );
    case 'browser':
      return l10n.t(
        "VS Code runs in a browser: secrets are kept in this browser only, encrypted with a key of the server if it has one, and are lost with the browser's data.",
      );
    case 'own-copy':
      return l10n.t(
        'In a browser each window works on a copy of its own: what one changes is handed to those that are open, and where that cannot be, you are told to reload.',
      );
    case 'not-synced':
      return l10n.t('Secrets stay on this machine: Settings Sync does not carry them.');
  }
}
