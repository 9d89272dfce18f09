import type { Mutant } from './mutants.mts';

/** What a mutant changes, by which docs/mutation.md explains why no test tells. */
export type Kind = 'limit' | 'condition' | 'word' | 'pattern' | 'number' | 'amount' | 'nothing';

/** @param before What stands where the mutant stands. */
export function kindOf({ mutatorName, replacement = '' }: Mutant, before: string): Kind {
  switch (mutatorName) {
    case 'EqualityOperator':
      return isNextTo(before, replacement) ? 'limit' : 'condition';
    case 'ConditionalExpression':
    case 'LogicalOperator':
    case 'BooleanLiteral':
    case 'OptionalChaining':
      return 'condition';
    case 'StringLiteral':
      return 'word';
    case 'Regex':
      return 'pattern';
    case 'ArithmeticOperator':
    case 'UnaryOperator':
    case 'UpdateOperator':
    case 'AssignmentOperator':
      return 'number';
    case 'MethodExpression':
      return 'amount';
    default:
      return 'nothing';
  }
}

/** `a < b` and `a <= b` differ in one place. */
function isNextTo(before: string, after: string): boolean {
  return withoutEqual(before) === withoutEqual(after);
}

function withoutEqual(text: string): string {
  return text.replaceAll(/([<>])=/g, '$1').replaceAll(/\s+/g, ' ');
}
