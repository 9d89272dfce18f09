import { QuoteEnds } from './quoteEnds.ts';

/** UTF-16 offsets in a text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** Up to the value: `NAME=`, `export NAME =`, `NAME: `. */
const assignment = /[^\S\r\n]*(?:export[^\S\r\n]+)?[\w.-]+[^\S\r\n]*(?:=|:(?=[^\S\r\n]))[^\S\r\n]*/y;
const commentedAssignment = /[^\S\r\n]*#[#\s]*(?:export[^\S\r\n]+)?[\w.-]+[^\S\r\n]*=[^\S\r\n]*/y;
const comment = /[^\S\r\n]*(?:#|$)/y;
const lineBreak = /\r\n?|\n|$/g;
/** What may be a credential in whatever writing. */
const longRun = /[\w+/=.%\\-]{16,}/g;

/** What stands where a name should, and is a credential all the same. */
const noName = /[A-Za-z0-9]{32}/;

/**
 * What is not to be seen of a dotenv file: each value, whatever looks like one in a comment, and every line that is
 * not understood. In doubt it hides. The quotes around a value stay.
 * @returns in the order of their place; none touches another's text.
 */
export function hiddenRanges(text: string): readonly TextRange[] {
  const found: TextRange[] = [];
  const quotes = new QuoteEnds(text);
  let at = 0;
  while (at < text.length) {
    const end = lineEndFrom(text, at);
    const stopped = hideLine(text, at, end, quotes, found);
    at = endOfBreak(text, lineEndFrom(text, stopped));
  }
  return found;
}

/** @returns where it stopped: at the end of the line, or in a later one where the value goes on. */
function hideLine(text: string, start: number, end: number, quotes: QuoteEnds, found: TextRange[]): number {
  const commented = endOfMatch(commentedAssignment, text, start);
  if (commented !== undefined && commented <= end) {
    const isName = !noName.test(text.slice(start, commented));
    add(text, isName ? commented : text.indexOf('#', start) + 1, end, found);
    return end;
  }
  const value = endOfMatch(assignment, text, start);
  if (value === undefined || value > end || noName.test(text.slice(start, value))) {
    if (isComment(text.slice(start, end))) hideRuns(text, start, end, found);
    else add(text, start, end, found);
    return end;
  }
  const closed = quotes.endOf(value);
  if (closed === undefined) return hideUnquoted(text, value, end, found);
  if (closed > value + 1) found.push({ start: value + 1, end: closed });
  const rest = lineEndFrom(text, closed + 1);
  if (isComment(text.slice(closed + 1, rest))) hideRuns(text, closed + 1, rest, found);
  else add(text, closed + 1, rest, found);
  return rest;
}

/** Up to a comment behind the value. */
function hideUnquoted(text: string, start: number, end: number, found: TextRange[]): number {
  const line = text.slice(start, end);
  const mark = line.search(/(?<=^|\s)#/);
  if (mark < 0) add(text, start, end, found);
  else {
    add(text, start, start + mark, found);
    hideRuns(text, start + mark, end, found);
  }
  return end;
}

function hideRuns(text: string, start: number, end: number, found: TextRange[]): void {
  for (const run of text.slice(start, end).matchAll(longRun))
    found.push({ start: start + run.index, end: start + run.index + run[0].length });
}

/** Without the blanks around it. */
function add(text: string, start: number, end: number, found: TextRange[]): void {
  const part = text.slice(start, end);
  const first = start + (part.length - part.trimStart().length);
  const last = start + part.trimEnd().length;
  if (first < last) found.push({ start: first, end: last });
}

function isComment(line: string): boolean {
  comment.lastIndex = 0;
  return comment.test(line);
}

function endOfMatch(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function lineEndFrom(text: string, at: number): number {
  lineBreak.lastIndex = at;
  return lineBreak.exec(text)?.index ?? text.length;
}

function endOfBreak(text: string, at: number): number {
  return text.startsWith('\r\n', at) ? at + 2 : at + 1;
}
