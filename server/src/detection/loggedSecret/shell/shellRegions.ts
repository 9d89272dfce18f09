import type { Span } from '../span.ts';
import { closingLine, endOfLine } from './lines.ts';

/** An instruction whose arguments a shell may run, options included. */
const INSTRUCTION =
  /^\s{0,20}(?:ONBUILD\s{1,20})?(?:RUN|CMD|ENTRYPOINT|HEALTHCHECK(?:(?:[ \t]|\\\r?\n){1,40}--[\w-]{1,20}=\S{1,200}){0,8}(?:[ \t]|\\\r?\n){1,40}CMD)(?:(?:[ \t]|\\\r?\n){1,40}--[\w-]{1,20}=\S{1,200}){0,8}(?:[ \t]|\\\r?\n){1,40}/i;

/** The shell of `RUN`, `CMD`, `ENTRYPOINT` and `HEALTHCHECK CMD`, each a region of its own. */
export function dockerfileRegions(text: string): readonly Span[] {
  const regions: Span[] = [];
  forEachLine(text, (start, lineEnd) => {
    if (isComment(text, start)) return lineEnd + 1;
    const end = continuedEnd(text, start, true);
    const instruction = text.slice(start, end);
    const length = INSTRUCTION.exec(instruction)?.[0].length;
    if (length === undefined || isList(instruction.slice(length))) return end + 1;
    const hereDocument = /^<<-?(["']?)(\w{1,40})\1\s*$/.exec(instruction.slice(length))?.[2];
    if (hereDocument === undefined) {
      regions.push({ start: start + length, end });
      return end;
    }
    const { start: close } = closingLine(text, end + 1, hereDocument);
    regions.push({ start: end + 1, end: close });
    return close;
  });
  return regions;
}

/** What is no list is run by a shell, even where it begins with a bracket. */
export function isList(words: string): boolean {
  try {
    return Array.isArray(JSON.parse(words.replaceAll(/\\[ \t]*\r?\n/g, '')));
  } catch {
    return false;
  }
}

/** The recipes of a Makefile, line by line. */
export function makefileRegions(text: string): readonly Span[] {
  const regions: Span[] = [];
  forEachLine(text, (start, lineEnd) => {
    const silent = /^\t[\t @+-]{0,20}/.exec(text.slice(start, lineEnd))?.[0].length;
    if (silent === undefined) return lineEnd + 1;
    const end = continuedEnd(text, start);
    regions.push({ start: start + silent, end });
    return end;
  });
  return regions;
}

const SCRIPT_KEY =
  /^(\s{0,60}(?:-\s{1,8})?)(?:run|script|before_script|after_script|bash|sh|command|commands|install|before_install|inlineScript):(?:\s{1,20}|$)/;

/** The shell in the scripts of a CI workflow. */
export function workflowRegions(text: string): readonly Span[] {
  const regions: Span[] = [];
  forEachLine(text, (start, end) => {
    const match = SCRIPT_KEY.exec(text.slice(start, end));
    if (match?.[1] === undefined) return end + 1;
    const from = start + match[0].length;
    const column = match[1].length;
    return from < end
      ? readScript(text, from, end, column, regions)
      : readScripts(text, end + 1, column, regions);
  });
  return regions;
}

/** One value, or a block of lines. Returns where to go on. */
function readScript(text: string, from: number, end: number, column: number, regions: Span[]): number {
  if (/^[|>][-+\d]{0,2}(?:\s|$)/.test(text.slice(from, end))) {
    const until = blockEnd(text, end, column);
    regions.push({ start: end + 1, end: until });
    return until;
  }
  regions.push(unquoted(text, from, end));
  return end + 1;
}

/** A list of them, with comments and empty lines between its items. Returns where to go on. */
function readScripts(text: string, from: number, column: number, regions: Span[]): number {
  let at = from;
  while (at < text.length) {
    const end = endOfLine(text, at);
    const line = text.slice(at, end);
    const item = /^(\s{0,60})-\s{1,8}/.exec(line);
    if (item?.[1] !== undefined && item[1].length >= column - 2)
      at = readScript(text, at + item[0].length, end, item[1].length, regions);
    else if (/^\s*(?:#|$)/.test(line)) at = end + 1;
    else break;
  }
  return at;
}

/** Variables that a workflow sets to an expression: `NAME: ${{ secrets.… }}`. */
export function workflowVariables(text: string): readonly (readonly [name: string, expression: string])[] {
  const variables: (readonly [string, string])[] = [];
  for (const { index, 1: expression } of text.matchAll(/: \$\{\{([^}\n]{1,200})\}\}/g)) {
    const name = /[A-Za-z_]\w{0,80}$/.exec(text.slice(Math.max(0, index - 81), index))?.[0];
    if (name !== undefined && expression !== undefined) variables.push([name, expression]);
  }
  return variables;
}

function unquoted(text: string, from: number, end: number): Span {
  const value = text.slice(from, end).trimEnd();
  const quotes = /^(["']).*\1$/.test(value) ? 1 : 0;
  return { start: from + quotes, end: from + value.length - quotes };
}

/** Behind the lines after one that stand further right than a column, empty ones among them. */
function blockEnd(text: string, from: number, column: number): number {
  const outside = new RegExp(`^[ \\t]{0,${column}}\\S`, 'gm');
  outside.lastIndex = from;
  return outside.exec(text)?.index ?? text.length;
}

/**
 * Where the line ends that begins at an offset, lines that a backslash continues included.
 * @param overComments Comments among them end nothing, as in a Dockerfile.
 */
function continuedEnd(text: string, from: number, overComments = false): number {
  let at = from;
  for (;;) {
    const end = endOfLine(text, at);
    const last = text.charAt(end - 1) === '\r' ? end - 2 : end - 1;
    const goesOn = text.charAt(last) === '\\' || (overComments && isComment(text, at));
    if (end >= text.length || !goesOn) return end;
    at = end + 1;
  }
}

function isComment(text: string, line: number): boolean {
  return /^[ \t]{0,60}#/.test(text.slice(line, line + 61));
}

/** @param visit Returns where to go on, behind where the line begins. */
function forEachLine(text: string, visit: (start: number, end: number) => number): void {
  for (let at = 0; at < text.length; ) at = visit(at, endOfLine(text, at));
}
