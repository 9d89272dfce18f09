import type { PlaceRange } from '../../../server/src/protocol/fixMessages.ts';

/** What is pasted at one cursor. */
export interface CursorPaste {
  readonly range: PlaceRange;
  readonly text: string;
}

export interface PasteManner {
  /** `editor.multiCursorPaste`: as many lines as cursors are spread over them. */
  readonly spreads: boolean;
  /** The text is a whole line, copied with nothing selected: it goes above the lines of the cursors. */
  readonly isWholeLine: boolean;
}

/** What VS Code pastes at which cursor, in the order of their place. */
export function cursorPastes(
  ranges: readonly PlaceRange[],
  text: string,
  { spreads, isWholeLine }: PasteManner,
): readonly CursorPaste[] {
  const cursors = ranges.toSorted(
    (one, other) => one.start.line - other.start.line || one.start.character - other.start.character,
  );
  const lines = text.replace(/\r?\n$/, '').split(/\r\n|\r|\n/);
  if (spreads && cursors.length > 1 && lines.length === cursors.length)
    return cursors.map((range, index) => ({ range, text: lines[index] ?? '' }));
  return cursors.map((range) => ({ range: isWholeLine ? aboveLineOf(range) : range, text }));
}

/** Where a whole line goes when nothing is selected. */
function aboveLineOf(range: PlaceRange): PlaceRange {
  const { start, end } = range;
  if (start.line !== end.line || start.character !== end.character) return range;
  const place = { line: start.line, character: 0 };
  return { start: place, end: place };
}
