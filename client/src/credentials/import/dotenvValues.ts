/** A value that a dotenv file gives a variable. Places count UTF-16 units from the start of the text. */
export interface DotenvValue {
  readonly name: string;
  /** Without quotes, blanks and comment. */
  readonly value: string;
  /** From the first quote to behind the last, or the bare value. */
  readonly start: number;
  readonly end: number;
  /** The whole lines that it stands on, the last one's end included. */
  readonly lineStart: number;
  readonly lineEnd: number;
}

const assignment = /\uFEFF?[ \t]*(?:(?:export|set)[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*(?:=|:(?=[ \t]))[ \t]*/y;

/** Reads a dotenv file, a shell's `export` lines included. Takes time in proportion to the text, whatever it is. */
export function readDotenv(text: string): DotenvValue[] {
  const values: DotenvValue[] = [];
  const closing = new Closings(text);
  let lineStart = 0;
  while (lineStart < text.length) {
    assignment.lastIndex = lineStart;
    const match = assignment.exec(text);
    const start = match ? assignment.lastIndex : lineStart;
    const close = match ? closing.of(start) : undefined;
    const lineEnd = afterLine(text, close ?? start);
    const name = match?.[1];
    if (name !== undefined) values.push({ name, ...valueAt(text, start, close), lineStart, lineEnd });
    lineStart = lineEnd;
  }
  return values;
}

function valueAt(text: string, start: number, close: number | undefined) {
  if (close !== undefined) return { value: text.slice(start + 1, close), start, end: close + 1 };
  const rest = text.slice(start, endOfLine(text, start));
  const value = rest.replace(/(?:^|[ \t])#.*$/, '').trimEnd();
  return { value, start, end: start + value.length };
}

/** Where quoted values end. Looks at no character twice for the same quote, even where none is closed. */
class Closings {
  readonly #text: string;
  readonly #neverClosed = new Set<string>();

  constructor(text: string) {
    this.#text = text;
  }

  /** The place of the quote that closes the one that stands at `start`, if one does and is closed. */
  of(start: number): number | undefined {
    const quote = this.#text[start] ?? '';
    if (!/["'`]/.test(quote) || this.#neverClosed.has(quote)) return undefined;
    for (let at = start + 1; at < this.#text.length; at++) {
      if (this.#text[at] === quote) return at;
      if (this.#text[at] === '\\' && quote !== "'") at++;
    }
    this.#neverClosed.add(quote);
    return undefined;
  }
}

function endOfLine(text: string, from: number): number {
  const found = text.slice(from).search(/[\r\n]/);
  return found < 0 ? text.length : from + found;
}

function afterLine(text: string, from: number): number {
  const end = endOfLine(text, from);
  if (text.startsWith('\r\n', end)) return end + 2;
  return Math.min(end + 1, text.length);
}
