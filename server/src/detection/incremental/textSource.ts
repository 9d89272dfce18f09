/** A text that need not be in one piece. */
export interface TextSource {
  /** In UTF-16 code units. */
  readonly length: number;
  /** The text between two offsets, which are cut to the text. */
  slice(start: number, end: number): string;
}

/** One change of a text. */
export interface TextEdit {
  /** UTF-16 offset, in the text before and after. */
  readonly start: number;
  readonly removed: string;
  readonly inserted: string;
}
