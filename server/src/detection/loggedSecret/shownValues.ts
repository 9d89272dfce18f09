import type { Token } from '../token.ts';
import { CodeFinder } from './flow/codeFinder.ts';
import { codeFormOf } from './languages/languageOf.ts';
import type { Language } from './languages/language.ts';
import { readChain, type Step } from './reading/chain.ts';
import { bounded } from './reading/statement.ts';
import type { Code, Range } from './reading/code.ts';
import { secretLookup } from './loggedSecret.ts';
import { plainName } from './values/vocabulary.ts';
import { CONTAINER, isShownByItself, type Value } from './values/value.ts';
import { Lexer } from './reading/lexer.ts';
import { lexemeAt } from './reading/lexeme.ts';

/** An expression of a call that logs, whose value is the secret. */
export interface ShownValue {
  /** Indices of its lexemes, the end excluded. */
  readonly range: Range;
  /** Of its chain, up to where the value is the secret. */
  readonly steps: readonly Step[];
  /** The secret is a member of it. */
  readonly isContainer: boolean;
}

/** What calls and statements log of the secret, in the code they stand in. */
export interface Shown {
  readonly code: Code;
  /** By where the call or the statement begins. */
  readonly values: ReadonlyMap<number, readonly ShownValue[]>;
}

/**
 * The innermost expressions that bring the secret into a log, in the order of their place. Undefined where the file is
 * none of code. Reads the text once, however many places are asked about.
 * @param starts UTF-16 offsets of `logged-secret` findings; where nothing that logs begins there, there are no values.
 */
export function shownValues(
  text: string,
  path: string,
  tokens: readonly Token[],
  starts: ReadonlySet<number>,
): Shown | undefined {
  const form = codeFormOf(path);
  if (form === undefined) return undefined;
  const lexer = new Lexer(text, form.language);
  for (const region of form.regions(text)) lexer.read(region.start, region.end);
  const code = { text, lexemes: lexer.lexemes, language: form.language, holdsToken: secretLookup(tokens) };
  const values = new Map<number, readonly ShownValue[]>();
  const finder = new CodeFinder(code, (start, sink, valueOf) => {
    if (!starts.has(start)) return;
    values.set(
      start,
      sink.arguments.flatMap(([from, to]) => valuesIn(code, [from, bounded(code, from, to)], valueOf)),
    );
  });
  finder.find();
  return { code, values };
}

function valuesIn(code: Code, [from, to]: Range, valueOf: (range: Range) => Value): ShownValue[] {
  const found: ShownValue[] = [];
  for (let at = from; at < to; at++) {
    if (lexemeAt(code.lexemes, at).kind !== 'name' || isNameOfArgument(code, at)) continue;
    const chain = readChain(code.lexemes, at, to, code.language);
    const secret = prefixThatShows(at, chain.steps, valueOf);
    const inner = insideOf(secret?.steps ?? chain.steps).flatMap((range) => valuesIn(code, range, valueOf));
    if (inner.length > 0) found.push(...inner);
    else if (secret) found.push(secret);
    at = chain.end - 1;
  }
  return found;
}

/** `secret: secret` and `secret=secret`: the first is a name for the second. */
function isNameOfArgument({ lexemes, language }: Code, at: number): boolean {
  const before = lexemeAt(lexemes, at - 1);
  const behind = lexemeAt(lexemes, at + 1);
  if (behind.text !== ':' && behind.text !== '=') return false;
  if (before.text === '(' || before.text === ',') return true;
  // `p secret: secret` of Ruby needs no brackets.
  if (language.name === 'ruby' && behind.start === lexemeAt(lexemes, at).end) return before.text !== '?';
  if (before.text !== '{') return false;
  // `"{secret:?}"` is an interpolation, `Config { secret: secret }` is none.
  return !isInterpolatedByBraces(language) || lexemeAt(lexemes, at - 2).kind === 'name';
}

function isInterpolatedByBraces({ strings }: Language): boolean {
  return strings.some(({ interpolation }) => interpolation.some(({ open }) => open === '{'));
}

/** What makes something else of a text, which cannot be cut as a text is. */
const unlikeText: ReadonlySet<string> = new Set(
  'tobytes bytes asbytes asbytesmut getbytes intobytes asslice tochararray chars iter encode encodetostring'.split(
    ' ',
  ),
);

/** The longest part of a chain whose value is the secret, as a text. */
function prefixThatShows(
  from: number,
  steps: readonly Step[],
  valueOf: (range: Range) => Value,
): ShownValue | undefined {
  const cut = steps
    .slice(1)
    .findIndex((step) => step.kind === 'name' && unlikeText.has(plainName(step.name)));
  for (let count = cut < 0 ? steps.length : cut + 1; count > 0; count--) {
    const last = steps[count - 1];
    if (last === undefined || steps[count]?.kind === 'call') continue;
    const range: Range = [from, last.kind === 'name' ? last.at + 1 : last.close + 1];
    const value = valueOf(range);
    if (isShownByItself(value))
      return { range, steps: steps.slice(0, count), isContainer: (value & CONTAINER) !== 0 };
  }
  return undefined;
}

function insideOf(steps: readonly Step[]): readonly Range[] {
  return steps.flatMap((step) => (step.kind === 'name' ? [] : [[step.open + 1, step.close] as const]));
}
