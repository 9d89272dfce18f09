import { l10n, type QuickPickItem, window } from 'vscode';
import { showWarning } from '../notices/notices.ts';
import { openApiCredentials } from '../commands/openApiCredentials.ts';
import { whichPair } from '../credentials/commands/whichPair.ts';
import { environmentText } from '../credentials/problemText.ts';
import { reportFailure } from '../credentials/reportFailure.ts';
import { replaceSecretUntilDone } from '../credentials/storeUntilDone.ts';
import type { PairMetadata } from '../credentials/vault.ts';
import { askForNewSecret } from './askForNewSecret.ts';
import { type RotationParts, tellPlaces } from './rotationParts.ts';

/** "Xtopay: Revoke Credentials": as a rotation, but the old secret is invalid at once and kept nowhere. */
export async function revokeCredentials(parts: RotationParts, target: unknown): Promise<void> {
  const title = l10n.t('Xtopay: Revoke Credentials');
  await reportFailure(parts.log, async () => {
    const pair = await whichPair(parts.vault, target, title);
    if (!pair || !(await parts.vault.mayChange()) || !(await confirm(pair))) return;
    const current = await parts.vault.read(pair);
    await openApiCredentials();
    const next = await askWhatNext(title, pair);
    if (next === 'delete') await parts.vault.delete(pair);
    if (next === 'replace') {
      const prompt = l10n.t('Paste the new client secret of "{0}". The old one is not kept.', pair.label);
      const secret = await askForNewSecret(title, prompt, current);
      if (secret === undefined) return;
      const credentials = { clientId: current.clientId, clientSecret: secret };
      if (!(await replaceSecretUntilDone(parts.vault, parts.log, pair, credentials))) return;
      // Of a rotation shortly before: what is revoked is not kept for its grace.
      await parts.vault.forgetPrevious(pair);
    }
    if (next === undefined) return;
    const said =
      next === 'delete'
        ? l10n.t('"{0}" is deleted from secret storage.', pair.label)
        : l10n.t('The new secret of "{0}" is stored. The old one is forgotten.', pair.label);
    await tellPlaces(parts, said, pair.fingerprint, pair);
  });
}

async function confirm({ label, environment }: PairMetadata): Promise<boolean> {
  const open = l10n.t('Open Dashboard');
  const chosen = await showWarning(
    l10n.t('Revoke the secret of "{0}" ({1})?', label, environmentText(environment)),
    {
      modal: true,
      detail: l10n.t(
        'It is invalid at once: everything that uses it stops working, and there are no 15 minutes as with a rotation. You revoke it in the dashboard, under Settings → API Credentials.',
      ),
    },
    open,
  );
  return chosen === open;
}

type Next = 'replace' | 'delete';

async function askWhatNext(title: string, { label }: PairMetadata): Promise<Next | undefined> {
  const items: readonly (QuickPickItem & { readonly next: Next })[] = [
    {
      label: l10n.t('Enter the new secret'),
      detail: l10n.t('It takes the place of the old one.'),
      next: 'replace',
    },
    {
      label: l10n.t('Delete the pair'),
      detail: l10n.t('There is no new secret: nothing can be done with it any more.'),
      next: 'delete',
    },
  ];
  const chosen = await window.showQuickPick(items, {
    title,
    placeHolder: l10n.t('When "{0}" is revoked in the dashboard', label),
    ignoreFocusOut: true,
  });
  return chosen?.next;
}
