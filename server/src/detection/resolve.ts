import type { Collected } from './collect.ts';
import type { Malformed, Token } from './token.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * One token for each that stands in the text: what two decoders saw is kept once, at its widest place, and what
 * looks malformed only because a decoder was still missing is dropped. Both in the order of their place.
 */
export function resolve(collected: Collected): Collected {
  const tokens = distinct(collected.tokens.toSorted(byPlace), valuesOf);
  const malformed = distinct(collected.malformed.toSorted(byPlace), ({ value }) => [headOf(value)]);
  return { tokens, malformed: malformed.filter(noneOf(tokens)) };
}

/** A prefix and the fewest characters that make something malformed: no two credentials have them in common. */
const head = 'csk_live_'.length + 16;

/** What a credential and a part of it, cut or run on, have in common. */
function headOf(value: string): string {
  return value.slice(0, head);
}

/** By start; of those with one start the widest first, then pairs before their halves, then the least encoded. */
function byPlace(one: Token | Malformed, other: Token | Malformed): number {
  return (
    one.start - other.start ||
    other.end - one.end ||
    rankOf(one) - rankOf(other) ||
    one.encodings.length - other.encodings.length
  );
}

/** A pair is seen as its two halves where a decoder reads only a part of it. */
function valuesOf({ kind, value }: Token): readonly string[] {
  return kind === 'basic-auth' ? [value, ...value.split(':')] : [value];
}

function rankOf(found: Token | Malformed): number {
  return 'kind' in found && found.kind === 'basic-auth' ? 0 : 1;
}

/** Leaves out what overlaps an earlier one that has its (first) value. */
function distinct<Found extends Span>(
  sorted: readonly Found[],
  parts: (found: Found) => readonly string[],
): Found[] {
  const ends = new Map<string, number>();
  return sorted.filter((found) => {
    const [value = '', ...halves] = parts(found);
    if (found.start < (ends.get(value) ?? 0)) return false;
    for (const each of [value, ...halves]) ends.set(each, found.end);
    return true;
  });
}

/** A filter for what looks malformed, asked in the order of starts, that is no part of a token where it overlaps. */
function noneOf(tokens: readonly Token[]): (malformed: Malformed) => boolean {
  const spans = new Map<string, Span[]>();
  for (const token of tokens) {
    for (const value of valuesOf(token)) {
      const known = spans.get(headOf(value));
      if (known) known.push(token);
      else spans.set(headOf(value), [token]);
    }
  }
  const filters = new Map(Array.from(spans, ([start, those]) => [start, outside(those)]));
  return (malformed) => filters.get(headOf(malformed.value))?.(malformed) ?? true;
}

/** A filter for spans, asked in the order of their starts, that overlap none of the others. */
function outside(others: readonly Span[]): (span: Span) => boolean {
  let next = 0;
  let reach = 0;
  return ({ start, end }) => {
    for (; (others[next]?.start ?? Number.POSITIVE_INFINITY) < end; next++) {
      reach = Math.max(reach, others[next]?.end ?? 0);
    }
    return reach <= start;
  };
}
