import type { Finding } from '../../detection/finding.ts';
import type { TextSource } from '../../detection/incremental/textSource.ts';
import type { LocatedFinding } from '../../workspace/scanner.ts';
import type { EditedDocument } from './editedDocument.ts';

const byteOrderMark = '\ufeff';

/** How many code units of a document come before what is scanned: 1 where a client leaves a BOM in its text. */
export function markLength(document: EditedDocument): 0 | 1 {
  return document.slice(0, 1) === byteOrderMark ? 1 : 0;
}

/** The text that is scanned: the document without its byte order mark. */
export function textOf(document: EditedDocument): string {
  const text = document.getText();
  return text.startsWith(byteOrderMark) ? text.slice(1) : text;
}

/** As {@link textOf}, but not in one piece. */
export function sourceOf(document: EditedDocument): TextSource {
  const mark = markLength(document);
  if (mark === 0) return document;
  return {
    length: document.length - mark,
    slice: (start, end) => document.slice(Math.max(0, start) + mark, end + mark),
  };
}

/**
 * Gives findings their lines and columns in the document whose {@link textOf} they are offsets of. They count in
 * the client's text: a byte order mark that stands there is a column of it.
 */
export function locate(document: EditedDocument, findings: readonly Finding[]): readonly LocatedFinding[] {
  const mark = markLength(document);
  return findings.map((finding) =>
    Object.assign({}, finding, {
      from: document.positionAt(finding.start + mark),
      to: document.positionAt(finding.end + mark),
    }),
  );
}
