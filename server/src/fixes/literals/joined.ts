import { type Literal, literalAt } from './literal.ts';
import type { Span } from './pieces.ts';
import type { Part, Site } from './site.ts';
import type { Source } from './source.ts';
import type { Spot } from '../environment/spot.ts';

const token = /(?:cid|csk)_(?:live|test)_[A-Za-z0-9]{16,}|Y2lk[A-Za-z0-9+/_-]{80,}={0,2}/;
const continuation = /\\\r?\n/y;

/** The value of literals that are joined, with one credential that is split over them. */
export function joinedSite(source: Source, spot: Spot): Site | undefined {
  const literals = literalsIn(source, spot);
  const [first, last] = [literals[0], literals.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const { characters, offsets } = joinedContent(source.text, literals);
  const found = token.exec(characters);
  const start = offsets[found?.index ?? -1];
  const lastCharacter = offsets[(found?.index ?? 0) + (found?.[0].length ?? 0) - 1];
  if (start === undefined || lastCharacter === undefined) return undefined;
  const before: Span = { start: first.content.start, end: start };
  const after: Span = { start: lastCharacter + 1, end: last.content.end };
  // What is left of either side must lie in one literal, and both sides in literals of one form.
  if (before.end > first.content.end || after.start < last.content.start) return undefined;
  const hasBoth = before.end > before.start && after.end > after.start;
  if (hasBoth && first.opening !== last.opening) return undefined;
  const parts: Part[] = [{ spot }];
  if (before.end > before.start) parts.unshift({ kept: before });
  if (after.end > after.start) parts.push({ kept: after });
  return {
    source,
    literal: { ...(after.end > after.start ? last : first), first: first.first },
    span: { start: first.start, end: last.end },
    opening: { start: first.start, end: first.content.start },
    closing: { start: last.content.end, end: last.end },
    parts,
    last: last.last,
  };
}

function literalsIn(source: Source, { start, end }: Span): readonly Literal[] {
  return source.lexemes.flatMap((lexeme, index) => {
    if (lexeme.kind !== 'text' || lexeme.end <= start || lexeme.start >= end) return [];
    const literal = literalAt(source, index);
    return literal === undefined || literal.first !== literal.last ? [] : [literal];
  });
}

function joinedContent(text: string, literals: readonly Literal[]) {
  let characters = '';
  const offsets: number[] = [];
  for (const { content } of literals) {
    for (let at = content.start; at < content.end; ) {
      continuation.lastIndex = at;
      if (continuation.test(text)) {
        at = continuation.lastIndex;
        continue;
      }
      characters += text.charAt(at);
      offsets.push(at++);
    }
  }
  return { characters, offsets };
}
