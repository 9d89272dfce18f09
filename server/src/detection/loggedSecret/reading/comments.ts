import { isLineEnd } from './characters.ts';
import type { Language } from '../languages/language.ts';

/** Finds where the comments of a text end. */
export class Comments {
  readonly #text: string;
  readonly #language: Language;
  /** The first characters of comments: most of a text begins none. */
  readonly #firsts: ReadonlySet<number>;
  /** Where each of the marks that close comments was found last; -1 where none is left. */
  readonly #closes = new Map<string, number>();

  constructor(text: string, language: Language) {
    this.#text = text;
    this.#language = language;
    const opens = [...language.blockComments.map(([open]) => open.trimStart()), ...language.lineComments];
    this.#firsts = new Set(opens.map((open) => open.charCodeAt(0)));
  }

  /** Where the comment that begins at an offset ends, at `to` at the latest; the same offset where none begins. */
  endOf(at: number, to: number): number {
    const text = this.#text;
    if (!this.#firsts.has(text.charCodeAt(at))) return at;
    for (const [open, close] of this.#language.blockComments) {
      const begins = open.startsWith('\n')
        ? text.startsWith(open.slice(1), at) && (at === 0 || text.charCodeAt(at - 1) === 10)
        : text.startsWith(open, at);
      if (!begins) continue;
      const end = this.#closeOf(close, at + open.length);
      return end < 0 ? to : Math.min(to, end + close.length);
    }
    // `#[` begins an attribute of PHP; `$#` and the like are names, which are read whole.
    if (!this.#language.lineComments.some((open) => text.startsWith(open, at))) return at;
    if (text.startsWith('#[', at) && this.#language.name === 'php') return at;
    let end = at;
    while (end < to && !isLineEnd(text.charCodeAt(end))) end++;
    return end;
  }

  /** Where a comment closes; a search that went far is not made twice, as code is read from left to right. */
  #closeOf(close: string, from: number): number {
    const last = this.#closes.get(close) ?? 0;
    if (last < 0 || last >= from) return last;
    const found = this.#text.indexOf(close, from);
    this.#closes.set(close, found);
    return found;
  }
}
