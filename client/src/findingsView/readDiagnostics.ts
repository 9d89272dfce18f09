import { type Diagnostic, DiagnosticSeverity, languages, type Uri } from 'vscode';
import { type Code, codes, diagnosticSource } from '../../../server/src/protocol/codes.ts';
import { shownPathOf } from '../editor/notebookCells.ts';
import type { ShownFinding, ShownSeverity } from './shownFinding.ts';

const severityOf: Readonly<Record<DiagnosticSeverity, ShownSeverity>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'information',
  [DiagnosticSeverity.Hint]: 'hint',
};

/** Our findings of one file, as VS Code shows them now. */
export function findingsShownIn(uri: Uri): readonly ShownFinding[] {
  return findingsAmong(uri, languages.getDiagnostics(uri));
}

/** Our findings among the diagnostics of one file. */
export function findingsAmong(uri: Uri, diagnostics: readonly Diagnostic[]): readonly ShownFinding[] {
  const ours = diagnostics.filter(({ source }) => source === diagnosticSource);
  if (ours.length === 0) return [];
  const [address, path] = [uri.toString(), shownPathOf(uri)];
  return ours.flatMap((diagnostic) => {
    const code = codeOf(diagnostic);
    return code ? [{ uri: address, path, code, ...readDiagnostic(diagnostic) }] : [];
  });
}

function readDiagnostic(diagnostic: Diagnostic): Omit<ShownFinding, 'uri' | 'path' | 'code'> {
  const { range, severity, message } = diagnostic;
  return { range, severity: severityOf[severity], message, ...dataOf(diagnostic) };
}

function codeOf({ code }: Diagnostic): Code | undefined {
  const value = typeof code === 'object' ? code.value : code;
  return codes.find((each) => each === value);
}

/** What the server sent along. The language client keeps it on the diagnostics that it makes; VS Code has no name for it. */
function dataOf(diagnostic: Diagnostic): Pick<ShownFinding, 'fingerprint' | 'encodings'> {
  const data: unknown = Reflect.get(diagnostic, 'data');
  const parts = typeof data === 'object' && data !== null ? data : {};
  const fingerprint: unknown = Reflect.get(parts, 'fingerprint');
  const encodings: unknown = Reflect.get(parts, 'encodings');
  return {
    fingerprint: typeof fingerprint === 'string' ? fingerprint : '',
    encodings: Array.isArray(encodings) ? encodings.filter((each) => typeof each === 'string') : [],
  };
}
