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
  const tokens = distinct(collected.tokens.toSorted(byPlace), ({ kind, value }) => `${kind} ${value}`);
  const malformed = distinct(collected.malformed.toSorted(byPlace), () => '').filter(outside(tokens));
  return { tokens, malformed };
}

/** By start; of those with one start the widest first, then the least encoded. */
function byPlace(one: Token | Malformed, other: Token | Malformed): number {
  return one.start - other.start || other.end - one.end || one.encodings.length - other.encodings.length;
}

/** Leaves out what overlaps an earlier one with the same key. */
function distinct<Found extends Span>(sorted: readonly Found[], keyOf: (found: Found) => string): Found[] {
  const ends = new Map<string, number>();
  return sorted.filter((found) => {
    const key = keyOf(found);
    if (found.start < (ends.get(key) ?? 0)) return false;
    ends.set(key, found.end);
    return true;
  });
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
