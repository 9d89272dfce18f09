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
