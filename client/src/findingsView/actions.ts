import { commands, env, Range, Uri, window } from 'vscode';
import { ignoreKind } from '../../../server/src/protocol/fixMessages.ts';
import { openPlace, openPlaceAsText } from '../masking/openPlace.ts';
import type { FindingsNode } from './findingsTree.ts';
import type { ShownFinding } from './shownFinding.ts';
import { rangeOf } from './treeItems.ts';

/** Goes to where a finding stands. */
export async function openFinding(finding: ShownFinding): Promise<void> {
  await openPlace(Uri.parse(finding.uri), { selection: rangeOf(finding) });
}

/** Shows the ways out where the finding stands. */
export async function fixFinding(finding: ShownFinding): Promise<void> {
  await openAsText(finding);
  await commands.executeCommand('editor.action.quickFix');
}

/** Shows the ways to ignore a finding where it stands. */
export async function ignoreFinding(finding: ShownFinding): Promise<void> {
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

/** Puts the path of the file of a finding, or of those of a group, on the clipboard. */
export async function copyFindingPath(node: FindingsNode): Promise<void> {
  const finding = node.kind === 'finding' ? node.finding : node.findings[0];
  if (!finding) return;
  const uri = Uri.parse(finding.uri);
  await env.clipboard.writeText(uri.scheme === 'file' ? uri.fsPath : uri.toString());
}
