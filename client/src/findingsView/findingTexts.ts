import { l10n } from 'vscode';
import type { Code } from '../../../server/src/protocol/codes.ts';
import type { FindingsFilter } from './findingsFilter.ts';
import type { Grouping } from './grouping.ts';
import type { ShownSeverity } from './shownFinding.ts';

/** What was found, in a few words. */
export function codeText(code: Code): string {
  switch (code) {
    case 'live-client-secret':
      return l10n.t('Live client secret');
    case 'test-client-secret':
      return l10n.t('Sandbox client secret');
    case 'live-client-id':
      return l10n.t('Live client ID');
    case 'test-client-id':
      return l10n.t('Sandbox client ID');
    case 'live-basic-auth':
      return l10n.t('Live Basic credentials');
    case 'test-basic-auth':
      return l10n.t('Sandbox Basic credentials');
    case 'malformed-credential':
      return l10n.t('Malformed credential');
    case 'mixed-environments':
      return l10n.t('Live and sandbox mixed');
    case 'logged-secret':
      return l10n.t('Logged client secret');
    case 'client-side-secret':
      return l10n.t('Client secret in a browser variable');
  }
}

/** One of its kind. */
export function severityText(severity: ShownSeverity): string {
  switch (severity) {
    case 'error':
      return l10n.t('Error');
    case 'warning':
      return l10n.t('Warning');
    case 'information':
      return l10n.t('Information');
    case 'hint':
      return l10n.t('Hint');
  }
}

/** All of a kind. */
export function severitiesText(severity: ShownSeverity): string {
  switch (severity) {
    case 'error':
      return l10n.t('Errors');
    case 'warning':
      return l10n.t('Warnings');
    case 'information':
      return l10n.t('Information');
    case 'hint':
      return l10n.t('Hints');
  }
}

export function groupingText(grouping: Grouping): string {
  switch (grouping) {
    case 'file':
      return l10n.t('File');
    case 'severity':
      return l10n.t('Severity');
    case 'credential':
      return l10n.t('Credential');
  }
}

/** How the findings are grouped, beside the title of the view. */
export function groupedText(grouping: Exclude<Grouping, 'file'>): string {
  return grouping === 'severity' ? l10n.t('by severity') : l10n.t('by credential');
}

/** How many findings there are. */
export function countText(count: number): string {
  return count === 1 ? l10n.t('1 finding') : l10n.t('{0} findings', count);
}

/** How many findings of each severity there are; severities without any are left out. */
export function countsText(counts: Readonly<Record<ShownSeverity, number>>): string {
  const { error, warning, information, hint } = counts;
  const parts: string[] = [];
  if (error > 0) parts.push(l10n.t('Errors: {0}.', error));
  if (warning > 0) parts.push(l10n.t('Warnings: {0}.', warning));
  if (information > 0) parts.push(l10n.t('Information: {0}.', information));
  if (hint > 0) parts.push(l10n.t('Hints: {0}.', hint));
  return parts.length > 0 ? parts.join(' ') : l10n.t('No findings.');
}

/** What a filter lets through; empty where it lets through everything. */
export function filterText({ severities, codes, path }: FindingsFilter): string {
  const parts = [...severities.map(severitiesText), ...codes.map(codeText)];
  if (path !== '') parts.push(`"${path}"`);
  return parts.join(', ');
}
