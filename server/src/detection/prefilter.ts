import { textOfBytes } from './layers/bytes.ts';
import { mayBeBase64 } from './layers/base64.ts';
import { mayBeHex } from './layers/hex.ts';
import { isHexDigit } from './tokens/characters.ts';

/** Finds a literal of ASCII characters in the bytes, from an offset on; -1 where there is none. The machine's fastest. */
export type FindLiteral = (literal: string, from: number) => number;

/**
 * Whether a file needs to be decoded and read at all. Never says no where {@link detect} would find something in
 * UTF-8; says yes for few other files. Linear in the number of bytes, most of which are not even looked at.
 */
export function mayHoldFinding(bytes: Uint8Array, find: FindLiteral): boolean {
  return (
    names.some((name) => find(name, 0) >= 0) ||
    holdsPlainToken(bytes, find) ||
    holdsUtf16Token(find) ||
    holdsEncodedRun(bytes) ||
    holdsEscapedRun(bytes, find)
  );
}

/** How names of the secret may write it: an environment variable, a part of a name, its beginning. */
const names = ['XTOPAY', 'Xtopay', 'xtopay'];
const quote = 34;
const apostrophe = 39;
const backquote = 96;
const backslash = 92;
/** Begins a percent escape. */
const percent = 37;
/** Begins an HTML entity. */
const ampersand = 38;
/** Ends one. */
const semicolon = 59;
const newline = 10;
const carriageReturn = 13;
const splitters: ReadonlySet<number> = new Set([
  quote,
  apostrophe,
  backquote,
  backslash,
  percent,
  semicolon,
  newline,
  carriageReturn,
]);

/** A prefix, or a part of one beside something that may split or end a literal or an escape. */
function holdsPlainToken(bytes: Uint8Array, find: FindLiteral): boolean {
  const isSplitWithin = (from: number, to: number) => {
    for (let at = Math.max(0, from); at < to; at++) if (splitters.has(bytes[at] ?? 0)) return true;
    return false;
  };
  const isPrefix = (at: number) => {
    const name = String.fromCharCode(bytes[at - 3] ?? 0, bytes[at - 2] ?? 0, bytes[at - 1] ?? 0);
    return name === 'csk' || name === 'cid' || isSplitWithin(at - 3, at);
  };
  return (
    some(find, '_live_', isPrefix) ||
    some(find, '_test_', isPrefix) ||
    some(find, 'csk_', (at) => isSplitWithin(at + 4, at + 11)) ||
    some(find, 'cid_', (at) => isSplitWithin(at + 4, at + 11))
  );
}

function some(find: FindLiteral, literal: string, holds: (at: number) => boolean): boolean {
  for (let at = find(literal, 0); at >= 0; at = find(literal, at + 1)) if (holds(at)) return true;
  return false;
}

function holdsUtf16Token(find: FindLiteral): boolean {
  return find('_\0l\0i\0v\0e\0_', 0) >= 0 || find('_\0t\0e\0s\0t\0_', 0) >= 0;
}

/** The shortest run that base64 of a malformed token can be, and the longer half of one that is cut in two. */
const shortestWhole = 34;
const shortestRun = 17;
const shortestHex = 25;
const inRun = new Uint8Array(256);
for (let unit = 0; unit < 256; unit++)
  inRun[unit] = /[A-Za-z0-9+/_-]/.test(String.fromCharCode(unit)) ? 1 : 0;

/** Looks at every 17th byte and only where that may lie in a run at those before it. */
function holdsEncodedRun(bytes: Uint8Array): boolean {
  const { length } = bytes;
  let floor = 0;
  for (let at = shortestRun - 1; at < length; ) {
    let start = at;
    while (start >= floor && inRun[bytes[start] ?? 0] === 1) start--;
    if (start >= floor) {
      floor = start + 1;
      at = start + shortestRun;
      continue;
    }
    let end = at + 1;
    while (end < length && inRun[bytes[end] ?? 0] === 1) end++;
    if (end - start > shortestWhole ? isWorthDecoding(bytes, start + 1, end) : isJoined(bytes, start, end)) {
      return true;
    }
    floor = end;
    at = end + shortestRun;
  }
  return false;
}

const longestGlue = 800;

/** Whether a short run is a literal, or the end of one, that is joined to the next or to the one before. */
function isJoined(bytes: Uint8Array, before: number, end: number): boolean {
  if (behindGlue(bytes, end) > end) return true;
  if (!isQuote(bytes[before])) return false;
  // The glue before ends with the quote that opens the run.
  for (let at = Math.max(0, before - longestGlue); at < before; at++) {
    if (isQuote(bytes[at]) && behindGlue(bytes, at) === before + 1) return true;
  }
  return false;
}

function isQuote(byte: number | undefined): boolean {
  return byte === quote || byte === apostrophe || byte === backquote;
}

function isWorthDecoding(bytes: Uint8Array, start: number, end: number): boolean {
  const characters = textOfBytes(bytes.subarray(start, Math.min(end, start + 5000)));
  if (mayBeBase64(characters)) return true;
  let hexDigits = 0;
  for (let at = start; at < end; at++) {
    hexDigits = isHexDigit(bytes[at] ?? 0) ? hexDigits + 1 : 0;
    if (hexDigits === shortestHex) return mayBeHex(characters.slice(at + 1 - shortestHex - start));
  }
  return false;
}

/** Characters of a token or of an encoded run that are written as escapes, in a run long enough to be one. */
function holdsEscapedRun(bytes: Uint8Array, find: FindLiteral): boolean {
  const isLongRun = (at: number) => isEscapedRun(bytes, at);
  return ['%', '\\x', '\\u', '\\/', '&#', '&lowbar', '&UnderBar'].some((mark) => some(find, mark, isLongRun));
}

/** 16 characters and an escape: the prefix may stand in the literal before. */
const shortestEscaped = 17;
const farthestBefore = 100;

function isEscapedRun(bytes: Uint8Array, mark: number): boolean {
  let units = 0;
  let first = mark;
  while (bytes[first - 1] === backslash) first--;
  for (let at = first - 1; at >= 0 && first - at < farthestBefore && inRun[bytes[at] ?? 0] === 1; at--)
    units++;
  for (let at = mark; at < bytes.length && units < shortestEscaped; units++) {
    at = behindGlue(bytes, at);
    const length = inRun[bytes[at] ?? 0] === 1 ? 1 : escapeLength(bytes, at);
    if (length === 0) return false;
    at += length;
  }
  return units >= shortestEscaped;
}

/** Of what joins literals in some language, see glue.ts; here any two of them do. */
const operators = unitsOf('+.&<>|~');
/** Before the opening quote of a literal. */
const stringPrefixes = unitsOf('bBfFrRuUL8$@');
const blanks = unitsOf(' \t\r\n');
const longestBlank = 256;

function unitsOf(characters: string): ReadonlySet<number> {
  return new Set(Array.from(characters, (character) => character.charCodeAt(0)));
}

/** Behind what joins two literals, if it stands at the offset. */
function behindGlue(bytes: Uint8Array, at: number): number {
  if (!isQuote(bytes[at])) return at;
  let next = skip(bytes, at + 1, blanks, longestBlank);
  next = skip(bytes, next, operators, 2);
  next = skip(bytes, next, blanks, longestBlank);
  if (bytes[next] === backslash) next = skip(bytes, next + 1, blanks, longestBlank);
  next = skip(bytes, next, stringPrefixes, 2);
  return isQuote(bytes[next]) ? next + 1 : at;
}

function skip(bytes: Uint8Array, from: number, units: ReadonlySet<number>, most: number): number {
  let at = from;
  while (at - from < most && units.has(bytes[at] ?? 0)) at++;
  return at;
}

const escape =
  /^(?:%[2-7][0-9A-Fa-f]|\\{1,4}(?:x[2-7][0-9A-Fa-f]|u00[2-7][0-9A-Fa-f]|u\{0*[2-7][0-9A-Fa-f]\})|\\\/|&#(?:0*[0-9]{2,3}|[xX]0*[2-7][0-9A-Fa-f]);?|&(?:lowbar|UnderBar);)/;

/** The length of the escape of an ASCII character at an offset; 0 where there is none. */
function escapeLength(bytes: Uint8Array, at: number): number {
  const mark = bytes[at];
  if (mark !== percent && mark !== backslash && mark !== ampersand) return 0;
  return escape.exec(textOfBytes(bytes.subarray(at, at + 16)))?.[0].length ?? 0;
}
