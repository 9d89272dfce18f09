import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../detection/finding.ts';
import type { LocatedFinding, Position } from '../../workspace/scanner.ts';

const byteOrderMark = 0xfeff;

/** Gives findings their lines and columns in the document they were found in. */
export function locate(document: TextDocument, findings: readonly Finding[]): readonly LocatedFinding[] {
  if (findings.length === 0) return [];
  const hasMark = document.getText({ start: { line: 0, character: 0 }, end: { line: 0, character: 1 } });
  const mark = hasMark.charCodeAt(0) === byteOrderMark ? 1 : 0;
  const positionAt = (offset: number): Position => {
    const { line, character } = document.positionAt(offset + mark);
    return { line, character: line === 0 ? character - mark : character };
  };
  return findings.map((finding) =>
    Object.assign({}, finding, { from: positionAt(finding.start), to: positionAt(finding.end) }),
  );
}
