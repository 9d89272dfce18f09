/** A place of a finding, or of the cursor, among all that can be gone through. */
export interface Stop {
  /** What a person knows the file by. */
  readonly path: string;
  /** Which cell of a notebook; 0 for all else. */
  readonly cell: number;
  readonly line: number;
  readonly character: number;
}

export type Direction = 'next' | 'previous';

/** Orders places by file, then from the top. */
export function byStop(one: Stop, other: Stop): number {
  if (one.path !== other.path) return one.path < other.path ? -1 : 1;
  return one.cell - other.cell || one.line - other.line || one.character - other.character;
}

/**
 * Which of the places comes next, or before; behind the last comes the first.
 * @param stops In order; those at the same place count as one.
 * @param from Where the cursor is; `undefined` where it is in no document.
 * @returns An index, or -1 where there is none.
 */
export function stopFrom(stops: readonly Stop[], from: Stop | undefined, direction: Direction): number {
  if (stops.length === 0) return -1;
  if (direction === 'next') {
    const next = from ? stops.findIndex((stop) => byStop(stop, from) > 0) : 0;
    return next === -1 ? 0 : next;
  }
  const previous = from ? stops.findLastIndex((stop) => byStop(stop, from) < 0) : -1;
  return previous === -1 ? stops.length - 1 : previous;
}
