import type { Code, Range } from './code.ts';
import { lexemeAt } from './lexeme.ts';
import { arrowBehind, betweenBars, type Parameter, parametersIn } from './parameters.ts';

/** A function without a name, where it is handed to another. */
export interface Lambda {
  /** Index of its parameters: their bracket, bar or brace, the word before them, or the only one. */
  readonly at: number;
  /** Undefined where the language gives them names by itself, as `it` of Kotlin. */
  readonly parameters: readonly Parameter[] | undefined;
  /** Index of the first lexeme of the body: a brace where it is a block. */
  readonly body: number;
  /** Index of what stands first in the body where that is a block, behind parameters in it. */
  readonly inside: number;
}

const BEFORE_A_LAMBDA: ReadonlySet<string> = new Set('async move static ref delegate'.split(' '));
const FUNCTIONS: ReadonlySet<string> = new Set(['function', 'fn']);
/** Words of a block that begin a statement, in which there may be a sign as behind parameters. */
const NO_PARAMETERS: ReadonlySet<string> = new Set(['for', 'val', 'var']);
/** How far the parameters of a block may reach, in lexemes. */
const LONGEST_PARAMETERS = 40;

/** The function that begins with the lexeme at an index; undefined where none does. */
export function lambdaAt(code: Code, from: number): Lambda | undefined {
  const { lexemes, language } = code;
  let at = from;
  while (BEFORE_A_LAMBDA.has(lexemeAt(lexemes, at).text)) at++;
  const { kind, text, partner } = lexemeAt(lexemes, at);
  if (kind === 'name') {
    if (language.lambdaArrows.includes(lexemeAt(lexemes, at + 1).text))
      return lambda(at, [[{ path: text }]], at + 2);
    if (text === language.lambdaWord) return wordLambda(code, at);
    return FUNCTIONS.has(text) ? anonymousFunction(code, at) : undefined;
  }
  if (text === '|') {
    const bars = betweenBars(code, at);
    return bars && lambda(at, bars.parameters, bars.close + 1);
  }
  if (text === '{') return language.trailingBlocks ? blockLambda(code, at) : undefined;
  if (text !== '(') return undefined;
  const arrow = arrowBehind(code, partner);
  const parameters = parametersIn(code, [at + 1, partner]);
  if (arrow !== undefined) return lambda(at, parameters, arrow + 1);
  // `delegate (string name) { … }`
  return lexemeAt(lexemes, partner + 1).text === '{' ? lambda(at, parameters, partner + 1) : undefined;
}

function lambda(at: number, parameters: readonly Parameter[], body: number): Lambda {
  return { at, parameters, body, inside: body + 1 };
}

/** `lambda name, other=default: body` */
function wordLambda(code: Code, word: number): Lambda | undefined {
  const { lexemes } = code;
  for (let at = word + 1; at < word + LONGEST_PARAMETERS; at++) {
    const { text, partner } = lexemeAt(lexemes, at);
    if (text === ':') return lambda(word, parametersIn(code, [word + 1, at]), at + 1);
    at = Math.max(at, partner);
  }
  return undefined;
}

/** `function name(…) { … }` and `fn(…) => …` */
function anonymousFunction(code: Code, word: number): Lambda | undefined {
  const { lexemes } = code;
  // `*` and a name may stand before them.
  const open = [word + 1, word + 2, word + 3].find((at) => lexemeAt(lexemes, at).text === '(');
  if (open === undefined) return undefined;
  const { partner } = lexemeAt(lexemes, open);
  const parameters = parametersIn(code, [open + 1, partner]);
  for (let at = partner + 1; at < partner + LONGEST_PARAMETERS; at++) {
    const lexeme = lexemeAt(lexemes, at);
    if (lexeme.text === '=>') return lambda(open, parameters, at + 1);
    if (lexeme.text === '{') return lambda(open, parameters, at);
    if (lexeme.kind === 'close') return undefined;
    // What a closure takes along: `use ($name)`.
    at = Math.max(at, lexeme.partner);
  }
  return undefined;
}

/** `{ name -> … }`, `{ name in … }` and `{ |name| … }`; without them the block has parameters of its own. */
export function blockLambda(code: Code, open: number): Lambda {
  const { lexemes, language } = code;
  const bars = betweenBars(code, open + 1);
  if (bars !== undefined)
    return { at: open + 1, parameters: bars.parameters, body: open, inside: bars.close + 1 };
  // `{ [weak self] name in … }` of Swift: what a block takes along is none of its parameters.
  const taken = lexemeAt(lexemes, open + 1);
  const from = taken.text === '[' ? taken.partner + 1 : open + 1;
  for (let at = from; at < open + LONGEST_PARAMETERS; at++) {
    const { kind, text, partner } = lexemeAt(lexemes, at);
    if (text === language.blockParameters) {
      const parameters = at === from ? undefined : parametersIn(code, [from, at]);
      return { at: open, parameters, body: open, inside: at + 1 };
    }
    const isName =
      (kind === 'name' && !NO_PARAMETERS.has(text)) ||
      text === ',' ||
      text === ':' ||
      text === '?' ||
      text === '.';
    if (!isName && kind !== 'open') break;
    at = Math.max(at, partner);
  }
  return { at: open, parameters: undefined, body: open, inside: open + 1 };
}

/** What a function gives back: its expression, or the last or only one of its block. @param end Behind the function. */
export function resultOf({ lexemes, language }: Code, { body, inside }: Lambda, end: number): Range {
  const block = lexemeAt(lexemes, body);
  if (block.text !== '{') return [body, end];
  if (lexemeAt(lexemes, inside).text === 'return') return [inside + 1, block.partner];
  if (!language.leadingIf && !language.trailingBlocks) return [body, body];
  let from = inside;
  for (let at = inside; at < block.partner - 1; at++) {
    const { kind, text, partner } = lexemeAt(lexemes, at);
    if (kind === 'newline' || text === ';') from = at + 1;
    at = Math.max(at, partner);
  }
  return [from, block.partner];
}
