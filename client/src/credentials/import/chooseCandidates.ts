import { l10n, type QuickPickItem, window } from 'vscode';
import { environmentText } from '../problemText.ts';
import type { Candidate, Candidates } from './candidates.ts';

type Item = QuickPickItem & { readonly candidate: Candidate };

/** How much of a client ID tells it from others. */
const shownOfId = 13;

/** Asks which of the pairs are meant. Shows no part of a secret. @returns `undefined` when the person leaves. */
export async function chooseCandidates(
  candidates: readonly Candidate[],
  left: Candidates['left'],
  title: string,
): Promise<readonly Candidate[] | undefined> {
  const items = candidates.map((candidate): Item => {
    const { label, environment, credentials, storedAs, places } = candidate;
    const shownId = `${credentials.clientId.slice(0, shownOfId)}…`;
    const known = storedAs ? [l10n.t('stored already')] : [];
    return {
      label,
      description: [environmentText(environment), shownId, ...known].join(' · '),
      detail: places.map(({ path, names }) => `${path}: ${[...new Set(names)].join(', ')}`).join('; '),
      picked: true,
      candidate,
    };
  });
  const placeHolder =
    left.length === 0
      ? l10n.t('Which pairs are kept in secret storage?')
      : l10n.t('Which pairs are kept in secret storage? Without a partner: {0}', namesOf(left));
  const chosen = await window.showQuickPick(items, {
    title,
    placeHolder,
    canPickMany: true,
    ignoreFocusOut: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.map(({ candidate }) => candidate);
}

function namesOf(left: Candidates['left']): string {
  return left.map(({ name }) => name).join(', ');
}
