import type { TextChange } from '../fix.ts';
import type { Piece, Span } from './pieces.ts';

/** A text with changes, which lie in the order of their place and do not overlap. */
export function changed(text: string, changes: readonly TextChange[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: written } of changes) {
    result += text.slice(at, start) + written;
    at = end;
  }
  return result + text.slice(at);
}

/** What a text is made of after one more round of changes, which count in the text that `pieces` make. */
export function piecesAfter(pieces: readonly Piece[], changes: readonly TextChange[]): readonly Piece[] {
  const result: Piece[] = [];
  let at = 0;
  let next = 0;
  for (const piece of pieces) {
    const length = lengthOf(piece);
    const end = at + length;
    let kept = at;
    for (let change = changes[next]; change !== undefined; change = changes[++next]) {
      if (change.start > end || (change.start === end && piece !== pieces.at(-1))) break;
      if (change.start >= at) result.push(cut(piece, kept - at, change.start - at), change.text);
      kept = Math.max(kept, Math.min(end, change.end));
      if (change.end > end) break;
    }
    result.push(cut(piece, kept - at, length));
    at = end;
  }
  return result;
}

/** Where a span lies after changes; undefined where one of them reaches into it. */
export function shifted<Part extends Span>(span: Part, changes: readonly TextChange[]): Part | undefined {
  let by = 0;
  for (const { start, end, text } of changes) {
    if (end <= span.start) by += text.length - (end - start);
    else if (start < span.end) return undefined;
  }
  return { ...span, start: span.start + by, end: span.end + by };
}

function lengthOf(piece: Piece): number {
  return typeof piece === 'string' ? piece.length : piece.end - piece.start;
}

function cut(piece: Piece, from: number, to: number): Piece {
  if (typeof piece === 'string') return piece.slice(from, to);
  return { start: piece.start + from, end: piece.start + to };
}
