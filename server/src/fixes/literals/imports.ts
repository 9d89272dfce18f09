import type { TextChange } from '../fix.ts';
import type { Span } from './pieces.ts';
import { aboveComment, lineEndOf, lineStart } from './lines.ts';
import type { Source } from './source.ts';

/**
 * Adds lines where a language keeps its imports: before the first line that an import begins, else behind the line
 * that must come first (the last of such: a package clause, the opening tag), else at the top, below a header of comments.
 */
export function addImportLines(
  source: Source,
  lines: readonly string[],
  forms: {
    readonly imports: RegExp;
    readonly head?: RegExp;
    /** Lines between `#if` and `#endif` are not always there. */
    readonly hasConditions?: boolean;
  },
): readonly TextChange[] {
  if (lines.length === 0) return [];
  const { text, region } = source;
  const newline = lineEndOf(text);
  const added = lines.map((line) => line + newline).join('');
  const code = text.slice(region.start, region.end);
  const conditions = forms.hasConditions === true ? conditionsIn(text) : [];
  const first =
    indexesInCode(source, forms.imports).find((at) => !conditions.some((each) => isIn(at, each))) ?? -1;
  if (first >= 0) return [{ start: first, end: first, text: added }];
  const head = (forms.head && indexesInCode(source, forms.head).at(-1)) ?? -1;
  if (head >= 0) {
    const lineFeed = code.indexOf('\n', head - region.start);
    const at = lineFeed < 0 ? region.end : region.start + lineFeed + 1;
    return [{ start: at, end: at, text: lineFeed < 0 ? newline + newline + added : newline + added }];
  }
  const statement = source.lexemes.find(({ kind }) => kind !== 'newline');
  const line = Math.max(region.start, lineStart(text, statement?.start ?? region.start));
  const at = aboveComment(text, line, region.start);
  return [{ start: at, end: at, text: added + newline }];
}

/** From each outermost `#if` to its `#endif`. */
function conditionsIn(text: string): readonly Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let start = 0;
  for (const { index, 1: word } of text.matchAll(/^[ \t]*#[ \t]*(if|endif)\b/gm)) {
    if (word === 'if' && depth++ === 0) start = index;
    if (word === 'endif' && --depth === 0) spans.push({ start, end: index });
  }
  return spans;
}

function isIn(at: number, { start, end }: Span): boolean {
  return start <= at && at < end;
}

/** Where the lines that a pattern fits begin, comments and strings excluded. */
function indexesInCode({ text, region, lexemes }: Source, pattern: RegExp): readonly number[] {
  const lines = new RegExp(pattern.source, 'gm');
  const starts = new Set(lexemes.map(({ start }) => start));
  return Array.from(
    text.slice(region.start, region.end).matchAll(lines),
    ({ index }) => region.start + index,
  ).filter((at) => starts.has(at));
}
