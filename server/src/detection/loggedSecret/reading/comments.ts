import { isLineEnd } from './characters.ts';
import type { Language } from '../languages/language.ts';

/** Finds where the comments of a text end. */
export class Comments {
  readonly #text: string;
  readonly #language: Language;
  /** The first characters of comments: most of a text begins none. */
  readonly #firsts: ReadonlySet<number>;
  readonly #closes = new Map<string, { readonly from: number; readonly found: number }>();

  constructor(text: string, language: Language) {
    this.#text = text;
    this.#language = language;
    const opens = [...language.blockComments.map(([open]) => open.trimStart()), ...language.lineComments];
    this.#firsts = new Set(opens.map((open) => open.charCodeAt(0)));
  }

  /** Where the comment that begins at an offset ends, at `to` at the latest; -1 where none begins. */
  endOf(at: number, to: number): number {
    const text = this.#text;
    if (!this.#firsts.has(text.charCodeAt(at))) return -1;
    for (const [open, close] of this.#language.blockComments) {
      const begins = open.startsWith('\n')
        ? text.startsWith(open.slice(1), at) && (at === 0 || text.charCodeAt(at - 1) === 10)
        : text.startsWith(open, at);
      if (!begins) continue;
      const end = this.#closeOf(close, at + open.length);
      return end < 0 ? to : Math.min(to, end + close.length);
    }
    // `#[` begins an attribute of PHP; `$#` and the like are names, which are read whole.
    if (!this.#language.lineComments.some((open) => text.startsWith(open, at))) return -1;
    if (text.startsWith('#[', at) && this.#language.name === 'php') return -1;
    let end = at;
    while (end < to && !isLineEnd(text.charCodeAt(end))) end++;
    return end;
  }

  /** Where a comment closes; a search that went far is not made twice. */
  #closeOf(close: string, from: number): number {
    const last = this.#closes.get(close);
    if (last !== undefined && last.from <= from && (last.found < 0 || last.found >= from)) return last.found;
    const found = this.#text.indexOf(close, from);
    this.#closes.set(close, { from, found });
    return found;
  }
}
