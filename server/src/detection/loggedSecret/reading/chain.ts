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
/** Of longer paths the end alone tells one from another. */
const LONGEST_PATH = 120;

export function isSelector(lexeme: Lexeme, language: Language): boolean {
  return selectorOf(lexeme, language) !== undefined;
}

/** How a path writes the selector; undefined for what is none. */
export function selectorOf({ kind, text }: Lexeme, language: Language): string | undefined {
  if (kind !== 'operator' || (language.dotJoins && text === '.') || language.lambdaArrows.includes(text))
    return undefined;
  return SELECTORS[text];
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
    const isCall =
      lexeme.text === '(' ||
      isMacro(lexemes, at) ||
      isHandedBlock(lexemes, at, steps, before.length, language);
    const selector = selectorOf(lexeme, language);
    if (selector !== undefined) {
      const next = lexemeAt(lexemes, ++at);
      // `?.(` and `?.[` select what follows them.
      if (next.kind !== 'name' && next.kind !== 'number') continue;
      path = `${path.slice(-LONGEST_PATH)}${selector}${next.text}`;
      steps.push({ kind: 'name', name: next.text, path, at: at++ });
    } else if (isCall || lexeme.text === '[') {
      const { partner: close } = lexeme;
      if (close < at || close >= limit) break;
      if (!isCall) path = `${path.slice(-LONGEST_PATH)}${keyPath(lexemes, at, close)}`;
      steps.push(isCall ? { kind: 'call', open: at, close } : { kind: 'index', path, open: at, close });
      at = close + 1;
    } else if (isPostfix(lexemes, at, language)) at++;
    else break;
  }
  return { steps, end: at };
}

/** `.map { … }` */
function isHandedBlock(
  lexemes: readonly Lexeme[],
  at: number,
  steps: readonly Step[],
  before: number,
  { trailingBlocks, callbacks }: Language,
): boolean {
  const last = steps.at(-1);
  if (!trailingBlocks || lexemeAt(lexemes, at).text !== '{' || steps.length === before) return false;
  return last?.kind === 'name' && Object.hasOwn(callbacks, last.name);
}

/** Index of the first lexeme of the chain that goes on with the selector at an index. */
export function chainBefore(
  lexemes: readonly Lexeme[],
  selector: number,
  language: Language,
): number | undefined {
  let from = selector;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const operand = operandBefore(lexemes, from);
    if (operand === undefined) return undefined;
    from = operand;
    if (!isSelector(lexemeAt(lexemes, from - 1), language)) return from;
    from--;
  }
  return undefined;
}

const POSTFIXES: ReadonlySet<string> = new Set(['!', '!!', '?']);

/** Where the name, literal or group with its calls and indices begins that ends before an index. */
function operandBefore(lexemes: readonly Lexeme[], end: number): number | undefined {
  let at = end - 1;
  while (POSTFIXES.has(lexemeAt(lexemes, at).text)) at--;
  for (let brackets = 0; brackets < MOST_STEPS; brackets++) {
    const { kind, partner, text } = lexemeAt(lexemes, at);
    if (kind === 'name' || kind === 'text') return at;
    if (kind !== 'close' || partner < 0) return undefined;
    const before = lexemeAt(lexemes, partner - 1);
    // `{ … }` goes on with what was made by it, or the call that it was handed to; other brackets with what they touch.
    if (text !== '}' && before.end !== lexemeAt(lexemes, partner).start) return partner;
    if (before.kind === 'name') return partner - 1;
    if (before.kind !== 'close' || before.text === '}') return partner;
    at = partner - 1;
  }
  return undefined;
}

/** The bracket of `println!(…)`, `println![…]` and `println! { … }` */
function isMacro(lexemes: readonly Lexeme[], at: number): boolean {
  const { kind, text } = lexemeAt(lexemes, at - 1);
  return kind === 'name' && text.endsWith('!');
}

/** `value!`, `value!!` and the `?` of Rust, before what goes on with the value. */
function isPostfix(lexemes: readonly Lexeme[], at: number, language: Language): boolean {
  const { text } = lexemeAt(lexemes, at);
  if (text === '?') return !language.ternary;
  const next = lexemeAt(lexemes, at + 1);
  return (text === '!' || text === '!!') && (next.kind === 'operator' || next.text === '[');
}

/** `["key"]` selects what `.key` does. */
function keyPath(lexemes: readonly Lexeme[], open: number, close: number): string {
  const key = lexemeAt(lexemes, open + 1);
  return close === open + 2 && key.kind === 'text' ? `.${key.text}` : '[]';
}
