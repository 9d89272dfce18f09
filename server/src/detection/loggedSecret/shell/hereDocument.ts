import type { Redirect, Word } from './syntax.ts';
import type { WordReader } from './wordReader.ts';

/** A closing line is not longer than this. */
const LONGEST_LINE = 120;

/** Where the text of a here-document ends that begins at `from`, and where the line after its name begins. */
function hereDocumentEnd(
  text: string,
  from: number,
  to: number,
  name: string,
): [bodyEnd: number, end: number] {
  for (let line = from; line < to; ) {
    const lineEnd = text.indexOf('\n', line);
    const next = lineEnd < 0 || lineEnd >= to ? to : lineEnd + 1;
    if (next - line < LONGEST_LINE && text.slice(line, next).trim() === name) return [line, next];
    line = next;
  }
  return [to, to];
}

/** Where a here-document was asked for. */
interface Place {
  readonly redirects: Redirect[];
  readonly start: number;
  readonly descriptor: string;
}

/** Here-documents whose text begins on the next line. */
export class HereDocuments {
  readonly #pending: (Place & { readonly name: string; readonly expands: boolean })[] = [];

  /** @param source The name as written: with quotes or a backslash, nothing in the text expands. */
  announce(name: string, source: string, place: Place): void {
    this.#pending.push({ ...place, name: name.replaceAll('\\', ''), expands: !/['"\\]/.test(source) });
  }

  /** Reads them all; `words` stands where the next line begins, and then behind them. */
  read(text: string, words: WordReader): void {
    for (const { name, expands, redirects, start, descriptor } of this.#pending.splice(0)) {
      const bodyStart = words.at;
      const [bodyEnd, end] = hereDocumentEnd(text, bodyStart, words.to, name);
      const target: Word = expands
        ? words.expandUntil(bodyEnd)
        : { parts: [], start: bodyStart, end: bodyEnd, plain: undefined };
      words.at = end;
      redirects.push({ operator: '<<', descriptor, target, start, end: start });
    }
  }
}
