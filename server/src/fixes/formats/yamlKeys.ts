import { lineEnd, lineStart } from '../literals/lines.ts';

const keyOfLine = /^([ \t]*(?:-[ \t]+)*)(?:["']?([\w.-]+)["']?[ \t]*:(?=\s|$))?/;

/**
 * The keys of the blocks around a place in YAML, the outermost first. What stands in brackets within a line belongs to
 * the line's first key.
 */
export function keysAround(text: string, offset: number): readonly string[] {
  const keys: string[] = [];
  let column = Number.POSITIVE_INFINITY;
  for (let start = lineStart(text, offset); column > 0; start = lineStart(text, start - 1)) {
    const line = text.slice(start, lineEnd(text, start));
    const [, indentation = '', key] = keyOfLine.exec(line) ?? [];
    const isContent = line.trim() !== '' && !line.trimStart().startsWith('#');
    if (isContent && indentation.length < column) {
      if (key !== undefined) keys.unshift(key);
      column = indentation.length;
    }
    if (start === 0) break;
  }
  return keys;
}
