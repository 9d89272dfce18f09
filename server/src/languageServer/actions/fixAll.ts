import type { TextChange } from '../../fixes/fix.ts';
import { offersFor } from './offer.ts';
import { type OpenText, subjectOf } from './openText.ts';

/** Every change that heals a text without a choice of the person's, in the order of their place. */
export function fixAll(text: OpenText): readonly TextChange[] {
  const changes: TextChange[] = [];
  for (const finding of text.findings) {
    const offer = offersFor(subjectOf(text, finding)).find(
      ({ heals, id }) => heals && !id.startsWith('use-'),
    );
    const added =
      offer?.fix.changes.filter((change) => !changes.some((other) => isEqual(change, other))) ?? [];
    if (added.some((change) => changes.some((other) => overlap(change, other)))) continue;
    changes.push(...added);
  }
  return changes.toSorted((one, other) => one.start - other.start || one.end - other.end);
}

function isEqual(one: TextChange, other: TextChange): boolean {
  return one.start === other.start && one.end === other.end && one.text === other.text;
}

function overlap(one: TextChange, other: TextChange): boolean {
  return one.start <= other.end && other.start <= one.end;
}
