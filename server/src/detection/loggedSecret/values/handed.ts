import type { Callback } from '../languages/language.ts';
import type { Code } from '../reading/code.ts';
import type { Parameter } from '../reading/parameters.ts';
import type { Bound } from './boundNames.ts';
import type { Value } from './value.ts';

/** What a function gets from what it is handed to. */
export interface Handed {
  readonly value: Value;
  /** Which of its parameters gets it. */
  readonly parameter: Callback['parameter'];
  /** Its names where it declares none, instead of the usual ones of the language. */
  readonly implicit?: readonly string[];
}

/**
 * The names that a function declares for what it gets.
 * @param parameters Undefined where it has those that the language gives by itself.
 * @param handed Undefined where nothing is known of what it gets.
 */
export function boundTo(
  { language }: Code,
  parameters: readonly Parameter[] | undefined,
  handed: Handed | undefined,
): readonly Bound[] {
  if (parameters === undefined)
    return (handed?.implicit ?? language.implicitParameters).map((path) => ({ path, value: handed?.value }));
  const taking = handed === undefined ? undefined : parameters.at(handed.parameter);
  return parameters.flatMap((parameter) =>
    parameter.map(({ path, isMember }, index) => ({
      path,
      // Before the name may stand its type, or in a pattern the key.
      value: parameter === taking && index === parameter.length - 1 && !isMember ? handed?.value : undefined,
    })),
  );
}
