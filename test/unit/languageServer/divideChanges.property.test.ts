import { type Arbitrary, array, assert, constant, nat, property, string, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import type { TextChange } from '../../../server/src/fixes/fix.ts';
import { divideChanges } from '../../../server/src/languageServer/paste/divideChanges.ts';
import { type Paste, withPastes } from '../../../server/src/languageServer/paste/pastedText.ts';

/** Cuts a text of this length at random, in order: each two cuts are a part that others do not overlap. */
function partsOf(length: number, most: number): Arbitrary<readonly (readonly [number, number])[]> {
  return array(nat(length), { maxLength: most * 2 })
    .map((cuts) => cuts.toSorted((one, other) => one - other))
    .map((cuts) =>
      Array.from(
        { length: cuts.length >> 1 },
        (_, at) => [cuts[2 * at] ?? 0, cuts[2 * at + 1] ?? 0] as const,
      ),
    );
}

const pasting = string({ minLength: 1, maxLength: 30 }).chain((text) =>
  tuple(
    constant(text),
    partsOf(text.length, 3).chain((parts) =>
      tuple(
        ...parts.map(([start, end]) =>
          string({ minLength: 1, maxLength: 8 }).map((inserted): Paste => ({ start, end, text: inserted })),
        ),
      ),
    ),
  ),
);

/** Applies changes that do not overlap, the last first; of those at one place the later is applied first. */
function applied(text: string, changes: readonly TextChange[]): string {
  return changes
    .toReversed()
    .reduce(
      (result, { start, end, text: inserted }) => result.slice(0, start) + inserted + result.slice(end),
      text,
    );
}

it('changes that are divided at the edges of pasted texts come to the same as the whole of them', () => {
  assert(
    property(
      pasting.chain(([text, pastes]) => {
        const after = withPastes(text, pastes);
        const changes = partsOf(after.text.length, 3).chain((parts) =>
          tuple(
            ...parts
              // Two at one place have no order.
              .filter(([start, end], at) => end > start && (at === 0 || (parts[at - 1]?.[1] ?? 0) < start))
              .map(([start, end]) =>
                string({ maxLength: 5 }).map((inserted): TextChange => ({ start, end, text: inserted })),
              ),
          ),
        );
        return tuple(constant({ text, pastes, after }), changes);
      }),
      ([{ text, pastes, after }, changes]) => {
        const divided = divideChanges(after, pastes, changes);
        if (!divided) return;
        const inserted = pastes.map((paste, at) => ({
          ...paste,
          text: applied(
            paste.text,
            (divided.pasted[at] ?? []).map(({ start, end, newText }) => ({ start, end, text: newText })),
          ),
        }));
        const edits = [...divided.elsewhere, ...inserted].toSorted(
          (one, other) => one.start - other.start || one.end - other.end,
        );
        expect(edits.every(({ end }, at) => end <= (edits[at + 1]?.start ?? Number.POSITIVE_INFINITY))).toBe(
          true,
        );
        expect(applied(text, edits)).toBe(applied(after.text, changes));
      },
    ),
  );
});
