import type { Spot } from '../environment/spot.ts';
import type { Literal } from './literal.ts';
import type { Span } from './pieces.ts';
import type { Source } from './source.ts';

/** A part of a literal's content: what is kept, or the credential that an expression takes the place of. */
export type Part = { readonly kept: Span } | { readonly spot: Spot };

/** One value in code that holds credentials: a literal, or several that are joined. */
export interface Site {
  readonly source: Source;
  /** The first of joined literals. */
  readonly literal: Literal;
  /** All of it, quotes included. */
  readonly span: Span;
  /** The first opening quote and the last closing one. */
  readonly opening: Span;
  readonly closing: Span;
  /** What the value consists of. */
  readonly parts: readonly Part[];
  /** Index of the last lexeme; the first is that of the literal. */
  readonly last: number;
}

/** Whether the value is one credential and nothing else. */
export function isWhole({ parts }: Site): boolean {
  return parts.length === 1;
}

/** Whether a backslash that is none of a pair ends a part of a literal. */
export function endsEscaping(text: string, { start, end }: Span): boolean {
  return (/\\+$/.exec(text.slice(Math.max(start, end - 64), end))?.[0].length ?? 0) % 2 === 1;
}

/** Whether a backslash stands right before a credential of the value, and would reach to what takes its place. */
export function isEscaped({ source: { text }, parts }: Site): boolean {
  return parts.some(
    (part, index) => 'kept' in part && index < parts.length - 1 && endsEscaping(text, part.kept),
  );
}

/** Whether another literal stands directly before or behind, which some languages join to it without an operator. */
export function hasNeighbour({ source: { lexemes }, literal, last }: Site): boolean {
  const [before, next] = [lexemes[literal.first - 1], lexemes[last + 1]];
  return [before, next].some((lexeme) => lexeme?.kind === 'text' || lexeme?.quoted === true);
}

/** The value of a literal with these credentials in it, in the order of their place. */
export function siteOf(source: Source, literal: Literal, spots: readonly Spot[]): Site {
  const parts: Part[] = [];
  let at = literal.content.start;
  for (const spot of spots) {
    if (spot.start > at) parts.push({ kept: { start: at, end: spot.start } });
    parts.push({ spot });
    at = spot.end;
  }
  if (at < literal.content.end) parts.push({ kept: { start: at, end: literal.content.end } });
  const { start, end, content, last } = literal;
  const opening = { start, end: content.start };
  const closing = { start: content.end, end };
  return { source, literal, span: literal, opening, closing, parts, last };
}
