import { isSelector } from '../reading/chain.ts';
import type { Range } from '../reading/code.ts';
import type { Language } from '../languages/language.ts';
import { lexemeAt, type Lexeme } from '../reading/lexeme.ts';
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

/** An expression between its loosest operators. */
export interface Split {
  readonly binding: Binding;
  /** Indices of the first and the last of these operators. */
  readonly first: number;
  readonly last: number;
  /** What stands between them, before and behind. */
  readonly pieces: readonly Range[];
}

/** Where the loosest operators of an expression stand, all of the same binding; undefined where it has none. */
export function loosestSplit(
  lexemes: readonly Lexeme[],
  from: number,
  to: number,
  language: Language,
): Split | undefined {
  let found: { binding: Binding; rank: number; first: number; last: number; pieces: Range[] } | undefined;
  for (let index = from; index < to; index++) {
    const binding = bindingOf(lexemes, index, from, language);
    if (binding === undefined) {
      index = Math.max(index, lexemeAt(lexemes, index).partner);
      continue;
    }
    const rank = ORDER.indexOf(binding);
    if (found === undefined || rank < found.rank)
      found = { binding, rank, first: index, last: index, pieces: [[from, index]] };
    else if (rank === found.rank) {
      found.pieces.push([found.last + 1, index]);
      found.last = index;
    }
  }
  found?.pieces.push([found.last + 1, to]);
  return found;
}

function bindingOf(
  lexemes: readonly Lexeme[],
  index: number,
  from: number,
  language: Language,
): Binding | undefined {
  const lexeme = lexemeAt(lexemes, index);
  const { kind, text } = lexeme;
  if (kind === 'newline') return 'sequence';
  if (kind === 'name') return wordBinding(lexemes, index, from, language);
  if (kind !== 'operator' || isSelector(lexeme, language)) return undefined;
  if (text === '.') return 'joining';
  if (isAssignment(text)) return 'assignment';
  if (language.lambdaArrows.includes(text)) return 'arrow';
  if (text === '?') return language.ternary ? 'choice' : undefined;
  const binding = BY_OPERATOR[text];
  // A sign, a reference or a splat before a value joins nothing.
  const isSign = index === from || lexemeAt(lexemes, index - 1).kind === 'operator';
  return binding === 'joining' && isSign ? undefined : binding;
}

function wordBinding(
  lexemes: readonly Lexeme[],
  index: number,
  from: number,
  language: Language,
): Binding | undefined {
  const { text } = lexemeAt(lexemes, index);
  if (index === from || isSelector(lexemeAt(lexemes, index - 1), language)) return undefined;
  if (language.trailingIf && (text === 'if' || text === 'unless')) return 'choice';
  const word = Object.hasOwn(language.wordOperators, text) ? language.wordOperators[text] : undefined;
  return word === 'compare' ? 'comparison' : word;
}
