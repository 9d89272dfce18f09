/** Where quoted values end, over lines too. Reads the text once, however many quotes are never closed. */
export class QuoteEnds {
  readonly #text: string;
  readonly #ends = new Map<string, { readonly all: readonly number[]; next: number }>();

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * The place of the quote that closes the one at this place. `undefined` where there is no quote, or none closes it.
   * @param at Never less than in the call before.
   */
  endOf(at: number): number | undefined {
    const quote = this.#text.charAt(at);
    if (quote !== '"' && quote !== "'" && quote !== '`') return undefined;
    const ends = this.#endsOf(quote);
    while ((ends.all[ends.next] ?? Infinity) <= at) ends.next++;
    return ends.all[ends.next];
  }

  #endsOf(quote: string) {
    const known = this.#ends.get(quote);
    if (known) return known;
    const ends = { all: unescaped(this.#text, quote), next: 0 };
    this.#ends.set(quote, ends);
    return ends;
  }
}

/** The places of a quote that no backslash stands before; one that is itself escaped does not count. */
function unescaped(text: string, quote: string): readonly number[] {
  const places: number[] = [];
  let backslashes = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === quote && backslashes % 2 === 0) places.push(at);
    backslashes = character === '\\' ? backslashes + 1 : 0;
  }
  return places;
}
