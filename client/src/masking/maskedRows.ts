import type { TextRange } from './hiddenRanges.ts';

/** A part of a row: text that may be seen, or a value by its place among all that are hidden. */
export type MaskedPiece = { readonly text: string } | { readonly hidden: number };

/** A line of a file; several where a hidden value goes over them. */
export interface MaskedRow {
  /** Counted from 1. */
  readonly line: number;
  readonly pieces: readonly MaskedPiece[];
}

/** The lines of a text as they are shown while values are hidden. Holds nothing of a value, its length neither. */
export function maskedRows(text: string, hidden: readonly TextRange[]): readonly MaskedRow[] {
  const rows: MaskedRow[] = [];
  let pieces: MaskedPiece[] = [];
  let line = 1;
  let next = 1;
  const show = (shown: string) => {
    const parts = shown.split(/\r\n|\r|\n/);
    for (const [at, part] of parts.entries()) {
      if (at > 0) {
        rows.push({ line, pieces });
        pieces = [];
        line = ++next;
      }
      if (part !== '') pieces.push({ text: part });
    }
  };
  let at = 0;
  for (const [index, { start, end }] of hidden.entries()) {
    show(text.slice(at, start));
    pieces.push({ hidden: index });
    next += text.slice(start, end).match(/\r\n|\r|\n/g)?.length ?? 0;
    at = end;
  }
  show(text.slice(at));
  rows.push({ line, pieces });
  return rows;
}
