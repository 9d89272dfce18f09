import { isBlank, isDigit, isLineEnd, isNamePart, isNameStart } from './characters.ts';
import { findHeredoc } from './heredoc.ts';
import type { Language, StringForm } from '../languages/language.ts';
import type { Lexeme, LexemeKind } from './lexeme.ts';
import { beginsSymbol, characterEnd, genericsEnd, nameEnd, numberEnd, typeNameEnd } from './names.ts';
import { continuesLine, endsOpen, operatorAt } from './operators.ts';
import { regexEnd, regexMayStart } from './regexLiteral.ts';
import { readString } from './stringReader.ts';

/** An open bracket; one that belongs to an interpolation goes back to its string when it closes. */
interface Open {
  readonly index: number;
  readonly close: string;
  readonly string?: { readonly form: StringForm; readonly quote: number; readonly end: number };
}

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };
/** How deep a closing bracket looks for its partner where brackets do not balance. */
const TOLERANCE = 6;

/** Reads code into its parts, in one pass from left to right, never back. */
export class Lexer {
  readonly lexemes: Lexeme[] = [];
  readonly #text: string;
  readonly #language: Language;
  readonly #forms = new Map<string, StringForm[]>();
  readonly #stack: Open[] = [];
  #at = 0;
  #to = 0;
  /** Where a here-document that begun on this line ends. */
  #heredocEnd = -1;
  /** No regular expression begins before this offset: one was looked for, and its line ended first. */
  #noRegexBefore = 0;
  readonly #closes = new Map<string, { readonly from: number; readonly found: number }>();

  constructor(text: string, language: Language) {
    this.#text = text;
    this.#language = language;
    const forms = language.strings.toSorted((one, other) => other.open.length - one.open.length);
    for (const form of forms) {
      const first = form.open.charAt(0);
      this.#forms.set(first, [...(this.#forms.get(first) ?? []), form]);
    }
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
    else if (unit === 92 && isLineEnd(text.charCodeAt(this.#at + 1))) this.#at += 2;
    else if (this.#comment()) return;
    else if (this.#stringAt()) return;
    else if (this.#heredoc()) return;
    else if (isDigit(unit)) this.#number();
    else if (isNameStart(unit) || this.#language.nameStarts.includes(text.charAt(this.#at))) this.#name();
    else this.#punctuation();
  }

  #lineEnd(): void {
    this.#newline();
    if (this.#heredocEnd > this.#at) this.#at = this.#heredocEnd;
    else this.#at++;
    this.#heredocEnd = -1;
  }

  #newline(): void {
    const top = this.#stack.at(-1);
    if (top !== undefined && (top.close !== '}' || !this.#language.linesContinue) && !this.#isGroup(top))
      return;
    const last = this.lexemes.at(-1);
    if (last === undefined || last.kind === 'newline') return;
    if (this.#language.linesContinue && last.kind === 'operator' && endsOpen(last.text)) return;
    this.#push('newline', '\n', this.#at, this.#at);
  }

  #isGroup({ index, close }: Open): boolean {
    return close === ')' && this.#language.groupWords.includes(this.lexemes[index - 1]?.text ?? '');
  }

  #push(kind: LexemeKind, text: string, start: number, end: number, quoted = false): Lexeme {
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

  #comment(): boolean {
    const text = this.#text;
    for (const [open, close] of this.#language.blockComments) {
      const begins = open.startsWith('\n')
        ? text.startsWith(open.slice(1), this.#at) && (this.#at === 0 || text.charCodeAt(this.#at - 1) === 10)
        : text.startsWith(open, this.#at);
      if (!begins) continue;
      const end = this.#closeOf(close, this.#at + open.length);
      this.#at = end < 0 ? this.#to : Math.min(this.#to, end + close.length);
      return true;
    }
    // `#[` begins an attribute of PHP; `$#` and the like are names, which are read whole.
    if (!this.#language.lineComments.some((open) => text.startsWith(open, this.#at))) return false;
    if (text.startsWith('#[', this.#at) && this.#language.name === 'php') return false;
    while (this.#at < this.#to && !isLineEnd(text.charCodeAt(this.#at))) this.#at++;
    return true;
  }

  /** Where a comment closes; a search that went far is not made twice. */
  #closeOf(close: string, from: number): number {
    const last = this.#closes.get(close);
    if (last !== undefined && last.from <= from && (last.found < 0 || last.found >= from)) return last.found;
    const found = this.#text.indexOf(close, from);
    this.#closes.set(close, { from, found });
    return found;
  }

  #stringAt(): boolean {
    const { characterLiterals, regexLiterals } = this.#language;
    const text = this.#text;
    const character = text.charAt(this.#at);
    if (characterLiterals && character === "'") {
      const start = this.#at;
      this.#at = characterEnd(text, start);
      this.#push(this.#at > start + 1 ? 'number' : 'operator', "'", start, this.#at);
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
        this.#push('number', '//', this.#at, end);
        this.#at = end;
        return true;
      }
    }
    const form = this.#forms.get(character)?.find((candidate) => text.startsWith(candidate.open, this.#at));
    if (form === undefined) return false;
    this.#string(form, this.#at, this.#at + form.open.length);
    return true;
  }

  /** Reads a string to its end or to its next interpolation; `quote` is where its opening lexeme stands, if it has one. */
  #string(form: StringForm, start: number, from: number, quote = -1, limit = this.#to): void {
    let index = quote;
    let at = from;
    for (;;) {
      const piece = readString(this.#text, at, limit, form);
      const { interpolation } = piece;
      if (index < 0 && interpolation === undefined) {
        this.#push('text', this.#text.slice(from, piece.end), start, piece.after);
        this.#at = piece.after;
        return;
      }
      if (index < 0) {
        this.#push('open', form.open, start, from, true);
        index = this.lexemes.length - 1;
      }
      if (piece.end > at) this.#push('text', this.#text.slice(at, piece.end), at, piece.end);
      this.#at = piece.after;
      if (interpolation === '$') {
        this.#bareInterpolation(piece.end);
        at = this.#at;
        continue;
      }
      if (interpolation === undefined) {
        this.#join(index, this.#push('close', form.close, piece.end, piece.after, true));
      } else {
        const string = { form, quote: index, end: limit };
        this.#stack.push({ index: this.lexemes.length, close: interpolation.close, string });
        this.#push('open', interpolation.open, piece.end, piece.after);
      }
      return;
    }
  }

  /** `$name`, `$name->member` and `$env:NAME` inside a string. */
  #bareInterpolation(start: number): void {
    const { nameStarts } = this.#language;
    const open = this.#push('open', '$', start, start);
    const index = this.lexemes.length - 1;
    this.#at = nameEnd(this.#text, start, { ...this.#language, nameParts: '', nameSuffixes: false });
    const name = this.#text.slice(start, this.#at);
    this.#push('name', nameStarts.includes('$') ? name : name.slice(1), start, this.#at);
    if (this.#text.startsWith('->', this.#at) && isNameStart(this.#text.charCodeAt(this.#at + 2))) {
      this.#push('operator', '->', this.#at, this.#at + 2);
      const member = this.#at + 2;
      this.#at = member;
      while (isNamePart(this.#text.charCodeAt(this.#at))) this.#at++;
      this.#push('name', this.#text.slice(member, this.#at), member, this.#at);
    }
    open.partner = this.lexemes.length;
    this.#push('close', '', this.#at, this.#at).partner = index;
  }

  #heredoc(): boolean {
    if (this.#language.heredocs === 'none' || !this.#text.startsWith('<<', this.#at)) return false;
    const found = findHeredoc(this.#text, this.#at, this.#to, this.#language, this.#heredocEnd);
    if (found === undefined) return false;
    const rest = found.markerEnd;
    this.#heredocEnd = found.end;
    if (!found.interpolates) {
      this.#push('text', '', this.#at, rest);
      this.#at = rest;
      return true;
    }
    const form: StringForm = { ...found.form, close: '\0' };
    const opening = this.lexemes.length;
    // The interpolations of the body are read here, before the rest of the line of the marker.
    const depth = this.#stack.length;
    this.#string(form, this.#at, found.bodyStart, -1, found.bodyEnd);
    const outerEnd = this.#to;
    this.#to = found.bodyEnd;
    while (this.#at < this.#to) this.#next();
    while (this.#stack.length > depth) this.#stack.pop();
    this.#to = outerEnd;
    if (this.lexemes.length === opening) this.#push('text', '', this.#at, rest);
    this.#at = rest;
    return true;
  }

  #number(): void {
    const start = this.#at;
    this.#at = numberEnd(this.#text, start);
    this.#push('number', this.#text.slice(start, this.#at), start, this.#at);
  }

  #name(): void {
    const start = this.#at;
    this.#at = nameEnd(this.#text, start, this.#language);
    this.#push('name', this.#text.slice(start, this.#at), start, this.#at);
    this.#at = genericsEnd(this.#text, this.#at, this.#to);
  }

  #punctuation(): void {
    const text = this.#text;
    const start = this.#at;
    const character = text.charAt(start);
    if (CLOSING[character] !== undefined) {
      // `[Console]::` of PowerShell is one name.
      if (character === '[' && this.#language.name === 'powershell' && this.#typeName()) return;
      this.#stack.push({ index: this.lexemes.length, close: CLOSING[character] });
      this.#push('open', character, start, ++this.#at);
    } else if (character === ')' || character === ']' || character === '}') {
      this.#close(character);
    } else if (character === ':' && this.#symbol()) {
      return;
    } else {
      const operator = operatorAt(text, start);
      this.#at += operator.length;
      // `value?[..8]` is an access, not a choice.
      if (operator === '?' && text.charAt(this.#at) === '[' && this.#language.name === 'csharp') return;
      this.#push('operator', operator, start, this.#at);
    }
  }

  #typeName(): boolean {
    const start = this.#at;
    const end = typeNameEnd(this.#text, start, this.#to);
    if (end < 0) return false;
    this.#at = end;
    this.#push('name', this.#text.slice(start, end), start, end);
    return true;
  }

  /** `:name` of Ruby. */
  #symbol(): boolean {
    const start = this.#at;
    if (!this.#language.symbols || !beginsSymbol(this.#text, start)) return false;
    this.#at++;
    while (isNamePart(this.#text.charCodeAt(this.#at))) this.#at++;
    this.#push('text', this.#text.slice(start + 1, this.#at), start, this.#at);
    return true;
  }

  #close(character: string): void {
    const start = this.#at++;
    const depth = this.#stack.length;
    for (let back = 1; back <= TOLERANCE && back <= depth; back++) {
      const open = this.#stack[depth - back];
      if (open === undefined) break;
      if (open.close === character) {
        this.#stack.length = depth - back;
        const closing = this.#push('close', character, start, this.#at);
        this.#join(open.index, closing);
        if (open.string !== undefined)
          this.#string(open.string.form, start, this.#at, open.string.quote, open.string.end);
        return;
      }
      if (open.string !== undefined) break;
    }
    this.#push('close', character, start, this.#at);
  }

  #join(index: number, closing: Lexeme): void {
    const open = this.lexemes[index];
    if (open === undefined) return;
    open.partner = this.lexemes.length - 1;
    closing.partner = index;
  }
}
