import { l10n, type QuickPickItem, Range, ThemeIcon, Uri, window, workspace } from 'vscode';
import type { FindingPlace } from '../../../server/src/protocol/fixMessages.ts';
import { openPlace } from '../masking/openPlace.ts';

/**
 * Where a secret stands in the workspace, by its fingerprint, from what is shown already. `undefined`: the language
 * server does not run, and nobody knows.
 */
export type FindPlaces = (fingerprint: string) => Promise<readonly FindingPlace[] | undefined>;

type Item = QuickPickItem & { readonly place: FindingPlace };

/** Lists places, and opens the chosen one. */
export async function showPlaces(places: readonly FindingPlace[], title: string): Promise<void> {
  const items = places.map((place): Item => {
    const line = place.range.start.line + 1;
    return {
      label: `${workspace.asRelativePath(Uri.parse(place.uri))}:${line}`,
      iconPath: new ThemeIcon('go-to-file'),
      place,
    };
  });
  const chosen = await window.showQuickPick(items, {
    title,
    placeHolder: l10n.t('Choose a place to open it'),
  });
  if (!chosen) return;
  const { uri, range } = chosen.place;
  const { start, end } = range;
  await openPlace(Uri.parse(uri), {
    selection: new Range(start.line, start.character, end.line, end.character),
  });
}

/** How many places there are, as a sentence about the old secret. */
export function placesText(places: readonly FindingPlace[] | undefined): string {
  if (!places)
    return l10n.t('Whether it still stands in a file is not known: the language server does not run.');
  // Not all may be scanned yet.
  if (places.length === 0) return l10n.t('No place here is known to hold it.');
  return places.length === 1
    ? l10n.t('It still stands in 1 place here.')
    : l10n.t('It still stands in {0} places here.', places.length);
}
