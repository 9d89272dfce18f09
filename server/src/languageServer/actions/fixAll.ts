import type { Finding } from '../../detection/finding.ts';
import type { TextChange } from '../../fixes/fix.ts';
import { fixAll as replaceAll } from '../../fixes/fixAll.ts';
import { AcceptedChanges } from '../../fixes/literals/acceptedChanges.ts';
import { changesOf, type Piece } from '../../fixes/literals/pieces.ts';
import { changed, piecesAfter } from '../../fixes/literals/rounds.ts';
import { renameExposing } from '../../fixes/rename/renameExposing.ts';
import { trimAll } from '../../fixes/trim/trim.ts';
import type { Runtime } from '../runtime.ts';
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
  const changes = new AcceptedChanges();
  const subjects = text.findings.map((finding) => subjectOf(text, finding));
  const trims = trimAll(subjects);
  for (const [index, subject] of subjects.entries()) {
    const fix = trims[index] ?? renameExposing(subject);
    if (fix) changes.add(fix.changes);
  }
  return changes.all;
}
