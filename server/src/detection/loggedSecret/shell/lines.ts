import type { Span } from '../span.ts';

/** Where the line ends in which an offset stands. */
export function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** The line that holds nothing but a name and so closes a here-document whose lines begin at an offset. */
export function closingLine(text: string, from: number, name: string): Span {
  for (let start = from; start < text.length; ) {
    const end = endOfLine(text, start) + 1;
    if (text.slice(start, end).trim() === name) return { start, end };
    start = end;
  }
  return { start: text.length, end: text.length };
}
