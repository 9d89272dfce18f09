import type { Language } from '../languages/language.ts';
import { lexemeAt, type Lexeme, type LexemeKind } from './lexeme.ts';
import { continuesLine, endsOpen } from './operators.ts';

/** A bracket that is open: the index of its lexeme and what closes it. */
export interface OpenBracket {
  readonly index: number;
  readonly close: string;
}

/** Collects lexemes, ties brackets together, and keeps the line breaks that end a statement. */
export class LexemeWriter {
  readonly lexemes: Lexeme[] = [];
  readonly #language: Language;

  constructor(language: Language) {
    this.#language = language;
  }

  /** Adds a lexeme; an operator that continues the line before takes back its end. */
  push(kind: LexemeKind, text: string, start: number, end: number, quoted = false): Lexeme {
    const last = this.lexemes.at(-1);
    if (
      last?.kind === 'newline' &&
      this.#language.linesContinue &&
      kind === 'operator' &&
      continuesLine(text)
    )
      this.lexemes.pop();
    const lexeme: Lexeme = { kind, text, start, end, partner: -1, quoted };
    this.lexemes.push(lexeme);
    return lexeme;
  }

  /** Ends a line, unless the innermost open bracket or an open operator goes on. */
  newline(at: number, innermost: OpenBracket | undefined): void {
    if (
      innermost !== undefined &&
      (innermost.close !== '}' || !this.#language.linesContinue) &&
      !this.#isGroup(innermost)
    )
      return;
    const last = this.lexemes.at(-1);
    if (last === undefined || last.kind === 'newline') return;
    if (this.#language.linesContinue && last.kind === 'operator' && endsOpen(last.text)) {
      // `do |name|` of Ruby is whole.
      if (last.text !== '|' || this.#language.blocks === 'braces') return;
    }
    this.push('newline', '\n', at, at);
  }

  /** Ties the lexeme that was written last to the one that it closes. */
  join(index: number, closing: Lexeme): void {
    const open = lexemeAt(this.lexemes, index);
    open.partner = this.lexemes.length - 1;
    closing.partner = index;
  }

  #isGroup({ index }: OpenBracket): boolean {
    return this.#language.groupWords.includes(lexemeAt(this.lexemes, index - 1).text);
  }
}
