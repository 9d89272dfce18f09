import { l10n, MarkdownString, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState } from 'vscode';
import { pairLines } from '../credentials/pairTexts.ts';
import { environmentText } from '../credentials/problemText.ts';
import type { PairMetadata } from '../credentials/vault.ts';

/** A row of the view: a stored pair, or one that was stored and is not to be found. */
export interface CredentialNode {
  readonly kind: 'pair' | 'missing';
  readonly pair: PairMetadata;
  /** The names of the folders that use it; empty in a window without folders that does. Not used: `undefined`. */
  readonly usedIn: readonly string[] | undefined;
  /** What a person should know of it beside that, such as that its secret is old. */
  readonly notice: string | undefined;
}

/** How VS Code draws a node. Shows nothing of the secret. */
export function credentialItem(node: CredentialNode, folders: number): TreeItem {
  const { kind, pair, notice } = node;
  const item = new TreeItem(pair.label, TreeItemCollapsibleState.None);
  const use = useText(node, folders);
  const details = [environmentText(pair.environment), ...use, ...(notice === undefined ? [] : [notice])];
  item.id = pair.id;
  item.contextValue = kind === 'missing' ? 'missing-pair' : use.length > 0 ? 'used-pair' : 'pair';
  item.iconPath = iconOf(node);
  item.description = kind === 'missing' ? l10n.t('not to be found') : details.join(' · ');
  item.tooltip = tooltipOf(node);
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

function useText({ kind, usedIn }: CredentialNode, folders: number): string[] {
  if (kind === 'missing' || usedIn === undefined) return [];
  return [folders > 1 ? l10n.t('used in {0}', usedIn.join(', ')) : l10n.t('used here')];
}

function iconOf({ kind, pair, usedIn }: CredentialNode): ThemeIcon {
  if (kind === 'missing') return new ThemeIcon('warning', new ThemeColor('problemsWarningIcon.foreground'));
  const color = pair.environment === 'live' ? new ThemeColor('charts.red') : undefined;
  return new ThemeIcon(usedIn ? 'pass-filled' : 'key', color);
}

function tooltipOf({ kind, pair }: CredentialNode): MarkdownString {
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
  for (const line of pairLines(pair)) tooltip.appendMarkdown('\n\n').appendText(line);
  return tooltip;
}
