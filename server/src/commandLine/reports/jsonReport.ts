import { messageOf } from '../../detection/message.ts';
import { documentationOf } from '../../protocol/codes.ts';
import type { ReportedFinding, ScanResult } from '../result.ts';

/**
 * The shape of docs/command-line.md. `version` is that of the shape: it changes when something in it is
 * renamed or taken away, not when something is added.
 */
export function jsonReport(result: ScanResult): string {
  const { base, findings, summary, capped, problems, baseline } = result;
  return `${JSON.stringify({ version: 1, base, findings: findings.map(findingOf), summary, capped, problems, baseline }, null, 2)}\n`;
}

function findingOf(finding: ReportedFinding): Readonly<Record<string, unknown>> {
  const { path, from, to, level, code, placement, fingerprint, encodings } = finding;
  return {
    path,
    line: from.line + 1,
    column: from.character + 1,
    endLine: to.line + 1,
    endColumn: to.character + 1,
    level,
    code,
    message: messageOf(finding, placement),
    documentation: documentationOf(code),
    placement,
    encodings,
    fingerprint,
  };
}
