import type { Finding } from '../detection/finding.ts';
import { spotsIn } from './environment/variableNames.ts';
import type { Spot } from './environment/spot.ts';
import type { Fix } from './fix.ts';
import { AcceptedChanges } from './literals/acceptedChanges.ts';
import { withAppended } from './literals/appended.ts';
import { changesOf, type Piece } from './literals/pieces.ts';
import { changed, piecesAfter, shifted } from './literals/rounds.ts';
import { SourceReader } from './literals/source.ts';
import { type Document, replaceSpot } from './replaceSpot.ts';

/** What one round leaves, because its changes meet others, goes into the next; more rounds than this bring nothing. */
const mostRounds = 12;

/**
 * Replaces every credential of a text that can be replaced by a read of the environment, what must be imported once.
 * Undefined where there is none.
 * @param findings Those to replace; others of the text are left alone.
 * @param variableFor The variable to read instead of one.
 */
export function fixAll(
  text: string,
  path: string,
  languageId: string | undefined,
  findings: readonly Finding[],
  variableFor = (name: string): string => name,
): Fix | undefined {
  let current = text;
  let pieces: readonly Piece[] = [{ start: 0, end: text.length }];
  let spots: readonly Spot[] = spotsIn(text, findings).map((spot) => ({
    ...spot,
    variables: spot.variables.map(variableFor),
  }));
  const variables = new Set<string>();
  for (let round = 0; round < mostRounds && spots.length > 0; round++) {
    const { changes, read } = oneRound(
      { path, languageId, text: current, sources: new SourceReader(current) },
      spots,
    );
    if (changes.length === 0) break;
    for (const name of read) variables.add(name);
    pieces = piecesAfter(pieces, changes);
    current = changed(current, changes);
    spots = spots.flatMap((spot) => shifted(spot, changes) ?? []);
  }
  const changes = changesOf({ start: 0, end: text.length }, pieces);
  return changes.length === 0 ? undefined : { changes, variables: [...variables] };
}

/** As many of the replacements as do not meet: what two of them change alike is changed once. */
function oneRound(document: Document, spots: readonly Spot[]) {
  const accepted = new AcceptedChanges();
  const appended = new Set<string>();
  const read: string[] = [];
  for (const spot of spots) {
    const fix = replaceSpot(document, spot, spots);
    if (fix === undefined || !accepted.add(fix.changes)) continue;
    for (const block of fix.appended ?? []) appended.add(block);
    read.push(...fix.variables);
  }
  return { changes: withAppended(document.text, accepted.all, [...appended]), read };
}
