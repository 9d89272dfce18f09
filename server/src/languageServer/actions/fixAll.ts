import type { Finding } from '../../detection/finding.ts';
import type { TextChange } from '../../fixes/fix.ts';
import { fixAll as replaceAll } from '../../fixes/fixAll.ts';
import { changesOf, type Piece } from '../../fixes/literals/pieces.ts';
import { changed, piecesAfter } from '../../fixes/literals/rounds.ts';
import type { Runtime } from '../runtime.ts';
import { plainOfferBesideReplacing } from './offer.ts';
import { type OpenText, subjectOf } from './openText.ts';

/** What one round leaves goes into the next; what needs more rounds than this is none that people write. */
const mostRounds = 6;

/**
 * Every change that heals a text without a choice of the person's, in the order of their place. What a change makes
 * visible, such as the logging of a secret that was hardcoded before, is healed too.
 * @param isShown Tells which of the findings of a changed text the client would show.
 */
export async function fixAll(
  text: OpenText,
  { findIn }: Pick<Runtime, 'findIn'>,
  isShown: (finding: Finding) => boolean,
): Promise<readonly TextChange[]> {
  let current = text;
  let pieces: readonly Piece[] = [{ start: 0, end: text.text.length }];
  for (let round = 0; round < mostRounds; round++) {
    const changes = replacements(current) ?? otherChanges(current);
    if (changes.length === 0) break;
    pieces = piecesAfter(pieces, changes);
    const next = changed(current.text, changes);
    const findings = await findIn(text.open.languagePath, next);
    current = { ...current, text: next, findings: findings.filter(isShown) };
  }
  return changesOf({ start: 0, end: text.text.length }, pieces);
}

function replacements({ open, text, findings }: OpenText): readonly TextChange[] | undefined {
  return replaceAll(text, open.languagePath, open.document.languageId, findings)?.changes;
}

/** As many of the others as do not meet. */
function otherChanges(text: OpenText): readonly TextChange[] {
  const changes: TextChange[] = [];
  for (const finding of text.findings) {
    const offer = plainOfferBesideReplacing(subjectOf(text, finding));
    const added = offer?.fix.changes.filter((change) => !changes.some((other) => isEqual(change, other)));
    if (!added || added.some((change) => changes.some((other) => meet(change, other)))) continue;
    changes.push(...added);
  }
  return changes.toSorted((one, other) => one.start - other.start);
}

function isEqual(one: TextChange, other: TextChange): boolean {
  return one.start === other.start && one.end === other.end && one.text === other.text;
}

function meet(one: TextChange, other: TextChange): boolean {
  return one.start <= other.end && other.start <= one.end;
}
