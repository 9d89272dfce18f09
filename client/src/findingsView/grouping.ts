import { rankOf, type ShownFinding } from './shownFinding.ts';

export const groupings = ['file', 'severity', 'credential'] as const;

/** What the findings are put together by; `credential` puts the same secret together wherever it stands. */
export type Grouping = (typeof groupings)[number];

/** A grouping as it was kept. */
export function readGrouping(kept: unknown): Grouping {
  return groupings.find((grouping) => grouping === kept) ?? 'file';
}

/** What findings of the same group have in common. */
export function groupKeyOf(finding: ShownFinding, grouping: Grouping): string {
  if (grouping === 'file') return finding.uri;
  return grouping === 'severity' ? finding.severity : finding.fingerprint;
}

/** The finding that a group is named after: the worst, and of those the one whose code says most. */
export function worstOf(findings: readonly ShownFinding[]): ShownFinding | undefined {
  let worst: ShownFinding | undefined;
  for (const finding of findings) {
    if (!worst || badness(finding) < badness(worst)) worst = finding;
  }
  return worst;
}

/** Where a group stands among the others; plain text order. */
export function orderOf(findings: readonly ShownFinding[], grouping: Grouping): string {
  const worst = worstOf(findings);
  if (!worst) return '';
  if (grouping === 'file') return worst.path;
  if (grouping === 'severity') return String(rankOf(worst.severity));
  return `${rankOf(worst.severity)} ${worst.code} ${worst.fingerprint}`;
}

/** A secret in a Basic header is the same secret: its plain form is the better name. */
function badness({ severity, code }: ShownFinding): number {
  return rankOf(severity) * 2 + (code.endsWith('-client-secret') || code.endsWith('-client-id') ? 0 : 1);
}
