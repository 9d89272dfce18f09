import type { Language } from '../languages/language.ts';
import { lexemeAt, type Lexeme } from './lexeme.ts';

/** A step of `root.name(…)[…]`. Indices are those of lexemes. */
export type Step =
  | { readonly kind: 'name'; readonly name: string; readonly path: string; readonly at: number }
  | { readonly kind: 'call'; readonly open: number; readonly close: number }
  | { readonly kind: 'index'; readonly path: string; readonly open: number; readonly close: number };

export interface Chain {
  readonly steps: readonly Step[];
  /** Index of the first lexeme behind it. */
  readonly end: number;
}

const SELECTORS: Readonly<Record<string, string>> = {
  '.': '.',
  '?.': '.',
  '&.': '.',
  '->': '->',
  '?->': '->',
  '::': '::',
};
/** Longer chains are none that people write by hand. */
const MOST_STEPS = 60;

export function isSelector(lexeme: Lexeme, language: Language): boolean {
  if (lexeme.kind !== 'operator' || SELECTORS[lexeme.text] === undefined) return false;
  return !(language.dotJoins && lexeme.text === '.') && !language.lambdaArrows.includes(lexeme.text);
}

/** Reads a chain that begins with the name at `from`, not beyond `limit`. */
export function readChain(
  lexemes: readonly Lexeme[],
  from: number,
  limit: number,
  language: Language,
): Chain {
  const name = lexemeAt(lexemes, from).text;
  return readSteps(lexemes, from + 1, limit, language, [{ kind: 'name', name, path: name, at: from }]);
}

/** Reads what follows a value that ended before `from`, not beyond `limit`. */
export function readSteps(
  lexemes: readonly Lexeme[],
  from: number,
  limit: number,
  language: Language,
  before: readonly (Step & { kind: 'name' })[] = [],
): Chain {
  const steps: Step[] = [...before];
  let path = before.at(-1)?.path ?? '';
  let at = from;
  while (at < limit && steps.length < MOST_STEPS) {
    const lexeme = lexemeAt(lexemes, at);
    if (isSelector(lexeme, language)) {
      const next = lexemeAt(lexemes, at + 1);
      if (at + 1 >= limit) break;
      if (next.kind === 'name' || next.kind === 'number') {
        path = `${path.slice(-120)}${SELECTORS[lexeme.text] ?? '.'}${next.text}`;
        steps.push({ kind: 'name', name: next.text, path, at: at + 1 });
        at += 2;
      } else if (next.kind === 'open' && !next.quoted && next.text !== '{') at++;
      else break;
    } else if (
      lexeme.kind === 'open' &&
      (lexeme.text === '(' || lexeme.text === '[') &&
      !isMacro(lexemes, at)
    ) {
      const close = lexeme.partner;
      if (close < 0 || close >= limit) break;
      if (lexeme.text === '(') steps.push({ kind: 'call', open: at, close });
      else {
        path = `${path.slice(-120)}${keyPath(lexemes, at, close)}`;
        steps.push({ kind: 'index', path, open: at, close });
      }
      at = close + 1;
    } else if (isMacro(lexemes, at)) {
      const close = lexeme.partner;
      if (close < 0 || close >= limit) break;
      steps.push({ kind: 'call', open: at, close });
      at = close + 1;
    } else if (isPostfix(lexemes, at, language)) at++;
    else break;
  }
  return { steps, end: at };
}

/** `println!(…)`, `println![…]` and `println! { … }` */
function isMacro(lexemes: readonly Lexeme[], at: number): boolean {
  const bracket = lexemeAt(lexemes, at);
  const before = lexemeAt(lexemes, at - 1);
  return (
    bracket.kind === 'open' &&
    !bracket.quoted &&
    before.kind === 'name' &&
    before.text.endsWith('!') &&
    before.text.length > 1
  );
}

/** `value!`, `value!!` and the `?` of Rust. */
function isPostfix(lexemes: readonly Lexeme[], at: number, language: Language): boolean {
  const lexeme = lexemeAt(lexemes, at);
  if (lexeme.kind !== 'operator' || lexeme.start !== lexemeAt(lexemes, at - 1).end) return false;
  if (lexeme.text === '?') return !language.ternary;
  if (lexeme.text !== '!' && lexeme.text !== '!!') return false;
  const next = lexemeAt(lexemes, at + 1);
  return next.kind === 'operator' || next.kind === 'close' || next.kind === 'newline' || next.text === '[';
}

/** `["key"]` selects what `.key` does. */
function keyPath(lexemes: readonly Lexeme[], open: number, close: number): string {
  const key = lexemeAt(lexemes, open + 1);
  return close === open + 2 && key.kind === 'text' ? `.${key.text.slice(0, 80)}` : '[]';
}
