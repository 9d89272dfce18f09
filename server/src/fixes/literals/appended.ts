import type { TextChange } from '../fix.ts';
import { lineEndOf } from './lines.ts';

/**
 * Changes, with blocks of lines added at the end of the text, an empty line before each.
 * @param changes In the order of their place.
 * @param blocks Without the line break at their end.
 */
export function withAppended(
  text: string,
  changes: readonly TextChange[],
  blocks: readonly string[],
): readonly TextChange[] {
  if (blocks.length === 0) return changes;
  const newline = lineEndOf(text);
  const added =
    (text.endsWith('\n') ? '' : newline) + blocks.map((block) => newline + block + newline).join('');
  const last = changes.at(-1);
  if (last?.end !== text.length) return [...changes, { start: text.length, end: text.length, text: added }];
  return [...changes.slice(0, -1), { ...last, text: last.text + added }];
}
