import type { Code } from './code.ts';
import { lexemeAt } from './lexeme.ts';

/** How far the arms are read, in lexemes. */
const LONGEST_ARMS = 400;

/** The names in `Ok(name) =>` and `Some(ref name) if … =>` of the arms between braces of which one stands at `open`. */
export function namesMatched({ lexemes }: Code, open: number): readonly string[] {
  const { partner } = lexemeAt(lexemes, open);
  const names: string[] = [];
  for (let at = open; at < Math.min(partner, open + LONGEST_ARMS); at++) {
    if (!/^(?:Ok|Some)$/.test(lexemeAt(lexemes, at).text)) continue;
    const close = lexemeAt(lexemes, at + 1).partner;
    const behind = lexemeAt(lexemes, close + 1).text;
    if (behind === '=>' || behind === 'if') names.push(lexemeAt(lexemes, close - 1).text);
  }
  return names;
}
