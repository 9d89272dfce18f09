import { isSelector } from '../reading/chain.ts';
import { type Code, partsOf, type Range } from '../reading/code.ts';
import { lexemeAt } from '../reading/lexeme.ts';

const CONTROL: ReadonlySet<string> = new Set(
  'if while for await switch with when match until unless elseif foreach using lock synchronized return'.split(
    ' ',
  ),
);
const BEFORE_BARS: ReadonlySet<string> = new Set('{ ( , = do move'.split(' '));
/** How far the second bar may stand behind the first. */
const LONGEST_BARRED = 30;
/** How far a return type may reach. */
const LONGEST_TYPE = 14;

/** The names that the function whose parameters stand between brackets at `open` declares; undefined where it is none. */
export function parametersAt(code: Code, open: number, isAnnounced: boolean): readonly string[] | undefined {
  const { lexemes, language } = code;
  const close = lexemeAt(lexemes, open).partner;
  const before = lexemeAt(lexemes, open - 1);
  const isArrow = arrowBehind(code, close) !== undefined;
  const isMethod =
    language.bareMethods &&
    before.kind === 'name' &&
    !CONTROL.has(before.text) &&
    !isSelector(lexemeAt(lexemes, open - 2), language) &&
    beginsBody(code, close + 1);
  if (!isAnnounced && !isArrow && !isMethod) return undefined;
  return partsOf(lexemes, [open + 1, close]).flatMap((part) => namesDeclared(code, part));
}

/** The names in `|first, second|`, whose first bar stands at an index, and the index of the other bar. */
export function betweenBars(
  { lexemes, language }: Code,
  at: number,
): { readonly names: readonly string[]; readonly close: number } | undefined {
  const before = lexemeAt(lexemes, at - 1).text;
  if (!language.barredParameters || !BEFORE_BARS.has(before)) return undefined;
  const inside = lexemes.slice(at + 1, at + LONGEST_BARRED);
  const length = inside.findIndex(({ text }) => text === '|');
  if (length < 0) return undefined;
  return { names: inside.slice(0, length).map(({ text }) => text), close: at + 1 + length };
}

/** Index of the arrow behind parameters that close at an index, a return type between them or not. */
export function arrowBehind({ lexemes, language }: Code, close: number): number | undefined {
  const isArrow = (at: number) => language.lambdaArrows.includes(lexemeAt(lexemes, at).text);
  if (isArrow(close + 1)) return close + 1;
  if (language.name !== 'javascript' || lexemeAt(lexemes, close + 1).text !== ':') return undefined;
  for (let at = close + 2; at < close + LONGEST_TYPE; at++) {
    if (isArrow(at)) return at;
    const lexeme = lexemeAt(lexemes, at);
    if (lexeme.kind === 'newline' || lexeme.kind === 'close') return undefined;
  }
  return undefined;
}

function beginsBody(code: Code, from: number): boolean {
  const first = lexemeAt(code.lexemes, from);
  if (first.text === '{') return true;
  if (first.text !== ':' && first.text !== 'throws') return false;
  for (let at = from; at < from + LONGEST_TYPE; at++) {
    const lexeme = lexemeAt(code.lexemes, at);
    if (lexeme.text === '{') return true;
    if (lexeme.text === ';' || lexeme.kind === 'newline') return false;
    // Exceptions are a list.
    if (lexeme.text === ',' && first.text !== 'throws') return false;
  }
  return false;
}

/** All names of a parameter before its type or default; that a type may be among them does no harm. */
export function namesDeclared(code: Code, [from, to]: Range): readonly string[] {
  const names: string[] = [];
  for (let at = from; at < Math.min(to, from + 40); at++) {
    const lexeme = lexemeAt(code.lexemes, at);
    if ((lexeme.text === '=' || lexeme.text === ':') && isOutsideOfPattern(code, from, at)) break;
    if (lexeme.kind === 'name') names.push(lexeme.text);
  }
  return names;
}

/** Whether `at` stands outside of a pattern that began at `from`. */
function isOutsideOfPattern(code: Code, from: number, at: number): boolean {
  return lexemeAt(code.lexemes, from).partner < at;
}
