import { isSelector } from './chain.ts';
import type { Code } from './code.ts';
import { lexemeAt } from './lexeme.ts';

/** Longer arguments and values are not looked at beyond this, in characters. */
export const LONGEST = 4_000;

/** What else ends a statement. */
export interface Stops {
  readonly atBlock?: boolean;
  readonly atComma?: boolean;
}

/** Index of the lexeme where the statement or argument that goes on at `from` ends. */
export function statementEnd(code: Code, from: number, stops: Stops = {}): number {
  const { lexemes, language } = code;
  const limit = lexemeAt(lexemes, from).start + LONGEST;
  // Behind the last lexeme stands a line end.
  for (let at = from; ; at++) {
    const lexeme = lexemeAt(lexemes, at);
    if (lexeme.start > limit) return at;
    if (lexeme.kind === 'newline' || lexeme.kind === 'close') return at;
    if (lexeme.kind === 'operator' && (lexeme.text === ';' || (language.pipes && lexeme.text === '|')))
      return at;
    const endsHead = stops.atBlock === true && language.keywordArguments && lexeme.text === ':';
    if (endsHead) return at;
    if (stops.atComma === true && lexeme.kind === 'operator' && lexeme.text === ',') return at;
    if (lexeme.kind === 'name' && at > from && language.statementModifiers.includes(lexeme.text)) {
      if (!isSelector(lexemeAt(lexemes, at - 1), language)) return at;
    }
    if (lexeme.kind !== 'open') continue;
    if (stops.atBlock === true && lexeme.text === '{' && !lexeme.quoted) return at;
    if (lexeme.partner < 0) return at;
    at = lexeme.partner;
  }
}

/** Where a range must end so that it is not longer than {@link LONGEST} characters. */
export function bounded(code: Code, from: number, to: number): number {
  const { lexemes } = code;
  const limit = lexemeAt(lexemes, from).start + LONGEST;
  if (lexemeAt(lexemes, to - 1).start <= limit) return to;
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lexemeAt(lexemes, middle).start > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}
