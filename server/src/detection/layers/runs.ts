/** An encoded run: one stretch of an alphabet, or several that lines of equal length wrap. */
export interface Run {
  /** UTF-16 offsets in the layer's text. */
  readonly start: number;
  readonly end: number;
  /** The run's characters without line breaks, indentation and padding. */
  readonly characters: string;
}

/** Forms of an alphabet, as regular expressions without anchors whose quantifiers never overlap. */
export interface Alphabet {
  /** A run long enough to hold a token, with padding. */
  readonly run: RegExp;
  /** A further line of a wrapped run, sticky. */
  readonly line: RegExp;
  /** Lines are wrapped at multiples of this. */
  readonly group: number;
  readonly padding?: string;
}

/** A line break, or one written as an escape in a string, with the indentation after it. */
const wrap = /(?:\r?\n|\r|\\r\\n|\\n)[ \t]{0,64}/y;

const escape = /\\[nrtbfv0]|\\x[0-9A-Fa-f]{2}|\\u[0-9A-Fa-f]{4}|%[0-9A-Fa-f]{2}/y;

/** How many characters from `start` on are the rest of an escape whose mark stands right before. */
function lettersOfEscape(text: string, start: number): number {
  escape.lastIndex = start - 1;
  return start > 0 && escape.test(text) ? escape.lastIndex - start : 0;
}

/** The encoded runs of a text, wrapped lines joined. Linear in the text's length. */
export function* findRuns(text: string, alphabet: Alphabet): Generator<Run> {
  const { run } = alphabet;
  for (let from = 0; ; ) {
    // Whoever reads the runs may look for runs in what they hold, with the same expression.
    run.lastIndex = from;
    const match = run.exec(text);
    if (!match) return;
    // The letter of `\n` or the digits of `%3D` right before a run belong to the escape.
    const skipped = lettersOfEscape(text, match.index);
    const joined = joinLines(text, match.index + skipped, match[0].slice(skipped), alphabet);
    from = joined.end;
    yield joined;
  }
}

function joinLines(text: string, start: number, first: string, alphabet: Alphabet): Run {
  const lines = [withoutPadding(first, alphabet)];
  let end = start + first.length;
  const width = first.length;
  let last = first;
  while (last.length === width && width % alphabet.group === 0 && !isPadded(last, alphabet)) {
    const line = lineAfter(text, end, alphabet);
    if (!line || line.characters.length > width) break;
    lines.push(withoutPadding(line.characters, alphabet));
    last = line.characters;
    end = line.end;
  }
  return { start, end, characters: lines.join('') };
}

function lineAfter(
  text: string,
  at: number,
  alphabet: Alphabet,
): { characters: string; end: number } | undefined {
  wrap.lastIndex = at;
  if (!wrap.test(text)) return undefined;
  alphabet.line.lastIndex = wrap.lastIndex;
  const match = alphabet.line.exec(text);
  return match ? { characters: match[0], end: alphabet.line.lastIndex } : undefined;
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
