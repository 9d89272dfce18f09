import { l10n, ProgressLocation, window } from 'vscode';
import { showInformation } from '../../notices/notices.ts';
import { reportRefusal } from '../../fixes/fixRefused.ts';
import { environmentText } from '../problemText.ts';
import { freeLabel } from '../label.ts';
import { reportFailure } from '../reportFailure.ts';
import { storeUntilDone } from '../storeUntilDone.ts';
import type { Credentials } from '../pair.ts';
import type { Vault } from '../vault.ts';
import type { CredentialParts } from '../commands/parts.ts';
import { findCandidates } from './candidates.ts';
import { chooseCandidates } from './chooseCandidates.ts';
import type { ImportSource } from './importSource.ts';
import { offerToScrub } from './offerToScrub.ts';

/** Where credentials are imported from, in the words of the command. */
export interface ImportFrom {
  readonly title: string;
  /** What is told where there is nothing to import. */
  readonly nothing: string;
  readonly sources: () => Promise<readonly ImportSource[]>;
}

/**
 * "Xtopay: Import Credentials From …": shows what is there, stores what a person picks, and offers to take it out of
 * where it stands. A source is changed only after everything picked is safely stored.
 */
export async function importCredentials(
  { vault, log }: CredentialParts,
  { title, nothing, sources }: ImportFrom,
): Promise<void> {
  await reportRefusal(log, () =>
    reportFailure(log, async () => {
      const stored = await vault.list();
      const read = await withProgress(title, sources);
      const { candidates, left } = findCandidates(read, stored, environmentText);
      for (const { path, name } of left) log.info(`${path}: ${name} has no partner, and was not imported.`);
      if (candidates.length === 0) {
        void showInformation(left.length === 0 ? nothing : leftText(left));
        return;
      }
      const chosen = await chooseCandidates(candidates, left, title);
      if (!chosen || chosen.length === 0) return;
      if (!(await vault.mayStore())) return;
      const fresh = chosen.filter(({ storedAs }) => storedAs === undefined);
      for (const { label, credentials } of fresh)
        if (!(await storeUntilDone(vault, log, () => storeBesideOthers(vault, label, credentials)))) return;
      await offerToScrub(read, chosen, fresh.length);
    }),
  );
}

/** Another window may have stored a pair of that name since the names were chosen. */
async function storeBesideOthers(vault: Vault, label: string, credentials: Credentials): Promise<void> {
  const labels = (await vault.list()).map((pair) => pair.label);
  await vault.store({ label: freeLabel(label, labels), ...credentials });
}

function withProgress<T>(title: string, work: () => Promise<T>): Thenable<T> {
  return window.withProgress({ location: ProgressLocation.Window, title }, work);
}

/** What could not be paired, for a person. */
function leftText(left: readonly { path: string; name: string }[]): string {
  return l10n.t(
    'Nothing can be imported: these have no partner of the same environment: {0}.',
    left.map(({ path, name }) => `${name} (${path})`).join(', '),
  );
}
