import {
  l10n,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type WorkspaceFolder,
} from 'vscode';
import type { ActivePairs } from '../credentials/activePair.ts';
import { pairLines } from '../credentials/pairTexts.ts';
import { environmentText } from '../credentials/problemText.ts';
import type { Inventory, PairMetadata } from '../credentials/vault.ts';

/** A row of the view: a stored pair, or one that was stored and is not to be found. */
export interface CredentialNode {
  readonly kind: 'pair' | 'missing';
  readonly pair: PairMetadata;
  /** The names of the folders that use it; empty in a window without folders that does. Not used: `undefined`. */
  readonly usedIn: readonly string[] | undefined;
  /** What a person should know of it beside that, such as that its secret is old. */
  readonly notice: string | undefined;
}

/** What else is to be told of a pair in the view, if anything. */
export type Notice = (pair: PairMetadata) => string | undefined;

/**
 * The rows of the view.
 * @param folders Those of the window; one that is `undefined` where it has none.
 */
export function nodesOf(
  { pairs, missing }: Inventory,
  active: ActivePairs,
  folders: readonly (WorkspaceFolder | undefined)[],
  notice: Notice = () => undefined,
): CredentialNode[] {
  const used = folders.map((folder) => ({ id: active.among(pairs, folder)?.id, name: folder?.name }));
  const usedIn = ({ id }: PairMetadata) => {
    const uses = used.filter((each) => each.id === id);
    return uses.length === 0 ? undefined : uses.flatMap(({ name }) => name ?? []);
  };
  return [
    ...pairs.map(
      (pair): CredentialNode => ({ kind: 'pair', pair, usedIn: usedIn(pair), notice: notice(pair) }),
    ),
    ...missing.map(
      (pair): CredentialNode => ({ kind: 'missing', pair, usedIn: undefined, notice: undefined }),
    ),
  ];
}

/** How VS Code draws a node. Shows nothing of the secret. */
export function credentialItem(node: CredentialNode, folders: number): TreeItem {
  const { kind, pair, notice } = node;
  const item = new TreeItem(pair.label, TreeItemCollapsibleState.None);
  const use = useText(node, folders);
  const details = [environmentText(pair.environment), ...use, ...(notice === undefined ? [] : [notice])];
  item.id = pair.id;
  item.contextValue = contextOf(node, folders);
  item.iconPath = iconOf(node);
  item.description = kind === 'missing' ? l10n.t('not to be found') : details.join(' · ');
  item.tooltip = tooltipOf(node, use);
  item.accessibilityInformation = {
    label: [
      pair.label,
      ...(kind === 'missing' ? [l10n.t('not to be found')] : details),
      ...pairLines(pair).slice(1),
    ].join(', '),
    role: 'treeitem',
  };
  return item;
}

/** What menus go by: `missing-pair`, or `pair` after `used-` where every folder uses it, and `live-` where it is live. */
function contextOf(node: CredentialNode, folders: number): string {
  if (node.kind === 'missing') return 'missing-pair';
  const used = isUsedEverywhere(node, folders) ? 'used-' : '';
  return `${used}${node.pair.environment === 'live' ? 'live-' : ''}pair`;
}

function useText({ kind, usedIn }: CredentialNode, folders: number): string[] {
  if (kind === 'missing' || usedIn === undefined) return [];
  return [folders > 1 ? l10n.t('used in {0}', usedIn.join(', ')) : l10n.t('used here')];
}

/** Then it cannot be switched to. */
function isUsedEverywhere({ usedIn }: CredentialNode, folders: number): boolean {
  return usedIn !== undefined && usedIn.length >= folders;
}

function iconOf({ kind, pair, usedIn }: CredentialNode): ThemeIcon {
  if (kind === 'missing') return new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground'));
  const color = pair.environment === 'live' ? new ThemeColor('charts.red') : undefined;
  return new ThemeIcon(usedIn ? 'pass-filled' : 'key', color);
}

/** @param use What a narrow view may have cut off. */
function tooltipOf({ kind, pair, notice }: CredentialNode, use: readonly string[]): MarkdownString {
  const tooltip = new MarkdownString();
  tooltip.appendMarkdown('**').appendText(pair.label).appendMarkdown('**');
  if (kind === 'missing')
    tooltip
      .appendMarkdown('\n\n')
      .appendText(
        l10n.t(
          'It was stored, and the secret storage does not have it. Another window may have stored it: reload this one. Otherwise the storage did not last: enter it again.',
        ),
      );
  for (const line of [...pairLines(pair), ...use, ...(notice === undefined ? [] : [notice])])
    tooltip.appendMarkdown('\n\n').appendText(line);
  return tooltip;
}
