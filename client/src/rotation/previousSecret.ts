import { l10n, type QuickPickItem, ThemeIcon, window } from 'vscode';
import { showInformation } from '../notices/notices.ts';
import { choosePair } from '../credentials/choosePair.ts';
import { reportFailure } from '../credentials/reportFailure.ts';
import { replaceSecretUntilDone } from '../credentials/storeUntilDone.ts';
import type { PairMetadata } from '../credentials/vault.ts';
import { expiresAt } from './due.ts';
import { placesText, showPlaces } from './places.ts';
import { type RotationParts, titleOfPlaces } from './rotationParts.ts';

type Choice = 'places' | 'back' | 'forget';

/** "Xtopay: Previous Client Secret…": what can be done with it while it is valid. */
export async function previousSecret(parts: RotationParts): Promise<void> {
  const { vault, log, findPlaces } = parts;
  const title = l10n.t('Xtopay: Previous Client Secret');
  await reportFailure(log, async () => {
    const pairs = (await vault.list()).filter(({ previous }) => previous);
    const pair = pairs.length > 1 ? await choosePair(pairs, title) : pairs[0];
    if (pairs.length === 0) void showInformation(l10n.t('No old secret is kept.'));
    if (!pair?.previous) return;
    const places = await findPlaces(pair.previous.fingerprint);
    const chosen = await choose(title, placesText(places), minutesLeft(pair, parts.clock.now()));
    if (chosen === 'forget') await vault.forgetPrevious(pair);
    if (chosen === 'back') await putBack(parts, pair);
    if (chosen === 'places' && places && places.length > 0) await showPlaces(places, titleOfPlaces(pair));
  });
}

function minutesLeft(pair: PairMetadata, now: number): number {
  return Math.ceil(((expiresAt(pair, now) ?? now) - now) / 60_000);
}

async function choose(title: string, where: string, minutes: number): Promise<Choice | undefined> {
  const items: readonly (QuickPickItem & { readonly choice: Choice })[] = [
    {
      label: l10n.t('Show where it stands'),
      iconPath: new ThemeIcon('search'),
      detail: where,
      choice: 'places',
    },
    {
      label: l10n.t('Put it back'),
      iconPath: new ThemeIcon('discard'),
      detail: l10n.t(
        'The new secret is the wrong one. The old one is valid for {0} minutes at most.',
        minutes,
      ),
      choice: 'back',
    },
    {
      label: l10n.t('Forget it now'),
      iconPath: new ThemeIcon('trash'),
      detail: l10n.t('Otherwise it is forgotten when it expires.'),
      choice: 'forget',
    },
  ];
  const chosen = await window.showQuickPick(items, { title });
  return chosen?.choice;
}

async function putBack(parts: RotationParts, pair: PairMetadata): Promise<void> {
  const { vault, log } = parts;
  const { clientId } = await vault.read(pair);
  const clientSecret = await vault.readPrevious(pair);
  if (clientSecret === undefined) return;
  if (!(await replaceSecretUntilDone(vault, log, pair, { clientId, clientSecret }))) return;
  await vault.forgetPrevious(pair);
  void showInformation(
    l10n.t('"{0}" has its old secret again. It expires soon: rotate it once more.', pair.label),
  );
}
