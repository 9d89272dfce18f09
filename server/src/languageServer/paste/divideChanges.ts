import type { TextChange } from '../../fixes/fix.ts';
import type { PastedTextChange } from '../../protocol/editorMessages.ts';
import { offsetBefore, type Paste, type PastedDocument } from './pastedText.ts';

/** Changes of a document after a paste, told apart: those of the pasted texts, and those of what was there before. */
export interface DividedChanges {
  /** For each paste its changes, with offsets of its text. */
  readonly pasted: readonly (readonly PastedTextChange[])[];
  /** With offsets of the document before the paste. */
  readonly elsewhere: readonly TextChange[];
}

/**
 * Divides changes at the edges of the pasted texts. One that reaches over an edge (from the quotes around) puts its
 * new text into the pasted one, and takes away what it covers beside it.
 * @returns `undefined` where one reaches from a pasted text into another.
 */
export function divideChanges(
  document: PastedDocument,
  pastes: readonly Paste[],
  changes: readonly TextChange[],
): DividedChanges | undefined {
  const pasted: PastedTextChange[][] = pastes.map(() => []);
  const elsewhere: TextChange[] = [];
  for (const change of changes) {
    const touched = document.regions.flatMap((region, index) =>
      touches(change, region) ? [{ ...region, own: pasted[index] }] : [],
    );
    if (touched.length > 1) return undefined;
    const before = (start: number, end: number, text: string): void => {
      if (start === end && text === '') return;
      elsewhere.push({
        start: offsetBefore(document, pastes, start),
        end: offsetBefore(document, pastes, end),
        text,
      });
    };
    const [region] = touched;
    if (!region) {
      before(change.start, change.end, change.text);
      continue;
    }
    if (change.start < region.start) before(change.start, region.start, '');
    region.own?.push({
      start: Math.max(change.start, region.start) - region.start,
      end: Math.min(change.end, region.end) - region.start,
      newText: change.text,
    });
    if (change.end > region.end) before(region.end, change.end, '');
  }
  return { pasted, elsewhere };
}

/** Whether a change has something of the region, or is made within it. */
function touches(change: TextChange, region: { readonly start: number; readonly end: number }): boolean {
  if (change.start === change.end) return region.start <= change.start && change.start <= region.end;
  return change.start < region.end && region.start < change.end;
}
