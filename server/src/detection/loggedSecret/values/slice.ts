import type { SliceArguments } from '../languages/language.ts';
import { lexemeAt, type Lexeme } from '../reading/lexeme.ts';

/** What of a client secret may be shown. */
export const SHOWN_CHARACTERS = 8;

/** A bound of a slice: a number, absent, one from the end, or one that only the running program knows. */
type Bound = number | 'absent' | 'unknown' | 'length';

/** What the language and the file say about bounds. */
export interface Bounds {
  /** Range operators that include their end, as `0..7` does in Ruby. */
  readonly inclusiveRanges: readonly string[];
  /** The value of an integer constant of the file. */
  readonly constantOf: (name: string) => number | undefined;
}

/** Whether the arguments leave at most {@link SHOWN_CHARACTERS}; `parts` are ranges of lexemes, ends excluded. */
export function isShortSlice(
  lexemes: readonly Lexeme[],
  parts: readonly (readonly [from: number, to: number])[],
  form: SliceArguments,
  bounds: Bounds,
): boolean {
  const [part = [0, 0] as const] = parts;
  const range = rangeOperator(lexemes, part);
  if (range < part[1]) return isShortRange(lexemes, part, range, bounds);
  const ends = parts.map(([from, to]) => boundOf(lexemes, from, to, bounds));
  const [first = 'absent', second = 'absent'] = ends;
  if (form === 'count') return isShort(first);
  if (second === 'absent') return isShortTail(first);
  if (form === 'start-length') return isShort(second);
  return isShortDistance(first, second);
}

/** Whether `[:8]`, `[0..8]`, `[..=7]`, `[0, 8]` or `[3]` between these lexemes leaves at most {@link SHOWN_CHARACTERS}. */
export function isShortIndex(lexemes: readonly Lexeme[], from: number, to: number, bounds: Bounds): boolean {
  const operator = rangeOperator(lexemes, [from, to]);
  if (operator < to) return isShortRange(lexemes, [from, to], operator, bounds);
  const comma = topLevel(lexemes, from, to, (text) => text === ',');
  // One character, or `[start, length]`.
  if (comma >= to) return true;
  return isShort(boundOf(lexemes, comma + 1, to, bounds));
}

const RANGES: ReadonlySet<string> = new Set([':', '::', '..', '...', '..=', '..<']);

function rangeOperator(lexemes: readonly Lexeme[], [from, to]: readonly [number, number]): number {
  return topLevel(lexemes, from, to, (text) => RANGES.has(text) || text === 'until');
}

function isShortRange(
  lexemes: readonly Lexeme[],
  [from, to]: readonly [number, number],
  operator: number,
  bounds: Bounds,
): boolean {
  const start = boundOf(lexemes, from, operator, bounds);
  const text = lexemeAt(lexemes, operator).text;
  // `[::-1]` of Python has a step and no end.
  const end = text === '::' ? 'absent' : boundOf(lexemes, operator + 1, to, bounds);
  const isInclusive = bounds.inclusiveRanges.includes(text);
  return isShortDistance(start === 'absent' ? 0 : start, end, isInclusive ? 1 : 0);
}

/** @param more What an end that is included adds; one that counts from the other end stays that. */
function isShortDistance(start: Bound, end: Bound, more = 0): boolean {
  if (end === 'unknown') return true;
  if (end === 'absent') return isShortTail(start);
  if (typeof end !== 'number' || typeof start !== 'number') return false;
  if (end < 0 && start >= 0) return false;
  return end + more - start <= SHOWN_CHARACTERS;
}

/** From there to the end. */
function isShortTail(start: Bound): boolean {
  return typeof start === 'number' && start < 0 && start >= -SHOWN_CHARACTERS;
}

function isShort(count: Bound): boolean {
  return count === 'unknown' || (typeof count === 'number' && Math.abs(count) <= SHOWN_CHARACTERS);
}

function boundOf(lexemes: readonly Lexeme[], from: number, to: number, bounds: Bounds): Bound {
  let start = from;
  let sign = 1;
  const first = lexemeAt(lexemes, start);
  if (start >= to) return 'absent';
  if (first.text === '-' || first.text === '^') {
    sign = -1;
    start++;
  }
  const only = start + 1 === to ? lexemeAt(lexemes, start) : undefined;
  if (only?.kind === 'number') return sign * Number.parseInt(only.text, 10);
  if (only?.kind === 'name') {
    const constant = bounds.constantOf(only.text);
    return constant === undefined ? 'unknown' : sign * constant;
  }
  return boundOfExpression(lexemes, start, to);
}

const LOOKED_AT = 30;

const LENGTH = /^(?:length|len|size|count|strlen|mb_strlen)$/i;

/** `Math.min(8, s.length)` is at most eight; the length itself is all. */
function boundOfExpression(lexemes: readonly Lexeme[], from: number, to: number): Bound {
  const looked = lexemes.slice(from, Math.min(to, from + LOOKED_AT));
  const numbers = looked.flatMap(({ kind, text }) => (kind === 'number' ? Number.parseInt(text, 10) : []));
  const least = Math.min(...numbers);
  if (Number.isFinite(least) && looked.some(({ text }) => /min/i.test(text))) return least;
  return looked.some(({ text }) => LENGTH.test(text)) ? 'length' : 'unknown';
}

/** Index of the first lexeme at the level of the range that passes; its end where none does. */
function topLevel(
  lexemes: readonly Lexeme[],
  from: number,
  to: number,
  test: (text: string) => boolean,
): number {
  for (let at = from; at < to; at++) {
    const { partner, text } = lexemeAt(lexemes, at);
    if (test(text)) return at;
    at = Math.max(at, partner);
  }
  return to;
}
