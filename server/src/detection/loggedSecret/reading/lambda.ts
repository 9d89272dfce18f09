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
  /** Index of what stands first in the block, behind its parameters; that of the body where it is none. */
  readonly inside: number;
}

const BEFORE_A_LAMBDA: ReadonlySet<string> = new Set('async move static ref delegate'.split(' '));
const FUNCTIONS: ReadonlySet<string> = new Set(['function', 'fn']);
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
      return lambda(code, at, [[{ path: text }]], at + 2);
    if (text === language.lambdaWord) return wordLambda(code, at);
    return FUNCTIONS.has(text) ? anonymousFunction(code, at) : undefined;
  }
  if (text === '|') {
    const bars = betweenBars(code, at);
    return bars && lambda(code, at, bars.parameters, bars.close + 1);
  }
  if (text === '{') return language.trailingBlocks ? blockLambda(code, at) : undefined;
  if (text !== '(' || partner < at) return undefined;
  const arrow = arrowBehind(code, partner);
  const parameters = parametersIn(code, [at + 1, partner]);
  if (arrow !== undefined) return lambda(code, at, parameters, arrow + 1);
  // `delegate (string name) { … }`
  return at > from && lexemeAt(lexemes, partner + 1).text === '{'
    ? lambda(code, at, parameters, partner + 1)
    : undefined;
}

function lambda({ lexemes }: Code, at: number, parameters: readonly Parameter[], body: number): Lambda {
  return { at, parameters, body, inside: lexemeAt(lexemes, body).text === '{' ? body + 1 : body };
}

/** `lambda name, other=default: body` */
function wordLambda(code: Code, word: number): Lambda | undefined {
  const { lexemes } = code;
  for (let at = word + 1; at < word + LONGEST_PARAMETERS; at++) {
    const { text, partner } = lexemeAt(lexemes, at);
    if (text === ':') return lambda(code, word, parametersIn(code, [word + 1, at]), at + 1);
    at = Math.max(at, partner);
  }
  return undefined;
}

/** `function name(…) { … }` and `fn(…) => …` */
function anonymousFunction(code: Code, word: number): Lambda | undefined {
  const { lexemes } = code;
  let open = word + 1;
  while (open < word + 4 && lexemeAt(lexemes, open).text !== '(') open++;
  const { text, partner } = lexemeAt(lexemes, open);
  if (text !== '(' || partner < open) return undefined;
  const parameters = parametersIn(code, [open + 1, partner]);
  for (let at = partner + 1; at < partner + LONGEST_PARAMETERS; at++) {
    const lexeme = lexemeAt(lexemes, at);
    if (lexeme.text === '=>') return lambda(code, open, parameters, at + 1);
    if (lexeme.text === '{') return lambda(code, open, parameters, at);
    if (lexeme.kind === 'newline' || lexeme.kind === 'close' || lexeme.text === ';') return undefined;
    // What a closure takes along: `use ($name)`.
    at = Math.max(at, lexeme.partner);
  }
  return undefined;
}

/** `{ name -> … }`, `{ name in … }` and `{ |name| … }`; without them the block has parameters of its own. */
export function blockLambda(code: Code, open: number): Lambda {
  const { lexemes, language } = code;
  const bars = language.barredParameters ? betweenBars(code, open + 1) : undefined;
  if (bars !== undefined)
    return { at: open + 1, parameters: bars.parameters, body: open, inside: bars.close + 1 };
  for (let at = open + 1; at < open + LONGEST_PARAMETERS; at++) {
    const { kind, text, partner } = lexemeAt(lexemes, at);
    if (text === language.blockParameters)
      return { at: open, parameters: parametersIn(code, [open + 1, at]), body: open, inside: at + 1 };
    const isName =
      (kind === 'name' && text !== 'for') || text === ',' || text === ':' || text === '?' || text === '.';
    if (!isName && (kind !== 'open' || text === '{' || partner < at)) break;
    at = Math.max(at, partner);
  }
  return { at: open, parameters: undefined, body: open, inside: open + 1 };
}

/** What a function gives back: its expression, or the last or only one of its block. @param end Behind the function. */
export function resultOf({ lexemes, language }: Code, { body, inside }: Lambda, end: number): Range {
  const block = lexemeAt(lexemes, body);
  if (block.text !== '{' || block.partner < body) return [body, end];
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
