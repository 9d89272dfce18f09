import type { Spot } from '../environment/spot.ts';
import type { TextChange } from '../fix.ts';
import type { Source } from '../literals/source.ts';
import { aboveComment, lineEndOf, lineStart } from '../literals/lines.ts';

/** Whether a string is the documentation of a module, a class or a function, which must be a plain one. */
export function isDocstring({ lexemes }: Source, index: number): boolean {
  const next = lexemes[index + 1];
  if (next !== undefined && next.kind !== 'newline') return false;
  const previous = lexemes[index - 1];
  if (previous === undefined) return true;
  return previous.kind === 'newline' && (index === 1 || lexemes[index - 2]?.text === ':');
}

/** `import os` and the like, before the first import that the module has, or where the first one belongs. */
export function pythonImports(source: Source, spots: readonly Spot[]): readonly TextChange[] {
  const needed = spots.some(({ kind }) => kind === 'basic-auth') ? ['base64', 'os'] : ['os'];
  const first = spots[0]?.start ?? 0;
  const { text, region } = source;
  const head = text.slice(region.start, first);
  const missing = needed.filter((module) => !imports(head, module));
  if (missing.length === 0) return [];
  const newline = lineEndOf(text);
  const { at, hasImports } = placeOfImports(source);
  const indentation = /^[ \t]*/.exec(text.slice(at))?.[0] ?? '';
  const lines = missing.map((module) => `${indentation}import ${module}${newline}`).join('');
  return [{ start: at, end: at, text: hasImports ? lines : lines + newline }];
}

function imports(head: string, module: string): boolean {
  const names = `(?:[\\w.]+(?:[ \\t]+as[ \\t]+\\w+)?[ \\t]*,[ \\t]*)*`;
  return new RegExp(`^import[ \\t]+${names}${module}[ \\t]*(?:[,;#\\r\\n.]|$)`, 'm').test(head);
}

/** The start of the line of the first statement behind what must come first, or of the comment above it. */
function placeOfImports(source: Source): { at: number; hasImports: boolean } {
  const { text, region, lexemes } = source;
  const index = lexemes.findIndex((lexeme, at) => {
    const startsStatement = lexeme.kind !== 'newline' && (at === 0 || lexemes[at - 1]?.kind === 'newline');
    if (!startsStatement) return false;
    if (lexeme.text === 'from' && lexemes[at + 1]?.text === '__future__') return false;
    return lexeme.kind !== 'text' || !isDocstring(source, at);
  });
  const first = lexemes[index];
  const line = first === undefined ? region.start : Math.max(lineStart(text, first.start), region.start);
  if (first?.text === 'import' || first?.text === 'from') return { at: line, hasImports: true };
  return { at: aboveComment(text, line, region.start), hasImports: false };
}
