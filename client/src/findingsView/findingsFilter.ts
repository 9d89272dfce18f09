import { type Code, codes } from '../../../server/src/protocol/codes.ts';
import { type ShownFinding, type ShownSeverity, shownSeverities } from './shownFinding.ts';

/** What the view leaves out. An empty part leaves out nothing. */
export interface FindingsFilter {
  /** Only these. */
  readonly severities: readonly ShownSeverity[];
  /** Only these. */
  readonly codes: readonly Code[];
  /** Only paths that hold this text, in either case. */
  readonly path: string;
}

export const noFilter: FindingsFilter = { severities: [], codes: [], path: '' };

/** Whether a filter leaves out nothing. */
export function isOff({ severities, codes: chosen, path }: FindingsFilter): boolean {
  return severities.length === 0 && chosen.length === 0 && path === '';
}

/** The findings of one file that a filter lets through. */
export function filtered(findings: readonly ShownFinding[], filter: FindingsFilter): readonly ShownFinding[] {
  if (isOff(filter)) return findings;
  const path = filter.path.toLowerCase();
  return findings.filter(
    (finding) =>
      (filter.severities.length === 0 || filter.severities.includes(finding.severity)) &&
      (filter.codes.length === 0 || filter.codes.includes(finding.code)) &&
      finding.path.toLowerCase().includes(path),
  );
}

/** A filter as it was kept; what is not understood is left out of it. */
export function readFilter(kept: unknown): FindingsFilter {
  if (typeof kept !== 'object' || kept === null) return noFilter;
  const parts = new Map<string, unknown>(Object.entries(kept));
  const path = parts.get('path');
  return {
    severities: chosenOf(shownSeverities, parts.get('severities')),
    codes: chosenOf(codes, parts.get('codes')),
    path: typeof path === 'string' ? path : '',
  };
}

function chosenOf<Choice extends string>(choices: readonly Choice[], kept: unknown): readonly Choice[] {
  return Array.isArray(kept) ? choices.filter((choice) => kept.includes(choice)) : [];
}
