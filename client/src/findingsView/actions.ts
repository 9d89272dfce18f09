import { commands, type Disposable, env, Range, Uri, window } from 'vscode';
import { ignoreKind } from '../../../server/src/protocol/fixMessages.ts';
import { openPlace, openPlaceAsText } from '../masking/openPlace.ts';
import { chooseFilter } from './chooseFilter.ts';
import { chooseGrouping } from './chooseGrouping.ts';
import { noFilter } from './findingsFilter.ts';
import type { FindingsNode } from './findingsTree.ts';
import type { FindingsView } from './findingsView.ts';
import type { ShownFinding } from './shownFinding.ts';
import { rangeOf } from './treeItems.ts';

/** Registers the commands of the findings view. A key that is pressed in the view means the row that has the focus. */
export function registerFindingsCommands(
  view: FindingsView,
  register: (name: string, run: (node?: unknown) => unknown) => Disposable,
): Disposable[] {
  const onFinding = (act: (finding: ShownFinding) => Promise<void>) => async (node?: unknown) => {
    const target = await view.target(node);
    if (target?.kind === 'finding') await act(target.finding);
  };
  return [
    register('goToFinding', onFinding(goTo)),
    register('fixFinding', onFinding(fix)),
    register('ignoreFinding', onFinding(ignore)),
    register('copyFindingPath', async (node) => {
      const target = await view.target(node);
      if (target) await copyPath(target);
    }),
    register('groupFindings', async () => {
      const grouping = await chooseGrouping(view.grouping);
      if (grouping) view.show(grouping, view.filter);
    }),
    register('filterFindings', async () => {
      const filter = await chooseFilter(view.filter, view.findings);
      if (filter) view.show(view.grouping, filter);
    }),
    register('clearFindingsFilter', () => view.show(view.grouping, noFilter)),
  ];
}

async function goTo(finding: ShownFinding): Promise<void> {
  await openPlace(Uri.parse(finding.uri), { selection: rangeOf(finding) });
}

/** Shows the ways out where the finding stands. */
async function fix(finding: ShownFinding): Promise<void> {
  await openAsText(finding);
  await commands.executeCommand('editor.action.quickFix');
}

async function ignore(finding: ShownFinding): Promise<void> {
  await openAsText(finding);
  await commands.executeCommand('editor.action.codeAction', { kind: ignoreKind, apply: 'never' });
}

/**
 * In a text editor, with nothing selected: refactorings are offered for what is. Resolves when everybody who offers
 * actions there has come up: VS Code shows no menu where their problems come in while it asks them.
 */
async function openAsText(finding: ShownFinding): Promise<void> {
  const { start } = rangeOf(finding);
  const selection = new Range(start, start);
  const uri = Uri.parse(finding.uri);
  await openPlaceAsText(uri, { selection });
  await window.withProgress({ location: { viewId: 'xtopay.findings' } }, () =>
    commands.executeCommand('vscode.executeCodeActionProvider', uri, selection),
  );
}

async function copyPath(node: FindingsNode): Promise<void> {
  const finding = node.kind === 'finding' ? node.finding : node.findings[0];
  if (!finding) return;
  const uri = Uri.parse(finding.uri);
  await env.clipboard.writeText(uri.scheme === 'file' ? uri.fsPath : uri.toString());
}
