import { isSelector } from '../reading/chain.ts';
import type { Code } from '../reading/code.ts';
import { lexemeAt } from '../reading/lexeme.ts';

/** Words that give a name to a type or a module, of which no value is known. */
const NAMES_NO_VALUE: ReadonlySet<string> = new Set('type typealias import namespace'.split(' '));

/** Longer paths before a bracket are none that people write, in lexemes. */
const LONGEST_PATH = 20;

/**
 * Whether the `=` at an index only looks as if it assigned to the name before it: a format of an interpolation
 * (`{name=}`), an argument of an annotation, a member of an object that is made, an alias of a type.
 * @param brackets Indices of the brackets that are open there, the innermost last.
 */
export function isNoAssignment(code: Code, at: number, brackets: readonly number[]): boolean {
  const { lexemes, language } = code;
  if (NAMES_NO_VALUE.has(lexemeAt(lexemes, at - 2).text)) return true;
  const innermost = brackets.at(-1) ?? -1;
  const around = brackets.at(-2) ?? -1;
  const { text } = lexemeAt(lexemes, innermost);
  if (text === '{' && lexemeAt(lexemes, around).quoted) return true;
  switch (language.name) {
    case 'java':
      return lexemeAt(lexemes, pathStart(code, innermost) - 1).text === '@';
    case 'csharp':
      return text === '(' ? beginsAttribute(code, around) : isInitializer(code, innermost);
    case 'rust':
      return beginsAttribute(code, innermost);
    default:
      return false;
  }
}

/** Index of the first lexeme of the path `a.b.c` that ends before a bracket. */
function pathStart({ lexemes, language }: Code, open: number): number {
  let from = open - 1;
  while (from > open - LONGEST_PATH && isSelector(lexemeAt(lexemes, from - 1), language)) from -= 2;
  return from;
}

/** `[Name(…)]` of C# and `#[name(…)]` of Rust; behind a name or a bracket stands an index. */
function beginsAttribute({ lexemes }: Code, open: number): boolean {
  const { kind, text } = lexemeAt(lexemes, open - 1);
  const isIndex = kind === 'name' || kind === 'text' || text === ')' || text === ']';
  return lexemeAt(lexemes, open).text === '[' && !isIndex;
}

/** `new Name(…) { Member = … }`, `with { Member = … }`, and what such a member is made of. */
function isInitializer(code: Code, open: number): boolean {
  const { lexemes } = code;
  const before = lexemeAt(lexemes, open - 1);
  // `Member = { Inner = … }`
  if (before.text === 'with' || before.text === '=') return true;
  const end = before.kind === 'close' ? before.partner : open;
  const start = pathStart(code, end);
  return lexemeAt(lexemes, start).text === 'new' || lexemeAt(lexemes, start - 1).text === 'new';
}
