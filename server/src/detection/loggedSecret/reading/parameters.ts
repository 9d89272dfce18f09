import { isSelector } from './chain.ts';
import { type Code, partsOf, type Range } from './code.ts';
import { lexemeAt } from './lexeme.ts';

/** A name that a function declares. */
export interface Declared {
  readonly path: string;
  /** It stands between braces, and gets a member by its name. */
  readonly isMember?: true;
  /** What it holds where no argument is given. */
  readonly fallback?: Range;
}

/** One parameter of a function: all names of a pattern, or one with the words of its type. */
export type Parameter = readonly Declared[];

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
/** How far a parameter is read, in lexemes. */
const LONGEST_PARAMETER = 40;

/** What the function whose parameters stand between brackets at `open` declares; undefined where it is none. */
export function parametersAt(
  code: Code,
  open: number,
  isAnnounced: boolean,
): readonly Parameter[] | undefined {
  const { lexemes, language } = code;
  const close = lexemeAt(lexemes, open).partner;
  const before = lexemeAt(lexemes, open - 1);
  const isArrow = arrowBehind(code, close) !== undefined;
  const isMethod =
    language.bareMethods &&
    !CONTROL.has(before.text) &&
    !isSelector(lexemeAt(lexemes, open - 2), language) &&
    beginsBody(code, close + 1);
  if (!isAnnounced && !isArrow && !isMethod) return undefined;
  return parametersIn(code, [open + 1, close]);
}

/** The parameters between commas. */
export function parametersIn(code: Code, range: Range): readonly Parameter[] {
  return partsOf(code.lexemes, range).map((part) => declaredIn(code, part, false, 0));
}

/** The parameters in `|first, second|` and the index of the second bar; undefined where no first bar stands at an index. */
export function betweenBars(
  code: Code,
  at: number,
): { readonly parameters: readonly Parameter[]; readonly close: number } | undefined {
  const { lexemes, language } = code;
  const before = lexemeAt(lexemes, at - 1).text;
  const isBar = lexemeAt(lexemes, at).text === '|';
  if (!language.barredParameters || !isBar || !BEFORE_BARS.has(before)) return undefined;
  const inside = lexemes.slice(at + 1, at + LONGEST_BARRED);
  const length = inside.findIndex(({ text }) => text === '|');
  if (length < 0) return undefined;
  const close = at + 1 + length;
  return { parameters: barred(code, [at + 1, close]), close };
}

/** `*rest` and, behind a `;`, names of the block itself get nothing: they go before the last that gets something. */
function barred(code: Code, [from, to]: Range): readonly Parameter[] {
  const { lexemes } = code;
  const own = lexemes.slice(from, to).findIndex(({ text }) => text === ';');
  const end = own < 0 ? to : from + own;
  const parts = partsOf(lexemes, [from, end]);
  const rest = parts.slice(1).filter(([first]) => lexemeAt(lexemes, first).text === '*');
  const others = [...rest, [end, to] as const].flatMap((part) => namesDeclared(code, part));
  const handed = parts.filter((part) => !rest.includes(part)).map((part) => declaredIn(code, part, false, 0));
  const last = handed.at(-1);
  if (last === undefined) return [];
  return [...handed.slice(0, -1), [...others.map((path) => ({ path })), ...last]];
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

function beginsBody({ lexemes }: Code, from: number): boolean {
  const first = lexemeAt(lexemes, from).text;
  if (first !== '{' && first !== ':' && first !== 'throws') return false;
  const end = lexemes
    .slice(from, from + LONGEST_TYPE)
    // Exceptions are a list.
    .find(({ kind, text }) => kind === 'newline' || text === '{' || (text === ',' && first === ':'));
  return end?.text === '{';
}

/** All names of a parameter before its type or default; that a type may be among them does no harm. */
export function namesDeclared(code: Code, part: Range): readonly string[] {
  return declaredIn(code, part, false, 0).map(({ path }) => path);
}

/** @param inObject Behind a `:` stands another name there, and no type. */
function declaredIn(code: Code, [from, to]: Range, inObject: boolean, depth: number): Parameter {
  const { lexemes, language } = code;
  const names: Declared[] = [];
  let inType = false;
  for (let at = from; at < Math.min(to, from + LONGEST_PARAMETER); at++) {
    const { kind, text, partner } = lexemeAt(lexemes, at);
    if (text === '=' || (text === ':' && language.name === 'ruby')) {
      const own = names.pop();
      if (own === undefined) return [];
      // What a pattern takes its members from is none of them.
      const isPattern = own.isMember === true && !inObject;
      return [...names, isPattern ? own : { ...own, fallback: [at + 1, to] }];
    }
    inType ||= text === ':' && !inObject;
    if (kind === 'name' && !inType) names.push(inObject ? { path: text, isMember: true } : { path: text });
    if (partner < at) continue;
    const inside = depth > 4 || inType ? [] : partsOf(lexemes, [at + 1, partner]);
    names.push(...inside.flatMap((part) => declaredIn(code, part, text === '{', depth + 1)));
    at = partner;
  }
  return names;
}
