import type { Spot } from '../environment/spot.ts';
import type { Fix, TextChange } from '../fix.ts';
import { joinedSite } from '../literals/joined.ts';
import { surroundingsOf } from '../literals/literal.ts';
import { changesOf, withoutTouching } from '../literals/pieces.ts';
import { type Site, siteOf } from '../literals/site.ts';
import type { Source } from '../literals/source.ts';
import type { Dialect } from './dialect.ts';
import { replaceInComment } from '../prose/placeholder.ts';

/** Replaces a credential in code, and with it all that stand in the same value. */
export function replaceInCode(
  source: Source,
  dialect: Dialect,
  spot: Spot,
  spots: readonly Spot[],
): Fix | undefined {
  if (spot.encodings.includes('split')) {
    const site = joinedSite(source, spot);
    return site && fixOf(dialect, site, [spot]);
  }
  const surroundings = surroundingsOf(source, spot);
  if (surroundings.kind === 'comment') return replaceInComment(spot);
  if (surroundings.kind === 'word') {
    const word = dialect.writeWord?.(source, surroundings.index, spot);
    if (word === undefined) return undefined;
    return { changes: [{ start: spot.start, end: spot.end, text: word }], variables: spot.variables };
  }
  if (surroundings.kind === 'other') return undefined;
  const { literal } = surroundings;
  const { start, end } = literal.content;
  const together = spots.filter((other) => {
    if (other === spot) return true;
    if (other.start < start || other.end > end || other.encodings.includes('split')) return false;
    // An expression inside of the literal may hold a literal of its own.
    const around = surroundingsOf(source, other);
    return around.kind === 'literal' && around.literal.start === literal.start;
  });
  return fixOf(dialect, siteOf(source, literal, together), together);
}

/** `return"…"in x`: quotes part words, expressions do not. */
function apartFromWords(text: string, changes: readonly TextChange[]): readonly TextChange[] {
  return changes.map(({ start, end, text: written }) => {
    const isTail = /\w/.test(text.charAt(start - 1)) && /^\w/.test(written);
    const isHead = /\w/.test(text.charAt(end)) && /\w$/.test(written);
    return { start, end, text: `${isTail ? ' ' : ''}${written}${isHead ? ' ' : ''}` };
  });
}

function fixOf(dialect: Dialect, site: Site, spots: readonly Spot[]): Fix | undefined {
  const written = dialect.write(site);
  if (written === undefined) return undefined;
  const changes = [
    ...apartFromWords(site.source.text, changesOf(written.span ?? site.span, written.pieces)),
    ...(written.besides ?? []),
    ...(dialect.imports?.(site.source, spots) ?? []),
  ];
  return {
    changes: withoutTouching(changes),
    variables: spots.flatMap(({ variables }) => variables),
  };
}
