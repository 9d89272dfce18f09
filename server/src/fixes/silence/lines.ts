/** A line of a text; UTF-16 offsets, the end is before its line break. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

/** The line that an offset lies on. Only `\n`, `\r\n` and `\r` break lines. Costs what the line is long. */
export function lineAt(text: string, offset: number): Line {
  let start = offset;
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
  let end = offset;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
  return { start, end };
}

function isBreak(unit: number): boolean {
  return unit === 10 || unit === 13;
}

/** The line before, `undefined` for the first. */
export function lineBefore(text: string, line: Line): Line | undefined {
  if (line.start === 0) return undefined;
  const isPair = text.startsWith('\r\n', line.start - 2);
  return lineAt(text, line.start - (isPair ? 2 : 1));
}

/** The line behind, `undefined` for the last. */
export function lineBehind(text: string, line: Line): Line | undefined {
  if (line.end >= text.length) return undefined;
  return lineAt(text, line.end + (text.startsWith('\r\n', line.end) ? 2 : 1));
}

/** What breaks the lines of a text: its first line break. */
export function lineBreakOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}

/** The blanks that a line begins with. */
export function indentationOf(text: string, line: Line): string {
  return /^[ \t]*/.exec(text.slice(line.start, line.end))?.[0] ?? '';
}
