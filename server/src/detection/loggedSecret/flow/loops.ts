import { type Code, type Range } from '../reading/code.ts';
import { statementEnd } from '../reading/statement.ts';
import { namesDeclared } from '../reading/parameters.ts';
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

const WORDS: ReadonlySet<string> = new Set(['for', 'foreach']);
/** Longer heads are none that people write, in lexemes. */
const LONGEST_HEAD = 200;

/** The loop that begins with the word at an index; undefined where none does. */
export function loopAt(code: Code, at: number): Loop | undefined {
  const { lexemes, language } = code;
  if (!WORDS.has(lexemeAt(lexemes, at).text.toLowerCase())) return undefined;
  const head = headAt(code, lexemeAt(lexemes, at + 1).text === 'await' ? at + 2 : at + 1);
  const [from, to] = head;
  const between = betweenAt(code, head);
  const word = lexemeAt(lexemes, between).text;
  const sides: readonly Range[] = [
    [from, between],
    [between + 1, to],
  ];
  // `foreach ($values as $name)` of PHP has them the other way round.
  const [left = head, right = head] = word === 'as' ? sides.toReversed() : sides;
  const names = namesDeclared(code, left);
  // The only name before `range` is that of an index.
  const isKey = word !== language.loops.between[0] || (word === 'range' && names.length < 2);
  return {
    names,
    values: isKey ? undefined : right,
    end: bodyEnd(code, language.loops.brackets ? to + 1 : to),
  };
}

function headAt({ lexemes, language }: Code, first: number): Range {
  if (language.loops.brackets) return [first + 1, lexemeAt(lexemes, first).partner];
  let at = first;
  for (; at < first + LONGEST_HEAD; at++) {
    const { kind, text, partner } = lexemeAt(lexemes, at);
    if (kind === 'newline') break;
    // The braces of a literal, as in `range []string{…} {`, come before those of the body.
    const isBody =
      language.blocks === 'indentation'
        ? text === ':' || text === 'do'
        : text === '{' && lexemeAt(lexemes, partner + 1).text !== '{';
    if (isBody) break;
    at = Math.max(at, partner);
  }
  return [first, at];
}

/** Index of the word between names and values; where there is none, that of the end. */
function betweenAt({ lexemes, language }: Code, [from, to]: Range): number {
  for (let at = from; at < Math.min(to, from + LONGEST_HEAD); at++) {
    const { partner, text } = lexemeAt(lexemes, at);
    if (partner > at) at = partner;
    else if (language.loops.between.includes(text)) return at;
  }
  return to;
}

function bodyEnd(code: Code, from: number): number {
  const at = lexemeAt(code.lexemes, from).kind === 'newline' ? from + 1 : from;
  const body = lexemeAt(code.lexemes, at);
  return body.text === '{' ? body.partner + 1 : statementEnd(code, at);
}
