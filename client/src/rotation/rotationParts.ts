import { commands, l10n } from 'vscode';
import { showInformation, showWarning } from '../notices/notices.ts';
import type { FailureLog } from '../credentials/reportFailure.ts';
import type { PairMetadata, Vault } from '../credentials/vault.ts';
import type { Clock } from './clock.ts';
import { type FindPlaces, placesText, showPlaces } from './places.ts';

/** What the commands on the age of secrets work with. */
export interface RotationParts {
  readonly vault: Vault;
  readonly log: FailureLog;
  readonly clock: Clock;
  readonly findPlaces: FindPlaces;
  /** Other secrets than before are old enough to be rotated. */
  readonly dueChanged: () => void;
}

/** Tells what became of an old secret and where it still stands, and leads there. */
export async function tellPlaces(
  { findPlaces }: RotationParts,
  said: string,
  fingerprint: string,
  pair: PairMetadata,
): Promise<void> {
  const places = await findPlaces(fingerprint);
  const isFound = places !== undefined && places.length > 0;
  const show = l10n.t('Show Places');
  const check = l10n.t('Check Credentials');
  const text = `${said} ${placesText(places)}`;
  const chosen = await (isFound ? showWarning(text, show, check) : showInformation(text, check));
  if (chosen === show && places) await showPlaces(places, titleOfPlaces(pair));
  if (chosen === check) await commands.executeCommand('xtopay.checkCredentials', { pair });
}

export function titleOfPlaces({ label }: PairMetadata): string {
  return l10n.t('The old secret of "{0}" stands here', label);
}
