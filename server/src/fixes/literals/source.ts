import type { Language } from '../../detection/loggedSecret/languages/language.ts';
import type { Lexeme } from '../../detection/loggedSecret/reading/lexeme.ts';
import { Lexer } from '../../detection/loggedSecret/reading/lexer.ts';
import type { Span } from './pieces.ts';

/** The code in one region of a text, read into its parts. */
export interface Source {
  /** The whole text; all offsets count in it. */
  readonly text: string;
  readonly region: Span;
  readonly language: Language;
  readonly lexemes: readonly Lexeme[];
}

/** Reads one region of a text as code. Linear in the region's length. */
export function readSource(text: string, region: Span, language: Language): Source {
  const lexer = new Lexer(text, language);
  lexer.read(region.start, region.end);
  return { text, region, language, lexemes: lexer.lexemes };
}
