import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../../detection/finding.ts';
import type { LocatedFinding, Position } from '../../workspace/scanner.ts';

const byteOrderMark = 0xfeff;

/** The text that is scanned: a byte order mark is no part of it, and no column. */
export function textOf(document: TextDocument): string {
  return document.getText().slice(markLength(document));
}

/** Gives findings their lines and columns in the document that {@link textOf} was read from. */
export function locate(document: TextDocument, findings: readonly Finding[]): readonly LocatedFinding[] {
  if (findings.length === 0) return [];
  const mark = markLength(document);
  const positionAt = (offset: number): Position => {
    const { line, character } = document.positionAt(offset + mark);
    return { line, character: line === 0 ? character - mark : character };
  };
  return findings.map((finding) =>
    Object.assign({}, finding, { from: positionAt(finding.start), to: positionAt(finding.end) }),
  );
}

function markLength(document: TextDocument): 0 | 1 {
  const first = document.getText({ start: { line: 0, character: 0 }, end: { line: 0, character: 1 } });
  return first.charCodeAt(0) === byteOrderMark ? 1 : 0;
}
