/** How the place of an offset in a word is quoted; `ansi` is `$'…'`. */
export type Quoting = 'none' | 'single' | 'double' | 'ansi';

export interface Quoted {
  readonly quoting: Quoting;
  /** Offset of the opening quote and of the closing one; -1 where there is none. */
  readonly open: number;
  readonly close: number;
}

const unquoted: Quoted = { quoting: 'none', open: -1, close: -1 };

/** How an offset is quoted in the word that begins at `start` and ends at `end`. */
export function quotingAt(text: string, start: number, end: number, offset: number): Quoted {
  for (let at = start; at < offset; at++) {
    const character = text.charAt(at);
    if (character === '\\') at++;
    else if (character === "'" || character === '"') {
      const isAnsi = character === "'" && text.charAt(at - 1) === '$' && at > start;
      const close = closeOf(text, at, end, isAnsi);
      if (close < 0 || close >= offset) {
        const quoting = character === '"' ? 'double' : isAnsi ? 'ansi' : 'single';
        return { quoting, open: at, close };
      }
      at = close;
    } else if (text.startsWith('$(', at)) at = Math.min(offset, substitutionEnd(text, at, end));
  }
  return unquoted;
}

function closeOf(text: string, open: number, end: number, isAnsi: boolean): number {
  const quote = text.charAt(open);
  for (let at = open + 1; at < end; at++) {
    const character = text.charAt(at);
    if (character === '\\' && (quote === '"' || isAnsi)) at++;
    else if (quote === '"' && text.startsWith('$(', at)) at = substitutionEnd(text, at, end);
    else if (character === quote) return at;
  }
  return -1;
}

/** The bracket that closes `$(`, quotes in it respected. */
function substitutionEnd(text: string, from: number, end: number): number {
  let depth = 0;
  for (let at = from + 1; at < end; at++) {
    const character = text.charAt(at);
    if (character === '\\') at++;
    else if (character === "'" || character === '"') {
      const close = closeOf(text, at, end, false);
      if (close < 0) return end;
      at = close;
    } else if (character === '(') depth++;
    else if (character === ')' && --depth === 0) return at;
  }
  return end;
}
