import type { Spot } from '../environment/spot.ts';
import type { TextChange } from '../fix.ts';
import { addImportLines } from '../literals/imports.ts';
import { lineEndOf, lineStart } from '../literals/lines.ts';
import type { Source } from '../literals/source.ts';

/** What is read is imported: into the block that there is, else as a line or a block of its own. */
export function goImports(source: Source, spots: readonly Spot[]): readonly TextChange[] {
  const needed = spots.some(({ kind }) => kind === 'basic-auth') ? ['encoding/base64', 'os'] : ['os'];
  const imports = importsOf(source);
  const missing = needed.filter((path) => !imports.paths.some((known) => known.text === path));
  if (missing.length === 0) return [];
  if (imports.blockEnd !== undefined) return intoBlock(source, missing, imports);
  const lines = missing.map((path) => `import ${quoted(path)}`);
  if (lines.length > 1 && imports.paths.length === 0) {
    const newline = lineEndOf(source.text);
    const paths = missing.map((path) => `\t"${path}"${newline}`).join('');
    lines.splice(0, lines.length, `import (${newline}${paths})`);
  }
  // The comment above the import of C is code of C: nothing may come between.
  return addImportLines(source, lines, {
    imports: /^import\b(?![ \t]*"C")/,
    head: /^(?:package\b|import[ \t]*"C")/,
  });
}

interface Imports {
  readonly paths: readonly Source['lexemes'][number][];
  /** Offset of the closing bracket of the first block. */
  readonly blockEnd: number | undefined;
}

function importsOf({ lexemes }: Source): Imports {
  const paths: Source['lexemes'][number][] = [];
  let blockEnd: number | undefined;
  lexemes.forEach((lexeme, index) => {
    if (lexeme.kind !== 'name' || lexeme.text !== 'import') return;
    const next = lexemes[index + 1];
    if (next?.kind === 'text') paths.push(next);
    if (next?.text !== '(' || next.partner < 0) return;
    blockEnd ??= lexemes[next.partner]?.start;
    // A path with a name of its own is no help.
    for (let at = index + 2; at < next.partner; at++) {
      const path = lexemes[at];
      if (path?.kind === 'text' && lexemes[at - 1]?.kind !== 'name') paths.push(path);
    }
  });
  return { paths, blockEnd };
}

/** Each in order with its neighbours, as gofmt keeps them; those of one place are one change. */
function intoBlock({ text }: Source, missing: readonly string[], { paths, blockEnd = 0 }: Imports) {
  const standard = paths.filter((path) => path.end < blockEnd && !path.text.includes('.'));
  const newline = lineEndOf(text);
  const changes = new Map<number, string>();
  // A block of one line has no lines of its own.
  const isLine = /\n[ \t]*$/.test(text.slice(0, blockEnd));
  for (const path of missing) {
    const later = standard.find((known) => known.text > path)?.start;
    const at = isLine ? lineStart(text, later ?? endOfGroup(text, standard, paths, blockEnd)) : blockEnd;
    changes.set(at, (changes.get(at) ?? '') + (isLine ? `\t"${path}"${newline}` : `; "${path}"`));
  }
  return Array.from(changes, ([at, added]): TextChange => ({ start: at, end: at, text: added }));
}

/** Behind the standard library's paths, which have no dot; before the others where there are none. */
function endOfGroup(
  text: string,
  standard: Imports['paths'],
  paths: Imports['paths'],
  blockEnd: number,
): number {
  const last = standard.at(-1);
  if (last === undefined) return paths[0]?.start ?? blockEnd;
  const next = text.indexOf('\n', last.end);
  return next < 0 || next > blockEnd ? blockEnd : next + 1;
}

function quoted(path: string): string {
  return `"${path}"`;
}
