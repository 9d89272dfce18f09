import { isLineEnd, isNamePart, isNameStart } from './characters.ts';
import type { Interpolation, StringForm } from '../languages/language.ts';

/** A piece of a string, up to its end or to its next interpolation. */
interface Piece {
  /** Where its text ends. */
  readonly end: number;
  /** Behind the closing quote, or behind what begins the interpolation. */
  readonly after: number;
  readonly interpolation?: Interpolation | '$';
  /** How many brackets inside are open there, in a form that nests. */
  readonly depth: number;
}

/**
 * Reads on from an offset inside a string, where `nested` brackets are open in a form that nests. A string of one line
 * that does not close ends with the line.
 */
export function readString(text: string, from: number, to: number, form: StringForm, nested = 0): Piece {
  const { close, escape, multiline, interpolation, bareDollar } = form;
  const first = close.charCodeAt(0);
  const nesting = form.nests?.charCodeAt(0);
  let depth = nested;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    const starting = interpolation.find(({ open }) => text.startsWith(open, at));
    if (starting?.namesOnly === true && !holdsName(text, at + 1)) {
      if (text.charAt(at + 1) === '{') at++;
    } else if (starting !== undefined && !isLiteralBrace(text, at, starting)) {
      // `{` alone begins an expression of PHP only before `$`.
      if (!bareDollar || starting.open !== '{' || text.charCodeAt(at + 1) === 36)
        return { end: at, after: at + starting.open.length, interpolation: starting, depth };
    } else if (starting !== undefined) {
      at++;
      continue;
    }
    if (unit === 92 && escape === '\\') at++;
    else if (unit === 96 && escape === '`') at++;
    else if (unit === nesting) depth++;
    else if (unit === first && depth > 0) depth--;
    else if (unit === first && text.startsWith(close, at)) {
      if (escape !== 'double' || text.charCodeAt(at + 1) !== first)
        return { end: at, after: at + close.length, depth };
      at++;
    } else if (!multiline && isLineEnd(unit)) return { end: at, after: at, depth };
    else if (bareDollar && unit === 36 && isNameStart(text.charCodeAt(at + 1)))
      return { end: at, after: at, interpolation: '$', depth };
  }
  return { end: to, after: to, depth };
}

function isLiteralBrace(text: string, at: number, interpolation: Interpolation): boolean {
  return interpolation.doubledIsLiteral === true && text.charAt(at + 1) === interpolation.open;
}

function holdsName(text: string, from: number): boolean {
  let at = from;
  if (!isNameStart(text.charCodeAt(at))) return false;
  while (isNamePart(text.charCodeAt(at))) at++;
  return text.charAt(at) === '}' || text.charAt(at) === ':';
}
