import { l10n } from 'vscode';
import { showInformation, showWarning } from '../../notices/notices.ts';
import { probeKey } from '../health/storageProbe.ts';
import { reportFailure } from '../reportFailure.ts';
import { partOf } from '../storedEntry.ts';
import { revisionKey } from '../windows/inStep.ts';
import type { CredentialParts } from './parts.ts';

/** "Xtopay: Forget All Credentials": everything this extension has in secret storage, what nothing lists too. */
export async function forgetAll({ vault, log }: CredentialParts): Promise<void> {
  await reportFailure(log, async () => {
    const { pairs, missing } = await vault.inventory();
    // What shows whether the storage lasts, and what counts its changes, is no credential.
    const keys = (await vault.keys()).filter((key) => key !== probeKey && key !== revisionKey);
    if (keys.length === 0 && missing.length === 0) {
      void showInformation(l10n.t('No credentials are stored.'));
      return;
    }
    const ids = new Set(pairs.map(({ id }) => id));
    const strays = keys.filter((key) => !ids.has(partOf(key)?.id ?? ''));
    const forget = l10n.t('Forget All');
    const chosen = await showWarning(
      l10n.t('Forget all credentials?'),
      { modal: true, detail: detailOf(pairs.length, strays.length, missing.length) },
      forget,
    );
    if (chosen !== forget) return;
    await vault.forgetAll(keys);
    const others = strays.length > 0 ? [l10n.t('Other entries forgotten: {0}.', strays.length)] : [];
    void showInformation([l10n.t('Pairs forgotten: {0}.', pairs.length), ...others].join(' '));
  });
}

function detailOf(pairs: number, strays: number, missing: number): string {
  return [
    l10n.t('Pairs in secret storage: {0}.', pairs),
    ...(strays > 0 ? [l10n.t('Entries that belong to no pair or are damaged: {0}.', strays)] : []),
    ...(missing > 0 ? [l10n.t('Pairs that are remembered but not to be found: {0}.', missing)] : []),
    l10n.t('They stay valid at Xtopay: what leaked must be revoked in the dashboard.'),
  ].join('\n');
}
