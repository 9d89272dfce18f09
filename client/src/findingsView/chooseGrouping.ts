import { l10n, window } from 'vscode';
import { groupingText } from './findingTexts.ts';
import { type Grouping, groupings } from './grouping.ts';

/** Asks what to group by. @returns `undefined` where the person leaves it. */
export async function chooseGrouping(current: Grouping): Promise<Grouping | undefined> {
  const items = groupings.map((grouping) => ({
    grouping,
    label: groupingText(grouping),
    description: grouping === current ? l10n.t('now') : detailOf(grouping),
  }));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Group Findings By'),
    placeHolder: l10n.t('What should stand together?'),
  });
  return chosen?.grouping;
}

function detailOf(grouping: Grouping): string {
  return grouping === 'credential' ? l10n.t('the same secret, wherever it stands') : '';
}
