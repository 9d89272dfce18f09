import type { Span } from '../span.ts';

/** The shell of `RUN`, `CMD` and `ENTRYPOINT`, each a region of its own. */
export function dockerfileRegions(text: string): readonly Span[] {
  const regions: Span[] = [];
  forEachLine(text, (start, end, next) => {
    const match =
      /^\s{0,20}(?:RUN|CMD|ENTRYPOINT)\s{1,20}((?:--\w{1,20}=\S{1,200}\s{1,20}){0,8})(?!\[)/i.exec(
        text.slice(start, Math.min(end, start + 2_000)),
      );
    if (match === null) return next;
    const from = start + match[0].length;
    const hereDocument = /^<<-?(["']?)(\w{1,40})\1\s*$/.exec(text.slice(from, Math.min(end, from + 60)))?.[2];
    const until =
      hereDocument === undefined ? continuedEnd(text, start, true) : closingLine(text, next, hereDocument);
    regions.push(hereDocument === undefined ? { start: from, end: until } : { start: next, end: until });
    return until + 1;
  });
  return regions;
}

/** The recipes of a Makefile, line by line. */
export function makefileRegions(text: string): readonly Span[] {
  const regions: Span[] = [];
  forEachLine(text, (start, _, next) => {
    if (text.charCodeAt(start) !== 9) return next;
    const end = continuedEnd(text, start);
    const silent = /^\t[\t @+-]{0,20}/.exec(text.slice(start, start + 24))?.[0].length ?? 0;
    regions.push({ start: start + silent, end });
    return end + 1;
  });
  return regions;
}

const SCRIPT_KEY =
  /^(\s{0,60}(?:-\s{1,8})?)(?:run|script|before_script|after_script|bash|sh|command|commands|install|before_install|inlineScript):(?:\s{1,20}|$)/;

/** The shell in the scripts of a CI workflow. */
export function workflowRegions(text: string): readonly Span[] {
  const regions: Span[] = [];
  forEachLine(text, (start, end, next) => {
    const match = SCRIPT_KEY.exec(text.slice(start, Math.min(end, start + 200)));
    if (match?.[1] === undefined) return next;
    return scriptAt(text, start + match[0].length, end, next, match[1].length, regions);
  });
  return regions;
}

/** One value, a block of lines, or a list of values. Returns where to go on. */
function scriptAt(
  text: string,
  from: number,
  end: number,
  next: number,
  column: number,
  regions: Span[],
  isItem = false,
): number {
  const value = text.slice(from, Math.min(end, from + 40)).trim();
  if (/^[|>][-+\d]{0,2}(?:\s.{0,30})?$/.test(value)) {
    const until = blockEnd(text, next, column);
    regions.push({ start: next, end: until });
    return until;
  }
  if (value !== '') {
    regions.push(unquoted(text, from, end));
    return next;
  }
  // A list in a list is no script.
  if (isItem) return next;
  let at = next;
  while (at < text.length) {
    const lineEnd = endOfLine(text, at);
    const item = /^(\s{0,60})-\s{1,8}/.exec(text.slice(at, Math.min(lineEnd, at + 80)));
    if (item?.[1] === undefined || item[1].length < column - 2) break;
    const after = scriptAt(text, at + item[0].length, lineEnd, lineEnd + 1, item[1].length, regions, true);
    at = Math.max(after, at + 1);
  }
  return Math.max(at, next);
}

/** Variables that a workflow sets to an expression: `NAME: ${{ secrets.… }}`. */
export function workflowVariables(text: string): readonly (readonly [name: string, expression: string])[] {
  const variables: (readonly [string, string])[] = [];
  for (let at = text.indexOf(': ${{'); at >= 0; at = text.indexOf(': ${{', at + 5)) {
    const name = /[A-Za-z_]\w{0,80}$/.exec(text.slice(Math.max(0, at - 81), at))?.[0];
    const expression = /^: \$\{\{([^}\n]{1,200})\}\}/.exec(text.slice(at, at + 210))?.[1];
    if (name !== undefined && expression !== undefined) variables.push([name, expression]);
  }
  return variables;
}

function unquoted(text: string, from: number, end: number): Span {
  const first = text.charAt(from);
  let last = end;
  while (last > from && /\s/.test(text.charAt(last - 1))) last--;
  const isQuoted = (first === '"' || first === "'") && last > from + 1 && text.charAt(last - 1) === first;
  return isQuoted ? { start: from + 1, end: last - 1 } : { start: from, end: last };
}

/** Behind the lines that stand further right than a column, empty ones among them. */
function blockEnd(text: string, from: number, column: number): number {
  let at = from;
  while (at < text.length) {
    const end = endOfLine(text, at);
    let start = at;
    while (start < end && text.charCodeAt(start) === 32) start++;
    const isEmpty = start === end || text.charAt(start) === '\r';
    if (!isEmpty && start - at <= column) break;
    at = end + 1;
  }
  return Math.min(at, text.length);
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
    const goesOn = text.charAt(last) === '\\' || (overComments && at > from && isComment(text, at));
    if (end >= text.length || !goesOn) return end;
    at = end + 1;
  }
}

function isComment(text: string, line: number): boolean {
  return /^[ \t]{0,60}#/.test(text.slice(line, line + 61));
}

function closingLine(text: string, from: number, name: string): number {
  for (let at = from; at < text.length; ) {
    const end = endOfLine(text, at);
    if (end - at < 80 && text.slice(at, end).trim() === name) return at;
    at = end + 1;
  }
  return text.length;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function forEachLine(text: string, visit: (start: number, end: number, next: number) => number): void {
  for (let at = 0; at < text.length; ) {
    const end = endOfLine(text, at);
    at = Math.max(visit(at, end, end + 1), at + 1);
  }
}
