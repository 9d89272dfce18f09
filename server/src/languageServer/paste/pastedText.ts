/** A text that takes the place of a part of a document; UTF-16 offsets of the document before. */
export interface Paste {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Where a pasted text stands in the document after; UTF-16 offsets. */
export interface Region {
  readonly start: number;
  readonly end: number;
}

/** A document after a paste, and the way back. */
export interface PastedDocument {
  readonly text: string;
  /** One for each paste, in their order. */
  readonly regions: readonly Region[];
}

/** The document with all of the texts in their places. @param pastes In the order of their place; none overlaps. */
export function withPastes(text: string, pastes: readonly Paste[]): PastedDocument {
  let pasted = '';
  let at = 0;
  const regions: Region[] = [];
  for (const { start, end, text: inserted } of pastes) {
    pasted += text.slice(at, start);
    regions.push({ start: pasted.length, end: pasted.length + inserted.length });
    pasted += inserted;
    at = end;
  }
  return { text: pasted + text.slice(at), regions };
}

/**
 * An offset of the document after the paste, in the document before.
 * @param offset In no pasted text, but it may be an edge of one.
 */
export function offsetBefore({ regions }: PastedDocument, pastes: readonly Paste[], offset: number): number {
  let shift = 0;
  for (const [index, region] of regions.entries()) {
    const paste = pastes[index];
    if (!paste || offset < region.end) break;
    shift = paste.end - region.end;
  }
  return offset + shift;
}
