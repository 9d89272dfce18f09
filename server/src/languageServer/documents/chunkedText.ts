/** A piece of the text. Never ends between `\r` and `\n`, so that its breaks are its own. */
interface Chunk {
  readonly text: string;
  /** Offsets in the piece behind each line break. */
  readonly breaks: readonly number[];
}

/** UTF-16 code units: an edit costs a few pieces, a look-up a search among their number. */
const longest = 8192;
const carriageReturn = 13;
const lineFeed = 10;

/**
 * A text in pieces. An edit costs what it touches, however long the text and its lines are; only `\n`, `\r\n` and
 * `\r` break lines. Offsets count UTF-16 code units and must lie in the text.
 */
export class ChunkedText {
  readonly #chunks: Chunk[];
  /** For each piece its offset, and how many lines break before it; one entry more for the end. */
  readonly #offsets: number[] = [0];
  readonly #lines: number[] = [0];
  #whole: string | undefined;

  constructor(text: string) {
    this.#chunks = chunksOf(text);
    this.#whole = text;
    this.#sumFrom(0);
  }

  get length(): number {
    return this.#offsets.at(-1) ?? 0;
  }

  get lineCount(): number {
    return (this.#lines.at(-1) ?? 0) + 1;
  }

  /** All of the text; joined once until the next edit. */
  toString(): string {
    this.#whole ??= this.#chunks.map(({ text }) => text).join('');
    return this.#whole;
  }

  slice(start: number, end: number): string {
    if (start >= end) return '';
    const first = this.#chunkAt(start);
    const last = this.#chunkAt(end - 1);
    const from = start - (this.#offsets[first] ?? 0);
    const to = end - (this.#offsets[last] ?? 0);
    if (first === last) return this.#textOf(first).slice(from, to);
    let text = this.#textOf(first).slice(from);
    for (let index = first + 1; index < last; index++) text += this.#textOf(index);
    return text + this.#textOf(last).slice(0, to);
  }

  /** The code unit at an offset; `NaN` where there is none. */
  unitAt(offset: number): number {
    const index = this.#chunkAt(offset);
    return this.#textOf(index).charCodeAt(offset - (this.#offsets[index] ?? 0));
  }

  /** Puts another text in the place of a span. */
  replace(start: number, end: number, text: string): void {
    let first = this.#chunkAt(start);
    let last = this.#chunkAt(Math.max(start, end));
    let replaced =
      this.#textOf(first).slice(0, start - (this.#offsets[first] ?? 0)) +
      text +
      this.#textOf(last).slice(end - (this.#offsets[last] ?? 0));
    // Takes in the neighbours of what has become short, and those that share a `\r\n` with it.
    while (
      first > 0 &&
      (replaced.length < longest / 4 || isBreakBetween(this.#textOf(first - 1), replaced))
    ) {
      replaced = this.#textOf(--first) + replaced;
    }
    while (
      last + 1 < this.#chunks.length &&
      (replaced.length < longest / 4 || isBreakBetween(replaced, this.#textOf(last + 1)))
    ) {
      replaced += this.#textOf(++last);
    }
    this.#chunks.splice(first, last - first + 1, ...chunksOf(replaced));
    this.#whole = undefined;
    this.#sumFrom(first);
  }

  /** The line of an offset. Between `\r` and `\n` it is the line that they end. */
  lineOf(offset: number): number {
    const index = this.#chunkAt(offset);
    const within = offset - (this.#offsets[index] ?? 0);
    return (this.#lines[index] ?? 0) + upperBound(this.#chunks[index]?.breaks ?? [], within);
  }

  /** Where a line starts. @param line At least 0 and less than the number of lines. */
  startOfLine(line: number): number {
    if (line === 0) return 0;
    // The last piece before which fewer lines break.
    const index = upperBound(this.#lines, line - 1) - 1;
    return (
      (this.#offsets[index] ?? 0) + (this.#chunks[index]?.breaks[line - 1 - (this.#lines[index] ?? 0)] ?? 0)
    );
  }

  /** The piece that holds an offset; the last one for the end of the text. */
  #chunkAt(offset: number): number {
    return Math.min(upperBound(this.#offsets, offset), this.#chunks.length) - 1;
  }

  #textOf(index: number): string {
    return this.#chunks[index]?.text ?? '';
  }

  #sumFrom(first: number): void {
    this.#offsets.length = this.#chunks.length + 1;
    this.#lines.length = this.#chunks.length + 1;
    for (let index = first; index < this.#chunks.length; index++) {
      const { text, breaks } = this.#chunks[index] ?? emptyChunk;
      this.#offsets[index + 1] = (this.#offsets[index] ?? 0) + text.length;
      this.#lines[index + 1] = (this.#lines[index] ?? 0) + breaks.length;
    }
  }
}

const emptyChunk: Chunk = { text: '', breaks: [] };

function isBreakBetween(before: string, after: string): boolean {
  return before.charCodeAt(before.length - 1) === carriageReturn && after.charCodeAt(0) === lineFeed;
}

/** At least one piece, and no empty one but that. */
function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + longest, text.length);
    if (text.charCodeAt(end - 1) === carriageReturn && text.charCodeAt(end) === lineFeed) end++;
    const piece = text.slice(start, end);
    chunks.push({ text: piece, breaks: breaksOf(piece) });
    start = end;
  }
  return chunks.length > 0 ? chunks : [emptyChunk];
}

function breaksOf(text: string): readonly number[] {
  const breaks: number[] = [];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) breaks.push(at + 1);
    return breaks;
  }
  for (const match of text.matchAll(/\r\n?|\n/g)) breaks.push(match.index + match[0].length);
  return breaks;
}

/** How many of the sorted numbers are not above a limit. */
function upperBound(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
