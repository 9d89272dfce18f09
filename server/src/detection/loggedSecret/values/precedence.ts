import { isSelector } from '../reading/chain.ts';
import type { Language } from '../languages/language.ts';
import type { Lexeme } from '../reading/lexeme.ts';
import { isAssignment } from '../reading/operators.ts';

/** What an operator does to values, from what binds least to what binds most. */
export type Binding =
  | 'sequence'
  | 'arrow'
  | 'assignment'
  | 'choice'
  | 'key'
  | 'or'
  | 'and'
  | 'comparison'
  | 'cast'
  | 'joining';

const ORDER: readonly Binding[] = [
  'sequence',
  'arrow',
  'assignment',
  'choice',
  'key',
  'or',
  'and',
  'comparison',
  'cast',
  'joining',
];

const BY_OPERATOR: Readonly<Record<string, Binding>> = {
  ',': 'sequence',
  ';': 'sequence',
  '=>': 'arrow',
  ':': 'key',
  '||': 'or',
  '??': 'or',
  '?:': 'or',
  '&&': 'and',
  ...Object.fromEntries(
    '== === != !== < > <= >= <=> =~ !~'.split(' ').map((operator) => [operator, 'comparison']),
  ),
  ...Object.fromEntries('+ - * / % & | ^ << >> <> ++ ..'.split(' ').map((operator) => [operator, 'joining'])),
};

export interface Split {
  readonly binding: Binding;
  /** Indices of the lexemes that split, all of the same binding. */
  readonly at: readonly number[];
}

/** Where the loosest operators of an expression stand; undefined where it has none. */
export function loosestSplit(
  lexemes: readonly Lexeme[],
  from: number,
  to: number,
  language: Language,
): Split | undefined {
  let loosest = ORDER.length;
  let at: number[] = [];
  for (let index = from; index < to; index++) {
    const lexeme = lexemes[index];
    if (lexeme === undefined) break;
    if (lexeme.kind === 'open' && lexeme.partner > index) {
      index = lexeme.partner;
      continue;
    }
    const binding = bindingOf(lexemes, index, from, language);
    const rank = binding === undefined ? ORDER.length : ORDER.indexOf(binding);
    if (rank > loosest || rank === ORDER.length) continue;
    if (rank < loosest) at = [];
    loosest = rank;
    at.push(index);
  }
  const binding = ORDER[loosest];
  return binding === undefined ? undefined : { binding, at };
}

function bindingOf(
  lexemes: readonly Lexeme[],
  index: number,
  from: number,
  language: Language,
): Binding | undefined {
  const lexeme = lexemes[index];
  if (lexeme === undefined) return undefined;
  if (lexeme.kind === 'newline') return 'sequence';
  if (lexeme.kind === 'name') return wordBinding(lexemes, index, from, language);
  if (lexeme.kind !== 'operator') return undefined;
  const { text } = lexeme;
  if (isSelector(lexeme, language)) return undefined;
  if (text === '.' && language.dotJoins) return 'joining';
  if (isAssignment(text)) return 'assignment';
  if (language.lambdaArrows.includes(text)) return 'arrow';
  if (text === '?') return language.ternary && index > from ? 'choice' : undefined;
  const binding = BY_OPERATOR[text];
  // A sign, a reference or a splat before a value joins nothing.
  if (binding === 'joining' && !endsValue(lexemes, index, from)) return undefined;
  return binding;
}

function wordBinding(
  lexemes: readonly Lexeme[],
  index: number,
  from: number,
  language: Language,
): Binding | undefined {
  const text = lexemes[index]?.text ?? '';
  if (isSelector(lexemes[index - 1], language)) return undefined;
  if ((text === 'if' || text === 'unless') && language.trailingIf && index > from) return 'choice';
  if (!Object.hasOwn(language.wordOperators, text) || index === from) return undefined;
  const word = language.wordOperators[text];
  return word === 'compare' ? 'comparison' : word;
}

function endsValue(lexemes: readonly Lexeme[], index: number, from: number): boolean {
  if (index === from) return false;
  const before = lexemes[index - 1];
  return (
    before !== undefined && before.kind !== 'operator' && before.kind !== 'open' && before.kind !== 'newline'
  );
}
