import { readPasted } from './pastedText.ts';

/** Why a text is no label. */
export type LabelProblem = 'empty' | 'too-long' | 'holds-credential';

/** In characters; longer ones do not fit where labels are shown. */
export const longestLabel = 60;

/** What is wrong with a label. Blanks around it do not count. */
export function problemWithLabel(text: string): LabelProblem | undefined {
  const label = text.trim();
  if (label === '') return 'empty';
  // Labels are shown and kept outside the secret storage.
  if (readPasted(label).kind !== 'nothing') return 'holds-credential';
  return label.length > longestLabel ? 'too-long' : undefined;
}

/** Whether two labels name the same pair: case and blanks around do not tell them apart. */
export function isSameLabel(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** Why a text is no note. */
export type NoteProblem = 'too-long' | 'holds-credential';

/** In characters: a note is shown on hover. */
export const longestNote = 500;

/** What is wrong with a note on a pair. */
export function problemWithNote(text: string): NoteProblem | undefined {
  if (readPasted(text).kind !== 'nothing') return 'holds-credential';
  return text.trim().length > longestNote ? 'too-long' : undefined;
}

/** The label, with a number behind it where that is taken. Shortened to what a label may have. */
export function freeLabel(label: string, taken: readonly string[]): string {
  const isTaken = (text: string) => taken.some((each) => isSameLabel(each, text));
  const shortened = label
    .trim()
    .slice(0, longestLabel - 4)
    .trim();
  if (!isTaken(shortened)) return shortened;
  let number = 2;
  while (isTaken(`${shortened} ${number}`)) number++;
  return `${shortened} ${number}`;
}
