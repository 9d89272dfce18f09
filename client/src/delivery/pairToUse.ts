import { commands, l10n, workspace, type WorkspaceFolder } from 'vscode';
import { showError, showInformation, showWarning } from '../notices/notices.ts';
import type { ActivePairs } from '../credentials/activePair.ts';
import { choosePair } from '../credentials/choosePair.ts';
import { isSameLabel } from '../credentials/label.ts';
import type { LiveConsent } from '../credentials/liveConsent.ts';
import type { FailureLog } from '../credentials/reportFailure.ts';
import type { PairMetadata, Vault } from '../credentials/vault.ts';

/** Where secrets come from, and who is asked before they go anywhere. */
export interface Source {
  readonly vault: Vault;
  readonly active: ActivePairs;
  readonly consent: LiveConsent;
  readonly log: FailureLog & { info(message: string): void; warn(message: string): void };
}

/** The active pair of a folder; where none is active, the one that a person chooses. Offers to store one. */
export async function pairToUse(
  { vault, active }: Source,
  folder: WorkspaceFolder | undefined,
  title: string,
): Promise<PairMetadata | undefined> {
  const pair = await active.of(folder);
  if (pair) return pair;
  const pairs = await vault.list();
  if (pairs.length > 0) return choosePair(pairs, title);
  await offerToSet();
  return undefined;
}

/** The pair with a label; tells where there is none. */
export async function pairLabelled({ vault }: Source, label: string): Promise<PairMetadata | undefined> {
  const pairs = await vault.list();
  const pair = pairs.find((each) => isSameLabel(each.label, label));
  if (!pair) {
    const labels = pairs.map((each) => `"${each.label}"`).join(', ');
    void showError(
      pairs.length === 0
        ? l10n.t('There is no stored pair "{0}": none is stored. Run "Xtopay: Set Credentials".', label)
        : l10n.t('There is no stored pair "{0}". These are stored: {1}.', label, labels),
    );
  }
  return pair;
}

/** Tells that nothing is stored, and leads to what stores it. */
export async function offerToSet(): Promise<void> {
  const set = l10n.t('Set Credentials');
  const chosen = await showInformation(l10n.t('No credentials are stored.'), set);
  if (chosen === set) await commands.executeCommand('xtopay.setCredentials');
}

/** Whether the workspace is trusted; tells where it is not. @param undone What did not happen, as a sentence. */
export function isTrustedOrTell(undone: string): boolean {
  if (workspace.isTrusted) return true;
  void showWarning(
    l10n.t('This workspace is not trusted, and what runs in it could read the secret. {0}', undone),
  );
  return false;
}
