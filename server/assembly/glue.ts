import { is, isBlank, isOperator, isQuote } from './characters';

const backslash: u8 = 0x5c;
const longestBlank: usize = 256;

/** Behind the opening quote of the literal that is joined to the one closed at a quote; 0 where none is. */
export function behindGlue(quote: usize): usize {
  let at = skipBlank(quote + 1);
  const operator = at;
  while (is(at, isOperator) && at - operator < 2) at++;
  at = skipBlank(at);
  if (load<u8>(at) === backslash) at = skipBlank(at + 1);
  const prefix = at;
  while (at - prefix < 2 && isOfPrefix(load<u8>(at))) at++;
  // In a text that stands in a string, its quotes are escaped.
  if (load<u8>(at) === backslash) at++;
  return is(at, isQuote) ? at + 1 : 0;
}

/** The closing quote of the literal that is joined to the one opened at a quote; 0 where none is. */
export function beforeGlue(quote: usize, floor: usize): usize {
  let at = quote - 1;
  const letters = at - 2;
  while (at > floor && at > letters && (isOfPrefix(load<u8>(at)) || load<u8>(at) === backslash)) at--;
  at = blankBefore(at, floor);
  const operators = at - 3;
  while (at > floor && at > operators && (is(at, isOperator) || is(at, isBlank))) at--;
  at = blankBefore(at, floor);
  return at >= floor && is(at, isQuote) && behindGlue(at) === quote + 1 ? at : 0;
}

/** Behind a backslash that a line ends with; the same address where there is none. */
export function behindContinuation(at: usize): usize {
  if (load<u8>(at) !== backslash) return at;
  if (load<u8>(at + 1) === 10) return at + 2;
  if (load<u8>(at + 1) !== 13) return at;
  return at + (load<u8>(at + 2) === 10 ? 3 : 2);
}

/** The letters and signs that may stand before the opening quote of a literal: `b f r u L 8 $ @`. */
function isOfPrefix(unit: u8): bool {
  const letter = unit | 0x20;
  const isLetter =
    letter === 0x62 || letter === 0x66 || letter === 0x72 || letter === 0x75 || letter === 0x6c;
  return isLetter || unit === 0x38 || unit === 0x24 || unit === 0x40;
}

function skipBlank(from: usize): usize {
  let at = from;
  while (at - from < longestBlank && is(at, isBlank)) at++;
  return at;
}

function blankBefore(from: usize, floor: usize): usize {
  let at = from;
  while (at > floor && from - at < longestBlank && is(at, isBlank)) at--;
  return at;
}
