import type { Callback } from './language.ts';

/** Methods that take a function, in one list for each thing that they do with it. */
interface Methods {
  /** They give nothing of it. */
  readonly nothing?: string;
  /** They give what they were called on, or some of it. */
  readonly same?: string;
  /** They give what the function gives. */
  readonly result?: string;
}

/**
 * The table of methods that hand what they were called on to a function.
 * @param parameter Which of its parameters gets it; of two, the last is a value and the first its key.
 */
export function methods(
  parameter: Callback['parameter'],
  names: Methods,
  implicit?: readonly string[],
): Readonly<Record<string, Callback>> {
  const kinds = (['nothing', 'same', 'result'] as const).flatMap(
    (gives) =>
      names[gives]
        ?.split(' ')
        .map((name) => [name, { parameter, gives, ...(implicit && { implicit }) }] as const) ?? [],
  );
  return Object.fromEntries(kinds);
}

/** A function that takes another, and the values that it hands to it, as arguments. Positions count from 0. */
export function taking(
  position: number,
  values: number,
  gives: Callback['gives'],
  parameter: Callback['parameter'] = 0,
): Callback {
  return { parameter, gives, function: position, values };
}
