/** What a value may hold, as bits, so that the value of a whole is the sum of its parts. */
export type Value = number;

export const NOTHING = 0;
/** The secret, from the environment or a variable. */
export const SECRET = 1;
/** A credential that stands in the text itself; it has its own finding, but a variable carries it on. */
export const LITERAL = 2;
/** The name of the environment variable, as text. */
export const NAME = 4;
/** The secret is a member of it. */
export const CONTAINER = 8;
/** A dictionary, whose loops give the keys: of what it holds they show nothing. */
export const KEYED = 16;
/** A key of such a dictionary: `values[key]` gives what it holds. */
export const KEY = 32;

export function holdsSecret(value: Value): boolean {
  return (value & (SECRET | LITERAL)) !== 0;
}

/** What loops over a value give, all of it together. */
export function loopedOver(value: Value): Value {
  return (value & KEYED) === 0 ? value : KEY;
}

export function isShownByItself(value: Value): boolean {
  return (value & SECRET) !== 0;
}
