import { isBlank, isLineEnd, isNamePart, isNameStart } from '../reading/characters.ts';
import type { Part, Pipeline, Word } from './syntax.ts';

/** Deeper substitutions are read as text. */
const DEEPEST = 12;
const LONGEST_EXPRESSION = 300;
const ENDS_WORD = ';&|()<>';

/** Reads the commands of a substitution that begins at an offset; returns them and where they end. */
export type ReadCommands = (
  from: number,
  closing: string,
  depth: number,
) => { readonly body: readonly Pipeline[]; readonly end: number };

/** Reads words, one after another, from left to right. */
export class WordReader {
  at: number;
  readonly #text: string;
  readonly #commands: ReadCommands;
  /** Inside of backquotes, where the next one ends what is read. */
  readonly #isBackquoted: boolean;
  readonly #depth: number;
  #braces = 0;
  /** Within double quotes, where a single one is a character like others. */
  #isQuoted = false;

  constructor(
    text: string,
    from: number,
    commands: ReadCommands,
    closing: string | undefined,
    depth: number,
  ) {
    this.#text = text;
    this.#isBackquoted = closing === '`';
    this.at = from;
    this.#commands = commands;
    this.#depth = depth;
  }

  /** Steps over blanks, continued lines and comments, not over the end of a line. */
  skipBlanks(): void {
    for (;;) {
      const unit = this.#text.charCodeAt(this.at);
      if (isBlank(unit)) this.at++;
      else if (unit === 92 && isLineEnd(this.#text.charCodeAt(this.at + 1)))
        this.at += this.#text.startsWith('\r\n', this.at + 1) ? 3 : 2;
      else if (unit === 35 && !isNamePart(this.#text.charCodeAt(this.at - 1))) {
        while (this.at < this.#text.length && !isLineEnd(this.#text.charCodeAt(this.at))) this.at++;
      } else return;
    }
  }

  /** The word at this place, which may be empty. */
  word(): Word {
    const start = this.at;
    const parts: Part[] = [];
    let plain: string | undefined = '';
    while (this.at < this.#text.length) {
      const character = this.#text.charAt(this.at);
      if ((character === '<' || character === '>') && this.#processSubstitution(parts)) {
        plain = undefined;
        continue;
      }
      if (
        isBlank(this.#text.charCodeAt(this.at)) ||
        character === '\n' ||
        character === '\r' ||
        ENDS_WORD.includes(character) ||
        this.#isClosed()
      )
        break;
      const before = parts.length;
      if (character === "'") this.#single(parts);
      else if (character === '"') this.#double(parts);
      else if (character === '$' || character === '`') this.#expansion(parts);
      else this.#literal(parts);
      for (const part of parts.slice(before))
        plain = plain !== undefined && part.kind === 'literal' ? plain + part.text : undefined;
    }
    return { parts, start, end: this.at, plain };
  }

  /** What expands up to an offset, as inside of double quotes: the text of a here-document. */
  expandUntil(end: number): readonly Part[] {
    const parts: Part[] = [];
    this.#isQuoted = true;
    while (this.at < end && !this.#isClosed()) {
      const character = this.#text.charAt(this.at);
      if (character === '$' || character === '`') this.#expansion(parts);
      else this.#run(parts, end, '$`');
    }
    this.#isQuoted = false;
    return parts;
  }

  #isClosed(): boolean {
    return this.#isBackquoted && this.#text.charAt(this.at) === '`';
  }

  /** `<(…)` and `>(…)` */
  #processSubstitution(parts: Part[]): boolean {
    if (this.#text.charAt(this.at + 1) !== '(') return false;
    this.#substitution(parts, 2, ')');
    return true;
  }

  #single(parts: Part[]): void {
    const close = this.#text.indexOf("'", this.at + 1);
    const end = close < 0 ? this.#text.length : close;
    parts.push({ kind: 'literal', text: this.#text.slice(this.at + 1, end) });
    this.at = Math.min(end + 1, this.#text.length);
  }

  #double(parts: Part[]): void {
    const outer = this.#isQuoted;
    this.#isQuoted = true;
    this.at++;
    parts.push({ kind: 'literal', text: '' });
    while (this.at < this.#text.length && !this.#isClosed()) {
      const character = this.#text.charAt(this.at);
      if (character === '"') break;
      if (character === '$' || character === '`') this.#expansion(parts);
      else this.#run(parts, this.#text.length, '$`"');
    }
    if (this.#text.charAt(this.at) === '"') this.at++;
    this.#isQuoted = outer;
  }

  #literal(parts: Part[]): void {
    const start = this.at;
    while (this.at < this.#text.length) {
      const unit = this.#text.charCodeAt(this.at);
      if (unit === 92) this.at += 2;
      else if (isBlank(unit) || isLineEnd(unit) || `${ENDS_WORD}'"$\``.includes(this.#text.charAt(this.at)))
        break;
      else this.at++;
    }
    this.at = Math.min(this.at, this.#text.length);
    parts.push({ kind: 'literal', text: this.#text.slice(start, this.at) });
  }

  #run(parts: Part[], end: number, stops: string): void {
    const start = this.at;
    while (this.at < end) {
      const character = this.#text.charAt(this.at);
      if (character === '\\') this.at += 2;
      else if (stops.includes(character)) break;
      else this.at++;
    }
    this.at = Math.min(this.at, end);
    parts.push({ kind: 'literal', text: this.#text.slice(start, this.at) });
  }

  #expansion(parts: Part[]): void {
    const text = this.#text;
    if (text.charAt(this.at) === '`') {
      this.#substitution(parts, 1, '`');
      return;
    }
    const next = text.charAt(this.at + 1);
    if (text.startsWith('${{', this.at)) this.#workflowExpression(parts);
    else if (next === '{' && this.#braces < DEEPEST) this.#braced(parts);
    else if (next === '(' && text.charAt(this.at + 2) === '(') this.#arithmetic(parts);
    else if (next === '(') this.#substitution(parts, 2, ')');
    else if (isNameStart(text.charCodeAt(this.at + 1))) {
      const start = ++this.at;
      while (isNamePart(text.charCodeAt(this.at))) this.at++;
      parts.push({ kind: 'variable', name: text.slice(start, this.at), prefix: '', modifier: '', words: [] });
    } else {
      this.at++;
      parts.push({ kind: 'literal', text: '$' });
    }
  }

  #workflowExpression(parts: Part[]): void {
    const start = this.at + 3;
    const close = this.#text.slice(start, this.at + LONGEST_EXPRESSION).indexOf('}}');
    this.at = close < 0 ? start : start + close + 2;
    parts.push({ kind: 'expression', text: this.#text.slice(start, this.at - 2) });
  }

  #arithmetic(parts: Part[]): void {
    this.at += 3;
    parts.push({ kind: 'literal', text: '' });
    let depth = 2;
    for (; this.at < this.#text.length && depth > 0; this.at++) {
      const character = this.#text.charAt(this.at);
      if (character === '(') depth++;
      else if (character === ')') depth--;
      else if (character === '\n') return;
    }
  }

  #substitution(parts: Part[], opening: number, closing: string): void {
    const from = this.at + opening;
    if (this.#depth >= DEEPEST) {
      this.at = from;
      parts.push({ kind: 'literal', text: '' });
      return;
    }
    const { body, end } = this.#commands(from, closing, this.#depth + 1);
    parts.push({ kind: 'substitution', body });
    this.at = Math.min(end, this.#text.length);
  }

  #braced(parts: Part[]): void {
    const text = this.#text;
    this.at += 2;
    let prefix: '' | '#' | '!' = '';
    const first = text.charAt(this.at);
    if ((first === '#' || first === '!') && isNameStart(text.charCodeAt(this.at + 1))) {
      prefix = first;
      this.at++;
    }
    const start = this.at;
    while (isNamePart(text.charCodeAt(this.at))) this.at++;
    const name = text.slice(start, this.at);
    const modifierStart = this.at;
    const words: Part[] = [];
    this.#braces++;
    while (this.at < this.#text.length) {
      const character = text.charAt(this.at);
      if (character === '}' || this.#isClosed()) break;
      if (character === '$' || character === '`') this.#expansion(words);
      else if (character === '"') this.#double(words);
      else if (character === "'" && !this.#isQuoted) this.#single(words);
      else if (character === '\\') this.at += 2;
      else this.at++;
    }
    this.#braces--;
    this.at = Math.min(this.at, this.#text.length);
    const modifier = text.slice(modifierStart, Math.min(this.at, modifierStart + 60));
    this.at = Math.min(this.at + 1, this.#text.length);
    parts.push({ kind: 'variable', name, prefix, modifier, words });
  }
}
