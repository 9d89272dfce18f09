/** What stands between the closing quote of a literal and the opening quote of the next, where both are one value. */
const operators: ReadonlySet<string> = new Set(['', '+', '.', '&', '..', '++', '<>', '||', '~']);
const quotes = `"'\``;
const stringPrefix = /(?:u8|[fF][rR]|[rR][bBfF]|[bB][rR]|\$@|@\$|[bBfFrRuUL$@])?/y;
const blank = /[ \t\r\n]/;
/** More white space than this does not join literals; it keeps the search linear. */
const longestBlank = 256;

/** The offset behind the opening quote of the literal that is joined to the one closed at `quote`, if any. */
export function endOfGlue(text: string, quote: number): number | undefined {
  let at = skipBlank(text, quote + 1);
  const operatorStart = at;
  while ('+.&<>|~'.includes(text[at] ?? '-') && at - operatorStart < 2) at++;
  if (!operators.has(text.slice(operatorStart, at))) return undefined;
  at = skipBlank(text, at);
  // The line goes on, with an operator or without.
  if (text[at] === '\\') at = skipBlank(text, at + 1);
  stringPrefix.lastIndex = at;
  stringPrefix.test(text);
  at = stringPrefix.lastIndex;
  return quotes.includes(text[at] ?? '-') ? at + 1 : undefined;
}

/** The offset behind a backslash and the line break after it, if there is one. */
export function endOfContinuation(text: string, backslash: number): number | undefined {
  if (text[backslash + 1] === '\n') return backslash + 2;
  if (text[backslash + 1] !== '\r') return undefined;
  return text[backslash + 2] === '\n' ? backslash + 3 : backslash + 2;
}

/** From the quote that opens the literal around `start` to the one that closes the literal around `end`. */
export function literalAround(text: string, start: number, end: number): { start: number; end: number } {
  const opening = quoteBefore(text, start);
  const closing = quoteAfter(text, end);
  return opening === undefined || closing === undefined ? { start, end } : { start: opening, end: closing };
}

/** A literal that is longer than this before or after the token is no literal. */
const longestLiteral = 1024;

function quoteBefore(text: string, start: number): number | undefined {
  for (let at = start - 1; at >= 0 && start - at < longestLiteral; at--) {
    if (isQuote(text, at)) return at;
    if (text[at] === '\n' || text[at] === '\r') return undefined;
  }
  return undefined;
}

function quoteAfter(text: string, end: number): number | undefined {
  for (let at = end; at < text.length && at - end < longestLiteral; at++) {
    if (isQuote(text, at)) return at + 1;
    if (text[at] === '\n' || text[at] === '\r') return undefined;
  }
  return undefined;
}

function isQuote(text: string, at: number): boolean {
  return quotes.includes(text[at] ?? '-') && text[at - 1] !== '\\';
}

function skipBlank(text: string, from: number): number {
  let at = from;
  while (at - from < longestBlank && blank.test(text[at] ?? '-')) at++;
  return at;
}
