/**
 * `text` is a string without interpolation, or a piece of one with. `open` and `close` are brackets, the quotes of
 * a string with interpolation (then `quoted`), and the brackets of the interpolation itself.
 */
export type LexemeKind = 'name' | 'number' | 'text' | 'open' | 'close' | 'operator' | 'newline';

/** The smallest part of code that the engine looks at. Comments and spaces are none. */
export interface Lexeme {
  readonly kind: LexemeKind;
  /** As written; for `text` what stands between the quotes; for a bracket its own character. */
  readonly text: string;
  /** UTF-16 offsets, quotes and brackets included. */
  readonly start: number;
  readonly end: number;
  /** Index of the other bracket; -1 where there is none. */
  partner: number;
  /** The bracket is the quote of a string. */
  readonly quoted: boolean;
}

/** Stands where no lexeme does: before the first and behind the last. */
const NONE: Lexeme = { kind: 'newline', text: '', start: 0, end: 0, partner: -1, quoted: false };

/** The lexeme at an index; before the first and behind the last stands an empty line end. */
export function lexemeAt(lexemes: readonly Lexeme[], index: number): Lexeme {
  return lexemes[index] ?? NONE;
}
