import { l10n, type QuickPickItem, window } from 'vscode';
import { environmentText } from './problemText.ts';
import type { PairMetadata } from './vault.ts';

type Item = QuickPickItem & { readonly pair: PairMetadata };

/** Asks which of the stored pairs is meant. @returns `undefined` when the person leaves. */
export async function choosePair(
  pairs: readonly PairMetadata[],
  title: string,
): Promise<PairMetadata | undefined> {
  const items = pairs.map(
    (pair): Item => ({ label: pair.label, description: environmentText(pair.environment), pair }),
  );
  const chosen = await window.showQuickPick(items, { title, placeHolder: l10n.t('Which pair?') });
  return chosen?.pair;
}
