import { closingLine } from './lines.ts';
import type { Redirect } from './syntax.ts';
import type { WordReader } from './wordReader.ts';

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
      const close = closingLine(text, bodyStart, name);
      const parts = expands ? words.expandUntil(close.start) : [];
      words.at = Math.min(close.end, text.length);
      const target = { parts, start: bodyStart, end: close.start, plain: undefined };
      redirects.push({ operator: '<<', descriptor, target, start, end: start });
    }
  }
}
