import type { Range } from 'vscode-languageserver';
import type { Finding, Placement } from '../../detection/finding.ts';
import type { Subject } from '../../fixes/fix.ts';
import type { LocatedFinding } from '../../workspace/scanner.ts';
import type { EditedDocument } from '../documents/editedDocument.ts';
import { markLength, textOf } from '../documents/locate.ts';
import type { OpenDocument } from '../documents/openDocument.ts';

/** The text of an open document at one version, with what is found in it. */
export interface OpenText {
  readonly open: OpenDocument;
  readonly version: number;
  readonly placement: Placement;
  /** Without its byte order mark. */
  readonly text: string;
  readonly findings: readonly Finding[];
}

export function openText(
  open: OpenDocument,
  placement: Placement,
  findings: readonly Finding[],
  text = textOf(open.document),
): OpenText {
  return { open, version: open.document.version, placement, text, findings };
}

/** What a fix of one finding is made for. */
export function subjectOf({ open, text, findings }: OpenText, finding: Finding): Subject {
  return { path: open.languagePath, languageId: open.document.languageId, text, finding, findings };
}

/** Offsets of the text that is scanned, as a range of the client's. */
export function rangeOf(document: EditedDocument, start: number, end: number): Range {
  const mark = markLength(document);
  return { start: document.positionAt(start + mark), end: document.positionAt(end + mark) };
}

export function rangeOfFinding({ from, to }: LocatedFinding): Range {
  return {
    start: { line: from.line, character: from.character },
    end: { line: to.line, character: to.character },
  };
}

/** Whether two ranges have a place in common; they may touch. */
export function meet(one: Range, other: Range): boolean {
  return !isBefore(one.end, other.start) && !isBefore(other.end, one.start);
}

function isBefore(one: Range['start'], other: Range['start']): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}

/** Whether two ranges are one. */
export function isSameRange(one: Range, other: Range): boolean {
  return (
    one.start.line === other.start.line &&
    one.start.character === other.start.character &&
    one.end.line === other.end.line &&
    one.end.character === other.end.character
  );
}
