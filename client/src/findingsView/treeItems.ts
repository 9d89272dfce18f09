import {
  l10n,
  MarkdownString,
  Range,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
} from 'vscode';
import { openPlaceCommand } from '../masking/openPlace.ts';
import { codeText, countText, severitiesText, severityText } from './findingTexts.ts';
import type { FindingLeaf, FindingsGroup, FindingsNode } from './findingsTree.ts';
import { worstOf } from './grouping.ts';
import type { ShownFinding, ShownSeverity } from './shownFinding.ts';

/** The labels of stored pairs by the fingerprint of their secret. */
export type StoredLabels = ReadonlyMap<string, string>;

/**
 * How VS Code draws a node. Shows nothing of the text that was found.
 * @param isOpen Whether a group shows its findings before anybody opens it.
 */
export function treeItemOf(node: FindingsNode, labels: StoredLabels, isOpen: boolean): TreeItem {
  return node.kind === 'finding' ? findingItem(node) : groupItem(node, labels, isOpen);
}

/** What a leaf shows only when it is pointed at. */
export function tooltipOf({ finding }: FindingLeaf): MarkdownString {
  return new MarkdownString()
    .appendText(finding.message)
    .appendMarkdown('\n\n')
    .appendText(`${finding.path}:${lineOf(finding)}`);
}

function findingItem({ id, group, finding }: FindingLeaf): TreeItem {
  const { label, details } = leafTexts(group, finding);
  const item = new TreeItem(label, TreeItemCollapsibleState.None);
  const spoken = l10n.t('{0}, line {1}', finding.path, lineOf(finding));
  item.id = id;
  item.description = details.join(' · ');
  item.iconPath = iconOf(finding.severity);
  item.contextValue = 'finding';
  item.command = {
    command: openPlaceCommand,
    title: l10n.t('Go to Finding'),
    arguments: [Uri.parse(finding.uri), { selection: rangeOf(finding), preserveFocus: true }],
  };
  item.accessibilityInformation = {
    label: [severityText(finding.severity), codeText(finding.code), spoken, ...finding.encodings].join(', '),
    role: 'treeitem',
  };
  return item;
}

/** What the group does not say already. What tells two findings apart comes first: a narrow view cuts off the rest. */
function leafTexts(group: FindingsGroup, finding: ShownFinding): { label: string; details: string[] } {
  const { code, encodings, path } = finding;
  const place = `${nameOf(path)}:${lineOf(finding)}`;
  switch (group.grouping) {
    case 'file':
      return { label: codeText(code), details: [l10n.t('line {0}', lineOf(finding)), ...encodings] };
    case 'severity':
      return { label: codeText(code), details: [place, ...encodings, ...folderOf(path)] };
    case 'credential': {
      const other = code === worstOf(group.findings)?.code ? [] : [codeText(code)];
      return { label: place, details: [...other, ...encodings, ...folderOf(path)] };
    }
  }
}

function lineOf({ range }: ShownFinding): number {
  return range.start.line + 1;
}

function groupItem(group: FindingsGroup, labels: StoredLabels, isOpen: boolean): TreeItem {
  const { Collapsed, Expanded } = TreeItemCollapsibleState;
  const item = new TreeItem(labelOf(group), isOpen ? Expanded : Collapsed);
  const details = detailsOf(group, labels);
  item.id = `${group.grouping} ${group.key}`;
  item.description = [...details, String(group.size)].join(' · ');
  item.contextValue = `group-${group.grouping}`;
  if (group.grouping === 'file') {
    item.resourceUri = Uri.parse(group.key);
    item.iconPath = ThemeIcon.File;
  } else if (group.grouping === 'severity')
    item.iconPath = iconOf(worstOf(group.findings)?.severity ?? 'hint');
  else item.iconPath = new ThemeIcon('key', colorOf(worstOf(group.findings)?.severity ?? 'hint'));
  item.accessibilityInformation = {
    label: [labelOf(group), ...details, countText(group.size)].join(', '),
    role: 'treeitem',
  };
  return item;
}

function labelOf({ grouping, findings }: FindingsGroup): string {
  const worst = worstOf(findings);
  if (!worst) return '';
  if (grouping === 'file') return nameOf(worst.path);
  return grouping === 'severity' ? severitiesText(worst.severity) : codeText(worst.code);
}

function detailsOf({ grouping, findings, key }: FindingsGroup, labels: StoredLabels): readonly string[] {
  const worst = worstOf(findings);
  if (!worst || grouping === 'severity') return [];
  if (grouping === 'file') return folderOf(worst.path);
  const stored = labels.get(key);
  // The start of a fingerprint tells two secrets apart and says nothing about either.
  return [...(stored === undefined ? [] : [l10n.t('stored as "{0}"', stored)]), `#${key.slice(0, 6)}`];
}

/** The range of a finding, as VS Code takes it. */
export function rangeOf({ range: { start, end } }: Pick<ShownFinding, 'range'>): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

function iconOf(severity: ShownSeverity): ThemeIcon {
  const name = { error: 'error', warning: 'warning', information: 'info', hint: 'lightbulb' }[severity];
  return new ThemeIcon(name, colorOf(severity));
}

function colorOf(severity: ShownSeverity): ThemeColor {
  const name = { error: 'Error', warning: 'Warning', information: 'Info', hint: 'Info' }[severity];
  return new ThemeColor(`problems${name}Icon.foreground`);
}

function nameOf(path: string): string {
  return path.slice(path.search(/[^/\\]*$/));
}

function folderOf(path: string): readonly string[] {
  const folder = path.slice(0, -nameOf(path).length - 1);
  return folder === '' ? [] : [folder];
}
