import { endOfContinuation, endOfGlue, literalAround } from './glue.ts';
import { withGaps } from './gaps.ts';
import type { Decoder, Layer, Place } from './layer.ts';
import type { Replacement } from './replacement.ts';

/** Everything that may be a replacement: escapes, entities, and what may join literals. */
const mark =
  /%[0-9A-Fa-f]{2}|\\{1,4}(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|u\{[0-9A-Fa-f]{1,6}\})|\\\/|&#(?:[0-9]{1,7}|[xX][0-9A-Fa-f]{1,6});?|&(?:lowbar|UnderBar);|["'`\\]/g;

/**
 * What a text needs for its replacements to matter: an escape of a character that tokens, base64 or hex are made
 * of, a part of a token, or a literal that holds a part of an encoded run.
 */
const markOrPart =
  /%[2-7][0-9A-Fa-f]|\\(?:x[2-7]|u00[2-7]|u\{|\/)|&(?:#|lowbar|UnderBar)|c(?:sk|id)_|_(?:live|test)_/;
const longLiteral = /[A-Za-z0-9+/_-]{24}={0,2}["'`\\]/;

/**
 * The text with its escapes decoded and its adjacent literals joined, all in one layer: one value may hold
 * several of them. Tokens keep their own place; one that is split covers its literals with their quotes.
 */
export const decodeInPlace: Decoder = function* (layer) {
  if (!mayMatter(layer.text)) return;
  const replacements = withGaps(layer.text, [...findReplacements(layer.text)]);
  if (replacements.length > 0) yield rewrittenLayer(layer, replacements);
};

function mayMatter(text: string): boolean {
  return markOrPart.test(text) || longLiteral.test(text);
}

function* findReplacements(text: string): Generator<Replacement> {
  mark.lastIndex = 0;
  for (let match = mark.exec(text); match; match = mark.exec(text)) {
    const replacement = replacementAt(text, match.index, match[0]);
    if (!replacement) continue;
    mark.lastIndex = replacement.end;
    yield replacement;
  }
}

function replacementAt(text: string, start: number, found: string): Replacement | undefined {
  const end = start + found.length;
  if (found.startsWith('%')) return { start, end, by: character(found.slice(1)), encoding: 'percent' };
  if (found.startsWith('&')) return { start, end, by: entity(found), encoding: 'html-entity' };
  if (found === '\\/') return { start, end, by: '/', encoding: 'escape' };
  if (found.length > 1)
    return { start, end, by: character(found.replaceAll(/[\\{}xu]/g, '')), encoding: 'escape' };
  const joined = found === '\\' ? endOfContinuation(text, start) : endOfGlue(text, start);
  return joined === undefined ? undefined : { start, end: joined, by: '', encoding: 'split' };
}

function character(hexDigits: string): string {
  return unit(Number.parseInt(hexDigits, 16));
}

function entity(found: string): string {
  if (!found.startsWith('&#')) return '_';
  const digits = found.slice(2).replace(';', '');
  return /^[xX]/.test(digits) ? character(digits.slice(1)) : unit(Number(digits));
}

/** Offsets in a layer must stay simple, and no token needs more than ASCII: one code unit for each replacement. */
function unit(code: number): string {
  return String.fromCharCode(Math.min(code, 0xffff));
}

function rewrittenLayer(below: Layer, replacements: readonly Replacement[]): Layer {
  const parts: string[] = [];
  /** For each replacement the offset in the new text where it stands. */
  const positions = new Float64Array(replacements.length);
  let read = 0;
  let written = 0;
  for (const [index, replacement] of replacements.entries()) {
    parts.push(below.text.slice(read, replacement.start), replacement.by);
    written += replacement.start - read;
    positions[index] = written;
    written += replacement.by.length;
    read = replacement.end;
  }
  parts.push(below.text.slice(read));

  const within = (start: number, end: number) => replacementsWithin(replacements, positions, start, end);
  return {
    text: parts.join(''),
    depth: below.depth + 1,
    isNew: (start, end) => within(start, end).length > 0,
    placeOf: (start, end) => {
      const touched = within(start, end);
      const from = offsetBelow(replacements, positions, start);
      const to = endBelow(replacements, positions, end);
      return placeBelow(below, from, to, touched);
    },
  };
}

function placeBelow(below: Layer, from: number, to: number, touched: readonly Replacement[]): Place {
  const isSplit = touched.some(({ encoding }) => encoding === 'split');
  const span = isSplit ? literalAround(below.text, from, to) : { start: from, end: to };
  const place = below.placeOf(span.start, span.end);
  return {
    ...place,
    encodings: [...place.encodings, ...new Set(touched.flatMap(({ encoding }) => encoding ?? []))],
  };
}

/** The index of the first replacement at or behind an offset of the new text. */
function firstFrom(positions: Float64Array, offset: number): number {
  let low = 0;
  let high = positions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((positions[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The replacements that changed a span of the new text; glue at its very edges did not. */
function replacementsWithin(
  replacements: readonly Replacement[],
  positions: Float64Array,
  start: number,
  end: number,
): readonly Replacement[] {
  const first = firstFrom(positions, start);
  const last = firstFrom(positions, end);
  return replacements
    .slice(first, last)
    .filter(({ by, encoding }, index) => encoding && (by !== '' || (positions[first + index] ?? 0) > start));
}

/** Where the character at `offset` of the new text starts in the text below. */
function offsetBelow(replacements: readonly Replacement[], positions: Float64Array, offset: number): number {
  let index = firstFrom(positions, offset);
  // Glue right before the character is not part of it.
  while (positions[index] === offset && replacements[index]?.by === '') index++;
  const at = replacements[index];
  if (at && positions[index] === offset) return at.start;
  const before = replacements[index - 1];
  if (!before) return offset;
  return before.end + (offset - (positions[index - 1] ?? 0) - before.by.length);
}

/** Where the character before `end` of the new text ends in the text below. */
function endBelow(replacements: readonly Replacement[], positions: Float64Array, end: number): number {
  const last = replacements[firstFrom(positions, end) - 1];
  const position = positions[firstFrom(positions, end) - 1] ?? 0;
  if (!last) return end;
  return last.end + (end - position - last.by.length);
}
