import type { Language } from '../languages/language.ts';
import { lexemeAt, type Lexeme } from './lexeme.ts';

/** A text read into its parts. */
export interface Code {
  readonly text: string;
  readonly lexemes: readonly Lexeme[];
  readonly language: Language;
  /** Whether a client secret, or a Basic header that holds one, lies between these offsets. */
  readonly holdsToken: (start: number, end: number) => boolean;
}

/** A range of lexemes, its end excluded. */
export type Range = readonly [from: number, to: number];

/** What stands between a key and its value. */
export const BEHIND_KEYS: ReadonlySet<string> = new Set(': => ='.split(' '));

/** The parts between the commas at the level of a range; empty parts are none. */
export function partsOf(lexemes: readonly Lexeme[], [from, to]: Range): readonly Range[] {
  const parts: Range[] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    const lexeme = lexemeAt(lexemes, at);
    if (lexeme.partner > at) at = lexeme.partner;
    else if (lexeme.kind === 'operator' && lexeme.text === ',') {
      if (at > start) parts.push([start, at]);
      start = at + 1;
    }
  }
  if (to > start) parts.push([start, to]);
  return parts;
}

/** Whether keys stand between the braces of which one opens at an index: `{key: value}`. */
export function hasKeys(lexemes: readonly Lexeme[], open: number): boolean {
  const brace = lexemeAt(lexemes, open);
  if (brace.text !== '{') return false;
  for (let at = open + 1; at < brace.partner; at++) {
    const { partner, text } = lexemeAt(lexemes, at);
    if (text === ':') return true;
    at = Math.max(at, partner);
  }
  return false;
}

/** The text of a range; that of none is empty. */
export function sourceOf({ lexemes, text }: Code, range: Range | undefined): string {
  if (range === undefined) return '';
  return text.slice(lexemeAt(lexemes, range[0]).start, lexemeAt(lexemes, range[1] - 1).end);
}
