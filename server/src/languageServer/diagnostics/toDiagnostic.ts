import * as l10n from '@vscode/l10n';
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Encoding, Placement } from '../../detection/finding.ts';
import { messageOf } from '../../detection/message.ts';
import { diagnosticSource, documentationOf, type Severity } from '../../protocol/codes.ts';
import type { Settings } from '../../protocol/settings.ts';
import type { LocatedFinding } from '../../workspace/scanner.ts';
import { severityInForce } from '../../workspace/severityInForce.ts';

/** What travels in `Diagnostic.data`, for quick fixes. Holds nothing of the token. */
export interface DiagnosticData {
  readonly fingerprint: string;
  readonly encodings: readonly Encoding[];
}

const lspSeverity: Readonly<Record<Severity | 'hint', DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A finding as the client shows it, or `undefined` where it is none. */
export function toDiagnostic(
  finding: LocatedFinding,
  placement: Placement,
  chosen: Settings['severity'],
): Diagnostic | undefined {
  const severity = severityInForce(finding.code, placement, chosen);
  if (severity === undefined) return undefined;
  const data: DiagnosticData = { fingerprint: finding.fingerprint, encodings: finding.encodings };
  return {
    range: {
      start: { line: finding.from.line, character: finding.from.character },
      end: { line: finding.to.line, character: finding.to.character },
    },
    severity: lspSeverity[severity],
    code: finding.code,
    codeDescription: { href: documentationOf(finding.code) },
    source: diagnosticSource,
    message: messageOf(finding, placement, l10n),
    data,
  };
}
