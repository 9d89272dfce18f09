import type { TextChange } from '../fix.ts';

/** Offsets in a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A part of new text: written, or kept as it stands in the old one. */
export type Piece = string | Span;

/**
 * The changes that make `span` of a text read as the pieces say. What is kept is no part of any change, so that a
 * fix holds nothing of what it leaves alone. Kept spans lie within `span`, in the order of their place.
 */
export function changesOf(span: Span, pieces: readonly Piece[]): readonly TextChange[] {
  const changes: TextChange[] = [];
  let at = span.start;
  let written = '';
  const writeUpTo = (end: number) => {
    if (written !== '' || end > at) changes.push({ start: at, end, text: written });
    written = '';
  };
  for (const piece of pieces) {
    if (typeof piece === 'string') written += piece;
    else if (piece.end > piece.start) {
      writeUpTo(piece.start);
      at = piece.end;
    }
  }
  writeUpTo(span.end);
  return changes;
}

/** The same changes in the order of their place, those that touch made one. */
export function withoutTouching(changes: readonly TextChange[]): readonly TextChange[] {
  const merged: TextChange[] = [];
  for (const change of changes.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    const last = merged.at(-1);
    if (last?.end === change.start)
      merged[merged.length - 1] = { start: last.start, end: change.end, text: last.text + change.text };
    else merged.push(change);
  }
  return merged;
}

/** Puts another text in the place of what a rule finds in a span; the rest is kept. */
export function rewritten(
  text: string,
  { start, end }: Span,
  rules: RegExp,
  by: (match: string) => string,
): readonly Piece[] {
  const pieces: Piece[] = [];
  let kept = start;
  for (const match of text.slice(start, end).matchAll(rules)) {
    const at = start + match.index;
    const replacement = by(match[0]);
    if (replacement === match[0]) continue;
    pieces.push({ start: kept, end: at }, replacement);
    kept = at + match[0].length;
  }
  pieces.push({ start: kept, end });
  return pieces;
}
