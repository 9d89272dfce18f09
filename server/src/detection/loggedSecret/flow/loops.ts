import { type Code, type Range } from '../reading/code.ts';
import { statementEnd } from '../reading/statement.ts';
import { namesDeclared } from './parameters.ts';
import { lexemeAt } from '../reading/lexeme.ts';

/** `for (const name of values) …`, in whatever language. */
export interface Loop {
  /** Its variables; the last gets what each round takes from the values. */
  readonly names: readonly string[];
  /** What it goes through, as lexemes; undefined where it counts, or goes through keys. */
  readonly values: Range | undefined;
  /** Index of the lexeme behind its body. */
  readonly end: number;
}

const WORD = /^for(?:each)?$/i;
/** They stand before names, and are none. */
const BEFORE_NAMES: ReadonlySet<string> = new Set(['const', 'let', 'var', 'val', 'final', 'mut', 'case']);
/** Calls that give all that a collection holds. */
const GIVES_ALL = /^(?:items|values|entries|entrySet|iter|iter_mut|into_iter|enumerate|withIndex)$/;
/** Longer heads are none that people write, in lexemes. */
const LONGEST_HEAD = 200;

/** The loop that begins with the word at an index; undefined where none does. */
export function loopAt(code: Code, at: number): Loop | undefined {
  const { lexemes, language } = code;
  if (!WORD.test(lexemeAt(lexemes, at).text)) return undefined;
  const head = headAt(code, lexemeAt(lexemes, at + 1).text === 'await' ? at + 2 : at + 1);
  if (head === undefined) return undefined;
  const [from, to] = head;
  const end = bodyEnd(code, language.loops.brackets ? to + 1 : to);
  const between = betweenAt(code, head);
  if (between < 0) return { names: [], values: undefined, end };
  const word = lexemeAt(lexemes, between).text;
  const sides: readonly Range[] = [
    [from, between],
    [between + 1, to],
  ];
  // `foreach ($values as $name)` of PHP has them the other way round.
  const [left = head, right = head] = word === 'as' ? sides.toReversed() : sides;
  const names = namesDeclared(code, left).filter((name) => !BEFORE_NAMES.has(name));
  // The only name before `range` is that of an index.
  const isKey = word !== language.loops.between[0] || (word === 'range' && names.length < 2);
  return { names, values: isKey ? undefined : collectionOf(code, right), end };
}

function headAt({ lexemes, language }: Code, first: number): Range | undefined {
  if (language.loops.brackets) {
    const bracket = lexemeAt(lexemes, first);
    return bracket.text === '(' && bracket.partner > first ? [first + 1, bracket.partner] : undefined;
  }
  let at = first;
  for (; at < first + LONGEST_HEAD; at++) {
    const lexeme = lexemeAt(lexemes, at);
    if (lexeme.kind === 'newline') break;
    if (language.blocks === 'indentation' && (lexeme.text === ':' || lexeme.text === 'do')) break;
    if (lexeme.kind !== 'open') continue;
    // The braces of a literal, as in `range []string{…} {`, come before those of the body.
    if (lexeme.text === '{' && lexemeAt(lexemes, lexeme.partner + 1).text !== '{') break;
    at = Math.max(at, lexeme.partner);
  }
  return [first, at];
}

/** Index of the word between names and values; -1 where there is none. */
function betweenAt({ lexemes, language }: Code, [from, to]: Range): number {
  for (let at = from; at < Math.min(to, from + LONGEST_HEAD); at++) {
    const lexeme = lexemeAt(lexemes, at);
    if (lexeme.text === ';') break;
    if (lexeme.kind === 'open') at = Math.max(at, lexeme.partner);
    else if (lexeme.kind !== 'text' && language.loops.between.includes(lexeme.text)) return at;
  }
  return -1;
}

function bodyEnd(code: Code, from: number): number {
  const at = lexemeAt(code.lexemes, from).kind === 'newline' ? from + 1 : from;
  const body = lexemeAt(code.lexemes, at);
  return body.text === '{' && body.partner > at ? body.partner + 1 : statementEnd(code, at);
}

/** `config` of `config.items()` and of `Object.values(config)`. */
function collectionOf({ lexemes }: Code, [from, to]: Range): Range {
  const open = lexemeAt(lexemes, to - 1).partner;
  if (open <= from || !GIVES_ALL.test(lexemeAt(lexemes, open - 1).text)) return [from, to];
  return open === to - 2 ? [from, open - 2] : [open + 1, to - 1];
}
