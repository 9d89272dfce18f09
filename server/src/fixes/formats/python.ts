import { lineEnd, lineStart } from '../literals/lines.ts';
import { replaceInShell } from '../shell/replaceInShell.ts';
import { posixShell } from '../shell/shellForm.ts';
import type { Format } from './format.ts';

/** Python, and in the cells of notebooks the shell behind `!` and `%%bash`. */
export function withMagics(python: Format): Format {
  return (task) => {
    const { text, region, spot } = task;
    const cell = /^\s*%%(?:bash|sh|script bash)[^\n]*\n/.exec(text.slice(region.start, region.end));
    if (cell !== null) {
      const script = { start: region.start + cell[0].length, end: region.end };
      return replaceInShell(task, script, posixShell);
    }
    const start = lineStart(text, spot.start);
    const mark = /^[ \t]*(!{1,2}|%)/.exec(text.slice(start, spot.start));
    if (mark === null) return python(task);
    // Other magics take their arguments as they are.
    if (mark[1] === '%') return undefined;
    const command = { start: start + mark[0].length, end: lineEnd(text, spot.end) };
    return replaceInShell(task, command, posixShell);
  };
}
