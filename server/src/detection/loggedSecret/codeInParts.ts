import { type CodeForm, codeFormOf } from './languages/languageOf.ts';
import { Lexer } from './reading/lexer.ts';

/** The code of a file that is read in parts. */
export class CodeInParts {
  readonly #form: CodeForm | undefined;

  /** @param path Its name and extension tell the language; need not exist. */
  constructor(path: string) {
    const form = codeFormOf(path);
    // Where the code is a part of the file, it shows in each part by itself.
    this.#form = form?.regions('').length === 1 ? form : undefined;
  }

  /** Whether every part has to be seen, so that it is known where the code of the next one may begin. */
  get mustBeSeen(): boolean {
    return this.#form !== undefined;
  }

  /**
   * Where the code of the next part may begin: with the first statement of the top level, or else with one that as few
   * brackets as possible are open around, or with any word that is code. Linear in the length of the text.
   * @param from Where the code of this part begins.
   * @param earliest Where the text of the next part begins.
   * @param latest Where it begins to count. Only where nothing before is code, the code begins behind it.
   * @returns Such an offset; where there is none, that where the text begins.
   */
  nextStart(text: string, from: number, earliest: number, latest: number): number {
    if (!this.#form) return earliest;
    const lexer = new Lexer(text, this.#form.language);
    lexer.read(from, text.length);
    let best = { at: earliest, rank: Infinity };
    let depth = 0;
    let before = '\n';
    for (const { kind, text: written, start } of lexer.lexemes) {
      if (best.rank === 0 || (start > latest && best.rank < Infinity)) break;
      const isWord = kind === 'name' && start >= earliest;
      const rank = isWord ? depthOf(text, start, depth) + (ends.has(before) ? 0 : asWord) : Infinity;
      if (rank < best.rank) best = { at: start, rank };
      if (kind === 'open') depth++;
      else if (kind === 'close' && depth > 0) depth--;
      before = written;
    }
    return best.at;
  }
}

/** Behind these begins a statement. */
const ends: ReadonlySet<string> = new Set(['\n', ';']);
/** A word within a statement is worse than any statement. */
const asWord = 2 ** 40;
/** A line that is farther in is deeper than one that is not; none is as deep as a bracket. */
const deepestColumn = 999;

/** How deep a statement stands; 0 for a line of the top level. */
function depthOf(text: string, at: number, brackets: number): number {
  const before = text.slice(Math.max(0, at - deepestColumn), at);
  const column = before.length - 1 - Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  return brackets * (deepestColumn + 1) + Math.min(column, deepestColumn);
}
