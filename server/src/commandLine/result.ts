import type { Severity } from '../protocol/codes.ts';
import type { ScanSummary } from '../protocol/messages.ts';
import type { FileReport, LocatedFinding } from '../workspace/scanner.ts';
import type { BaselineEntry } from '../workspace/baseline.ts';

/** How bad a finding is, in the words of `--fail-on` and SARIF. */
export type Level = 'error' | 'warning' | 'note';

export interface ReportedFinding extends LocatedFinding {
  /** Relative to the base of the result with `/`; absolute, with `/`, where it lies outside. */
  readonly path: string;
  /** As the person may pass it to another program: relative to the current folder, or absolute. */
  readonly shownPath: string;
  readonly placement: FileReport['placement'];
  readonly level: Level;
}

/** What a report tells. */
export interface ScanResult {
  /** Absolute path, with `/`: of the scanned folder, or of the current one where there were several. */
  readonly base: string;
  /** By path, then by place. */
  readonly findings: readonly ReportedFinding[];
  readonly summary: ScanSummary;
  /** Files with more findings than are listed. */
  readonly capped: readonly string[];
  /** What could not be scanned although it was asked for, in full sentences. */
  readonly problems: readonly string[];
  readonly baseline?: { readonly accepted: number; readonly stale: readonly BaselineEntry[] };
  /** Of this program. */
  readonly version: string;
}

export function levelOf(severity: Severity | 'hint'): Level {
  return severity === 'error' || severity === 'warning' ? severity : 'note';
}

const ranks: Readonly<Record<Level, number>> = { note: 0, warning: 1, error: 2 };

/** Whether any finding is at least as bad as the threshold. */
export function reaches(findings: readonly Pick<ReportedFinding, 'level'>[], threshold: Level): boolean {
  return findings.some(({ level }) => ranks[level] >= ranks[threshold]);
}

/** By path, then by place, then by code. Compares code units, so that every machine has the same order. */
export function inOrder(one: ReportedFinding, other: ReportedFinding): number {
  if (one.path !== other.path) return one.path < other.path ? -1 : 1;
  return one.start - other.start || one.end - other.end || (one.code < other.code ? -1 : 1);
}
