import { commands, l10n } from 'vscode';
import { showInformation, showWarning } from '../../notices/notices.ts';
import { choosePair } from '../choosePair.ts';
import { isMetadata } from '../pairMetadata.ts';
import { isOurs } from '../storedEntry.ts';
import type { PairMetadata, Vault } from '../vault.ts';

/**
 * The pair that a command is about: the one it was called on in the view, or the one that a person chooses. Offers
 * to store one where there is none.
 * @param given What the command was called with.
 * @param only `ask`: a person chooses, in the view or from a list, even where there is only one pair.
 * @throws StorageFailure
 */
export async function whichPair(
  vault: Vault,
  given: unknown,
  title: string,
  only: 'take' | 'ask' = 'take',
): Promise<PairMetadata | undefined> {
  const pairs = await vault.list();
  const target = only === 'ask' && !isChosen(given) ? undefined : given;
  const id = idIn(target);
  const named = pairs.find((pair) => pair.id === id);
  if (named) return named;
  if (id !== undefined) {
    void showWarning(l10n.t('That pair is not stored any more. Nothing was changed.'));
    return undefined;
  }
  if (pairs.length === 0) {
    await offerToSet();
    return undefined;
  }
  return pairs.length === 1 && only === 'take' ? pairs[0] : choosePair(pairs, title);
}

/** The pair of a node of the view. */
export function pairIn(target: unknown): PairMetadata | undefined {
  if (typeof target !== 'object' || target === null || !('pair' in target)) return undefined;
  return isMetadata(target.pair) ? target.pair : undefined;
}

/** Whether a person chose it here: nobody else can hand over the pair itself. */
function isChosen(target: unknown): boolean {
  const pair = pairIn(target);
  return pair !== undefined && isOurs(pair);
}

function idIn(target: unknown): string | undefined {
  return pairIn(target)?.id;
}

/** Tells that nothing is stored, and leads to what stores it. */
async function offerToSet(): Promise<void> {
  const set = l10n.t('Set Credentials');
  const chosen = await showInformation(l10n.t('No credentials are stored.'), set);
  if (chosen === set) await commands.executeCommand('xtopay.setCredentials');
}
