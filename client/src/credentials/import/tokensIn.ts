import { kindOf } from '../pair.ts';
import { tidy } from '../pastedText.ts';
import type { DotenvValue } from './dotenvValues.ts';
import type { NamedToken } from './pairUp.ts';

/** The credentials that a value is: one, or an ID and a secret with a colon between. */
export function tokensIn({ name, value }: Pick<DotenvValue, 'name' | 'value'>): NamedToken[] {
  return tidy(value)
    .split(':')
    .map((part) => ({ name, token: part.trim() }))
    .filter(({ token }) => kindOf(token) !== undefined);
}
