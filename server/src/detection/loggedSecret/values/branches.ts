import type { Range } from '../reading/code.ts';
import { lexemeAt, type Lexeme } from '../reading/lexeme.ts';

/** Words and signs before a value that make something else of it, which shows nothing. */
export const CLEARING: ReadonlySet<string> = new Set(
  '! !! typeof void not delete sizeof isset empty defined? defined Get-Content'.split(' '),
);
/** Those that leave it as it is. */
export const PASSING: ReadonlySet<string> = new Set(
  '... & * ** @ - + ~ ^ <- await new ref out mut try move yield return throw raise dynamic const else then do'.split(
    ' ',
  ),
);
/** Words that begin a condition, behind which the value stands. */
export const CONDITIONS: ReadonlySet<string> = new Set(['if', 'match', 'switch']);

/** What `condition ? a : b` and `a if condition else b` may give; the condition at `at` shows nothing. */
export function branchesOf(lexemes: readonly Lexeme[], [from, to]: Range, at: number): readonly Range[] {
  const isTrailing = lexemeAt(lexemes, at).kind === 'name';
  let open = 0;
  for (let index = at + 1; index < to; index++) {
    const { partner, text } = lexemeAt(lexemes, index);
    if (text === '?') open++;
    else if (isTrailing ? text === 'else' : text === ':' && open-- === 0)
      return [isTrailing ? [from, at] : [at + 1, index], [index + 1, to]];
    index = Math.max(index, partner);
  }
  return [isTrailing ? [from, at] : [at + 1, to]];
}

/** Where the value begins behind the condition of `if (…) a else b` and of `match secret { … }`. */
export function behindCondition(lexemes: readonly Lexeme[], from: number, to: number): number {
  const first = lexemeAt(lexemes, from);
  if (first.text === '(') return Math.max(from, first.partner + 1);
  for (let at = from; at < to; at++) {
    const { partner, text } = lexemeAt(lexemes, at);
    if (text === '{') return at;
    at = Math.max(at, partner);
  }
  return to;
}
