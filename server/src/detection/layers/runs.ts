/** An encoded run: one stretch of an alphabet, or several that lines of equal length wrap. */
export interface Run {
  /** UTF-16 offsets in the layer's text. */
  readonly start: number;
  readonly end: number;
  /** The run's characters without line breaks, indentation and padding. */
  readonly characters: string;
}

/** What runs of one encoding are made of. */
export interface Alphabet {
  /** For each ASCII code 1 where the character belongs to a run. */
  readonly members: Uint8Array;
  /** The shortest run that holds a prefix and 16 characters. */
  readonly shortest: number;
  /** Lines are wrapped at multiples of this. */
  readonly group: number;
  readonly padding?: string;
}

/** @param characters All members of an alphabet, as the inside of a regular expression's class. */
export function membersOf(characters: string): Uint8Array {
  const member = new RegExp(`[${characters}]`);
  return Uint8Array.from({ length: 128 }, (_, code) => (member.test(String.fromCharCode(code)) ? 1 : 0));
}

/** A line break, or one written as an escape in a string, with the indentation after it. */
const wrap = /(?:\r?\n|\r|\\r\\n|\\n)[ \t]{0,64}/y;

/** What may follow a line of a run: its break, or the end of what it is written in. */
const lineEnds = '\r\n\\"\'`,;)]}<';

const escape = /\\[nrtbfv0]|\\x[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|%[0-9A-Fa-f]{2}/y;

/** How many characters from `start` on are the rest of an escape whose mark stands right before. */
function lettersOfEscape(text: string, start: number): number {
  escape.lastIndex = start - 1;
  return start > 0 && escape.test(text) ? escape.lastIndex - start : 0;
}

/** The encoded runs of a text, wrapped lines joined. Linear in the text's length. */
export function* findRuns(text: string, alphabet: Alphabet): Generator<Run> {
  for (let from = 0; ; ) {
    const start = startOfRun(text, from, alphabet);
    if (start === undefined) return;
    // The letter of `\n` or the digits of `%3D` right before a run belong to the escape.
    const run = joinLines(text, start + lettersOfEscape(text, start), alphabet);
    from = run.end;
    yield run;
  }
}

/** Where the next run starts. Looks only at every so-manieth character, and back from one that may be in a run. */
function startOfRun(text: string, from: number, { members, shortest }: Alphabet): number | undefined {
  let floor = from;
  for (let at = from + shortest - 1; at < text.length; ) {
    let before = at;
    while (before >= floor && members[text.charCodeAt(before)] === 1) before--;
    if (before < floor) return floor;
    floor = before + 1;
    at = before + shortest;
  }
  return undefined;
}

function endOfRun(text: string, from: number, { members, padding }: Alphabet): number {
  let end = from;
  while (members[text.charCodeAt(end)] === 1) end++;
  if (padding === undefined || end === from) return end;
  for (let count = 0; count < 2 && text[end] === padding; count++) end++;
  return end;
}

function joinLines(text: string, start: number, alphabet: Alphabet): Run {
  let end = endOfRun(text, start, alphabet);
  const width = end - start;
  let last = text.slice(start, end);
  const lines = [withoutPadding(last, alphabet)];
  while (last.length === width && width % alphabet.group === 0 && !isPadded(last, alphabet)) {
    wrap.lastIndex = end;
    if (!wrap.test(text)) break;
    const next = wrap.lastIndex;
    const nextEnd = endOfRun(text, next, alphabet);
    last = text.slice(next, nextEnd);
    if (last === '' || last.length > width || !endsLine(text, nextEnd)) break;
    if (last.length < width && !mayBeLast(last.length, width, alphabet)) break;
    lines.push(withoutPadding(last, alphabet));
    end = nextEnd;
  }
  return { start, end, characters: lines.join('') };
}

/** Whether a line of a run may end here: a key, a word or a path goes on. */
function endsLine(text: string, at: number): boolean {
  // Behind the last line stands no character at all, which every text includes.
  return lineEnds.includes(text.charAt(at));
}

/** What encoders wrap at: MIME, PEM, and what is common beside. */
const usualWidths: ReadonlySet<number> = new Set([60, 64, 72, 76, 80]);

/** The last line is shorter; where nobody wraps at such a width, it must at least be whole groups. */
function mayBeLast(length: number, width: number, { group }: Alphabet): boolean {
  return usualWidths.has(width) || length % group === 0;
}

function isPadded(characters: string, { padding }: Alphabet): boolean {
  return padding !== undefined && characters.endsWith(padding);
}

function withoutPadding(characters: string, { padding }: Alphabet): string {
  if (padding === undefined) return characters;
  let end = characters.length;
  while (characters[end - 1] === padding) end--;
  return characters.slice(0, end);
}
