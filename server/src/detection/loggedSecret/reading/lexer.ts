import { readBareInterpolation } from './bareInterpolation.ts';
import { isBlank, isDigit, isLineEnd, isNamePart, isNameStart } from './characters.ts';
import { Brackets, CLOSING } from './brackets.ts';
import { Comments } from './comments.ts';
import { findHeredoc } from './heredoc.ts';
import type { Language, StringForm } from '../languages/language.ts';
import type { Lexeme } from './lexeme.ts';
import { LexemeWriter } from './lexemeWriter.ts';
import { beginsSymbol, characterEnd, genericsEnd, nameEnd, numberEnd, typeNameEnd } from './names.ts';
import { operatorAt } from './operators.ts';
import { regexEnd, regexMayStart } from './regexLiteral.ts';
import { StringForms } from './stringForms.ts';
import { readString } from './stringReader.ts';

/** Reads code into its parts, in one pass from left to right, never back. */
export class Lexer {
  readonly #text: string;
  readonly #language: Language;
  readonly #written: LexemeWriter;
  readonly #comments: Comments;
  readonly #forms: StringForms;
  readonly #brackets = new Brackets();
  #at = 0;
  #to = 0;
  /** Where a here-document that begun on this line ends; 0 where none did. */
  #heredocEnd = 0;
  /** No regular expression begins before this offset: one was looked for, and its line ended first. */
  #noRegexBefore = 0;

  constructor(text: string, language: Language) {
    this.#text = text;
    this.#language = language;
    this.#written = new LexemeWriter(language);
    this.#comments = new Comments(text, language);
    this.#forms = new StringForms(language.strings);
  }

  /** What was read so far. */
  get lexemes(): Lexeme[] {
    return this.#written.lexemes;
  }

  /** Reads one region of the text; what follows a region begins a line. */
  read(from: number, to: number): void {
    this.#at = from;
    this.#to = to;
    while (this.#at < this.#to) this.#next();
    this.#newline();
  }

  #next(): void {
    const text = this.#text;
    const unit = text.charCodeAt(this.#at);
    if (isBlank(unit)) this.#at++;
    else if (isLineEnd(unit)) this.#lineEnd();
    else if (unit === 92 && isLineEnd(text.charCodeAt(this.#at + 1))) this.#joinLines();
    else if (this.#comment()) return;
    else if (this.#stringAt()) return;
    else if (this.#heredoc()) return;
    else if (isDigit(unit)) this.#number();
    else if (isNameStart(unit) || this.#language.nameStarts.includes(text.charAt(this.#at))) this.#name();
    else this.#punctuation();
  }

  #lineEnd(): void {
    this.#newline();
    this.#nextLine();
  }

  /** A backslash takes the end of its line away. */
  #joinLines(): void {
    this.#at++;
    this.#nextLine();
  }

  #nextLine(): void {
    this.#at = Math.max(this.#at + 1, this.#heredocEnd);
    this.#heredocEnd = 0;
  }

  #newline(): void {
    this.#written.newline(this.#at, this.#brackets.innermost);
  }

  #comment(): boolean {
    const start = this.#at;
    this.#at = this.#comments.endOf(start, this.#to);
    return this.#at > start;
  }

  #stringAt(): boolean {
    const { characterLiterals, regexLiterals } = this.#language;
    const text = this.#text;
    const character = text.charAt(this.#at);
    if (characterLiterals && character === "'") {
      const start = this.#at;
      this.#at = characterEnd(text, start);
      this.#written.push(this.#at > start + 1 ? 'number' : 'operator', "'", start, this.#at);
      return true;
    }
    if (
      regexLiterals &&
      character === '/' &&
      this.#at >= this.#noRegexBefore &&
      regexMayStart(this.lexemes)
    ) {
      const end = regexEnd(text, this.#at, this.#to);
      if (end < 0) this.#noRegexBefore = -end;
      else {
        this.#written.push('number', '//', this.#at, end);
        this.#at = end;
        return true;
      }
    }
    const form = this.#forms.at(text, this.#at);
    if (form === undefined) return false;
    this.#string(form, this.#at, this.#at + form.open.length);
    return true;
  }

  /** Reads a string to its end or to its next interpolation; `quote` is where its opening lexeme stands, if it has one. */
  #string(form: StringForm, start: number, from: number, quote = -1, limit = this.#to, nested = 0): void {
    let index = quote;
    let at = from;
    let depth = nested;
    for (;;) {
      const piece = readString(this.#text, at, limit, form, depth);
      depth = piece.depth;
      const { interpolation } = piece;
      if (index < 0 && interpolation === undefined) {
        this.#written.push('text', this.#text.slice(from, piece.end), start, piece.after);
        this.#at = piece.after;
        return;
      }
      if (index < 0) {
        this.#written.push('open', form.open, start, from, true);
        index = this.lexemes.length - 1;
      }
      if (piece.end > at) this.#written.push('text', this.#text.slice(at, piece.end), at, piece.end);
      this.#at = piece.after;
      if (interpolation === '$') {
        at = readBareInterpolation(this.#text, piece.end, this.#language, this.#written);
        this.#at = at;
        continue;
      }
      if (interpolation === undefined) {
        this.#written.join(index, this.#written.push('close', form.close, piece.end, piece.after, true));
      } else {
        const string = { form, quote: index, end: limit, depth };
        this.#brackets.open({ index: this.lexemes.length, close: interpolation.close, string });
        this.#written.push('open', interpolation.open, piece.end, piece.after);
      }
      return;
    }
  }

  #heredoc(): boolean {
    const found = findHeredoc(this.#text, this.#at, this.#to, this.#language, this.#heredocEnd);
    if (found === undefined) return false;
    const rest = found.markerEnd;
    this.#heredocEnd = found.end;
    if (!found.interpolates) {
      this.#written.push('text', '', this.#at, rest);
      this.#at = rest;
      return true;
    }
    const form: StringForm = { ...found.form, close: '\0' };
    // The interpolations of the body are read here, before the rest of the line of the marker.
    const depth = this.#brackets.depth;
    this.#string(form, this.#at, found.bodyStart, -1, found.bodyEnd);
    const outerEnd = this.#to;
    this.#to = found.bodyEnd;
    // A line that ends within an interpolation is none after which the body stands.
    this.#heredocEnd = 0;
    while (this.#at < this.#to) this.#next();
    this.#heredocEnd = found.end;
    this.#brackets.leaveTo(depth);
    this.#to = outerEnd;
    this.#at = rest;
    return true;
  }

  #number(): void {
    const start = this.#at;
    this.#at = numberEnd(this.#text, start);
    this.#written.push('number', this.#text.slice(start, this.#at), start, this.#at);
  }

  #name(): void {
    const start = this.#at;
    this.#at = nameEnd(this.#text, start, this.#language);
    this.#written.push('name', this.#text.slice(start, this.#at), start, this.#at);
    this.#at = genericsEnd(this.#text, this.#at, this.#to);
  }

  #punctuation(): void {
    const text = this.#text;
    const start = this.#at;
    const character = text.charAt(start);
    if (character === ':' && this.#symbol()) return;
    if (CLOSING[character] !== undefined) {
      // `[Console]::` of PowerShell is one name.
      if (this.#language.name === 'powershell' && this.#typeName()) return;
      this.#brackets.open({ index: this.lexemes.length, close: CLOSING[character] });
      this.#written.push('open', character, start, ++this.#at);
    } else if (character === ')' || character === ']' || character === '}') {
      this.#close(character);
    } else {
      const operator = operatorAt(text, start);
      this.#at += operator.length;
      // `value?[..8]` is an access, not a choice.
      if (operator === '?' && text.charAt(this.#at) === '[' && this.#language.name === 'csharp') return;
      this.#written.push('operator', operator, start, this.#at);
    }
  }

  #typeName(): boolean {
    const start = this.#at;
    const end = typeNameEnd(this.#text, start);
    if (end === start) return false;
    this.#at = end;
    this.#written.push('name', this.#text.slice(start, end), start, end);
    return true;
  }

  /** `:name` of Ruby. */
  #symbol(): boolean {
    const start = this.#at;
    if (!this.#language.symbols || !beginsSymbol(this.#text, start)) return false;
    this.#at++;
    while (isNamePart(this.#text.charCodeAt(this.#at))) this.#at++;
    this.#written.push('text', this.#text.slice(start + 1, this.#at), start, this.#at);
    return true;
  }

  #close(character: string): void {
    const start = this.#at++;
    const open = this.#brackets.close(character);
    const closing = this.#written.push('close', character, start, this.#at);
    if (open === undefined) return;
    this.#written.join(open.index, closing);
    if (open.string === undefined) return;
    const { form, quote, end, depth } = open.string;
    this.#string(form, start, this.#at, quote, end, depth);
  }
}
