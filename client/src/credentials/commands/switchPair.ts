import { l10n, type QuickPickItem, window, workspace, type WorkspaceFolder } from 'vscode';
import { environmentText } from '../problemText.ts';
import { reportFailure } from '../reportFailure.ts';
import type { PairMetadata } from '../vault.ts';
import type { CredentialParts } from './parts.ts';
import { pairIn, whichPair } from './whichPair.ts';

type Item = QuickPickItem & { readonly pair: PairMetadata | undefined };

/** "Xtopay: Switch Credentials": chooses which pair a folder uses. */
export async function switchPair(
  { vault, active, log }: CredentialParts,
  folder: WorkspaceFolder | undefined,
  target: unknown,
): Promise<void> {
  await reportFailure(log, async () => {
    const title = l10n.t('Xtopay: Switch Credentials');
    const where = (workspace.workspaceFolders ?? []).length > 1 ? await chooseFolder(folder, title) : folder;
    if (where === 'none') return;
    const pairs = await vault.list();
    if (pairs.length === 0 || pairIn(target)) {
      const pair = await whichPair(vault, target, title);
      if (pair) await active.choose(where, pair);
      return;
    }
    const current = await active.of(where);
    const items = pairs.map(
      (pair): Item => ({
        label: pair.id === current?.id ? `$(check) ${pair.label}` : pair.label,
        description: environmentText(pair.environment),
        ...(pair.note === '' ? {} : { detail: pair.note }),
        pair,
      }),
    );
    const none: Item = {
      label: l10n.t('No pair'),
      description: l10n.t('Nothing is used here until one is chosen'),
      pair: undefined,
    };
    const chosen = await window.showQuickPick(active.isChosen(where) ? [...items, none] : items, {
      title,
      placeHolder: where ? l10n.t('Which pair does "{0}" use?', where.name) : l10n.t('Which pair?'),
    });
    if (chosen) await active.choose(where, chosen.pair);
  });
}

/** In a workspace of several folders each has a pair of its own. */
async function chooseFolder(
  current: WorkspaceFolder | undefined,
  title: string,
): Promise<WorkspaceFolder | 'none'> {
  const folders = workspace.workspaceFolders ?? [];
  const items = folders
    .map((folder) => ({ label: folder.name, description: folder.uri.path, folder }))
    // The one where a person works comes first.
    .toSorted((one, other) => Number(other.folder === current) - Number(one.folder === current));
  const chosen = await window.showQuickPick(items, { title, placeHolder: l10n.t('In which folder?') });
  return chosen?.folder ?? 'none';
}
