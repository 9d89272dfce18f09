import type { Span } from '../literals/pieces.ts';
import { replaceInComment } from '../prose/placeholder.ts';
import type { Format } from './format.ts';
import { curlOnly } from './shellScript.ts';

/** The format of a fence by the word behind its opening. */
export type FormatOfWord = (word: string, text: string) => Format | undefined;

/** Fences are in the language that they name; in prose the name of the variable stands for its value. */
export function markdown(formatOf: FormatOfWord): Format {
  return (task) => {
    const { text, spot } = task;
    const fence = fencesOf(text, task.region).find(
      ({ start, end }) => start <= spot.start && spot.end <= end,
    );
    const inner = fence && { ...task, region: fence };
    const format = fence && formatOf(fence.word, text);
    const replaced = inner !== undefined && format !== undefined ? format(inner) : curlOnly(inner ?? task);
    // Nothing reads a text for people, whatever its fence is in.
    const isPlain = spot.encodings.length === 0 || spot.kind === 'basic-auth';
    return replaced ?? (isPlain ? replaceInComment(spot) : undefined);
  };
}

function fencesOf(text: string, region: Span): readonly (Span & { readonly word: string })[] {
  const fences: (Span & { readonly word: string })[] = [];
  const opening = /^[ \t>]*(?:[-*+][ \t]+|\d+\.[ \t]+)?(`{3,}|~{3,})[ \t]*\{?\.?([\w+#-]*)[^\n`]*\n/gm;
  opening.lastIndex = region.start;
  for (
    let match = opening.exec(text);
    match !== null && match.index < region.end;
    match = opening.exec(text)
  ) {
    const start = match.index + match[0].length;
    const mark = match[1] ?? '```';
    const closing = new RegExp(`^[ \\t>]*${mark.charAt(0)}{${mark.length},}[ \\t]*\\r?$`, 'm');
    const close = closing.exec(text.slice(start, region.end));
    const end = close === null ? region.end : start + close.index;
    fences.push({ start, end, word: (match[2] ?? '').toLowerCase() });
    opening.lastIndex = close === null ? region.end : end + close[0].length;
  }
  return fences;
}
