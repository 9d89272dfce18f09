import type { Diagnostic } from 'vscode-languageserver';
import { diagnosticSource } from '../../protocol/codes.ts';
import type { LocatedFinding } from '../../workspace/scanner.ts';
import { isSameRange, rangeOfFinding } from './openText.ts';

/** The diagnostics of a client's that show a finding: by code and place, and by fingerprint where the client kept it. */
export function matchingDiagnostics(
  diagnostics: readonly Diagnostic[],
  finding: LocatedFinding,
): readonly Diagnostic[] {
  const range = rangeOfFinding(finding);
  return diagnostics.filter(
    ({ source, code, range: shown, data }) =>
      source === diagnosticSource &&
      code === finding.code &&
      isSameRange(shown, range) &&
      (fingerprintOf(data) ?? finding.fingerprint) === finding.fingerprint,
  );
}

function fingerprintOf(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('fingerprint' in data)) return undefined;
  return typeof data.fingerprint === 'string' ? data.fingerprint : undefined;
}
