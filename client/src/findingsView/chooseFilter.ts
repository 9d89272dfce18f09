import { l10n, type QuickPickItem, QuickPickItemKind, ThemeIcon, window } from 'vscode';
import { type Code, codes } from '../../../server/src/protocol/codes.ts';
import type { FindingsFilter } from './findingsFilter.ts';
import { codeText, countText, severitiesText } from './findingTexts.ts';
import { type ShownFinding, type ShownSeverity, shownSeverities } from './shownFinding.ts';

interface Choice extends QuickPickItem {
  readonly severity?: ShownSeverity;
  readonly code?: Code;
}

/**
 * Asks what to show: severities and codes from a list, and by its button a text in the path.
 * @param findings All there are; what is not among them is offered only where it is chosen already.
 * @returns `undefined` where the person leaves it.
 */
export function chooseFilter(
  current: FindingsFilter,
  findings: Iterable<ShownFinding>,
): Promise<FindingsFilter | undefined> {
  const choices = choicesAmong(current, findings);
  const pick = window.createQuickPick<Choice>();
  pick.title = l10n.t('Filter Findings');
  pick.placeholder = l10n.t('Show only these. None chosen: all of them.');
  pick.canSelectMany = true;
  pick.items = choices;
  pick.selectedItems = choices.filter((choice) => isChosen(choice, current));
  pick.buttons = [{ iconPath: new ThemeIcon('file'), tooltip: l10n.t('By a text in the path') }];
  const chosen = (): FindingsFilter => ({
    severities: pick.selectedItems.flatMap(({ severity }) => severity ?? []),
    codes: pick.selectedItems.flatMap(({ code }) => code ?? []),
    path: current.path,
  });
  return new Promise((resolve) => {
    let answer: Promise<FindingsFilter | undefined> | undefined;
    pick.onDidAccept(() => {
      answer = Promise.resolve(chosen());
      pick.hide();
    });
    pick.onDidTriggerButton(() => {
      answer = choosePath(chosen());
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      resolve(answer);
    });
    pick.show();
  });
}

async function choosePath(filter: FindingsFilter): Promise<FindingsFilter | undefined> {
  const path = await window.showInputBox({
    title: l10n.t('Filter Findings by Path'),
    prompt: l10n.t('Show only files whose path holds this text. Empty: all of them.'),
    value: filter.path,
  });
  return path === undefined ? undefined : { ...filter, path: path.trim() };
}

function choicesAmong(current: FindingsFilter, findings: Iterable<ShownFinding>): readonly Choice[] {
  const counts = new Map<ShownSeverity | Code, number>();
  for (const { severity, code } of findings) {
    counts.set(severity, (counts.get(severity) ?? 0) + 1);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const isOffered = (choice: Choice, key: ShownSeverity | Code) =>
    counts.has(key) || isChosen(choice, current);
  const described = (key: ShownSeverity | Code) => ({ description: countText(counts.get(key) ?? 0) });
  return [
    { label: l10n.t('Severity'), kind: QuickPickItemKind.Separator },
    ...shownSeverities
      .map((severity) => ({ label: severitiesText(severity), severity, ...described(severity) }))
      .filter((choice) => isOffered(choice, choice.severity)),
    { label: l10n.t('What was found'), kind: QuickPickItemKind.Separator },
    ...codes
      .map((code) => ({ label: codeText(code), code, ...described(code) }))
      .filter((choice) => isOffered(choice, choice.code)),
  ];
}

function isChosen({ severity, code }: Choice, filter: FindingsFilter): boolean {
  return (
    (severity !== undefined && filter.severities.includes(severity)) ||
    (code !== undefined && filter.codes.includes(code))
  );
}
