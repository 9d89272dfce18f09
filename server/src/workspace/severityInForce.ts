import type { Finding, Placement } from '../detection/finding.ts';
import { severityOf } from '../detection/severity.ts';
import type { Severity } from '../protocol/codes.ts';
import type { Settings } from '../protocol/settings.ts';

/** The findings that are any in a file so placed; the severity table calls the others none. */
export function findingsThatCount<F extends Finding>(
  findings: readonly F[],
  placement: Placement,
): readonly F[] {
  return findings.filter(({ code }) => severityOf(code, placement) !== undefined);
}

/**
 * How bad a finding is, the person's choice for its code included.
 * @returns `undefined` where it is none: by the table, whatever was chosen, or because it was switched off.
 */
export function severityInForce(
  code: Finding['code'],
  placement: Placement,
  chosen: Settings['severity'],
): Severity | 'hint' | undefined {
  const byTable = severityOf(code, placement);
  const choice = chosen[code] ?? 'default';
  if (byTable === undefined || choice === 'off') return undefined;
  return choice === 'default' ? byTable : choice;
}
