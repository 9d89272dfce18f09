import { isAlphanumeric, isHexDigit } from './characters.ts';

const backslash = 92;
const percent = 37;
const x = 120;
const u = 117;
/** The letters of `\n \r \t \b \f \v \0`. */
const escapeLetters: ReadonlySet<number> = new Set(Array.from('nrtbfv0', (letter) => letter.charCodeAt(0)));

/**
 * Whether a token may start at `start`: the character before is not `[A-Za-z0-9]`, or ends an escape
 * (`\n`, `\x20`, `\u0020`, `%20` and their like).
 */
export function mayStartAt(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1);
  return !isAlphanumeric(before) || endsEscape(text, start);
}

function endsEscape(text: string, end: number): boolean {
  const at = (back: number) => text.charCodeAt(end - back);
  if (at(2) === backslash) return escapeLetters.has(at(1));
  if (!isHexDigit(at(1)) || !isHexDigit(at(2))) return false;
  if (at(3) === percent) return true;
  if (at(4) === backslash && at(3) === x) return true;
  return isHexDigit(at(3)) && isHexDigit(at(4)) && at(5) === u && at(6) === backslash;
}
