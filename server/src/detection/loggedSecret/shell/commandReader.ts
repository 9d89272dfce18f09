import { isLineEnd } from '../reading/characters.ts';
import { HereDocuments } from './hereDocument.ts';
import { redirectAt } from './redirect.ts';
import type { Pipeline, Redirect, Stage, Word } from './syntax.ts';
import { WordReader } from './wordReader.ts';

/** Groups that nest deeper are read without structure. */
const DEEPEST_GROUP = 20;

const GROUPS: Readonly<Record<string, string>> = {
  '{': '}',
  if: 'fi',
  for: 'done',
  select: 'done',
  while: 'done',
  until: 'done',
  case: 'esac',
};
const CLOSERS: ReadonlySet<string> = new Set(['}', 'fi', 'done', 'esac']);
const SEPARATORS: ReadonlySet<string> = new Set(['then', 'else', 'elif', 'do', '!', 'time']);

/** The commands of a shell between two offsets of a text. */
export function readCommands(text: string, from: number, to: number): readonly Pipeline[] {
  return new CommandReader(text, from, to, '', 0).list('', 0);
}

/** Reads commands by descent; each character is read once. */
class CommandReader {
  readonly #text: string;
  readonly #words: WordReader;
  readonly #closing: string;
  /** How many `(` of groups are open, whose `)` closes nothing else. */
  #openGroups = 0;
  readonly #hereDocuments = new HereDocuments();

  constructor(text: string, from: number, to: number, closing: string, depth: number) {
    this.#text = text;
    this.#closing = closing;
    this.#words = new WordReader(
      text,
      from,
      to,
      (inner, limit, close, deeper) => {
        const reader = new CommandReader(text, inner, limit, close, deeper);
        const body = reader.list('', 0);
        return { body, end: reader.#words.at + 1 };
      },
      closing,
      depth,
    );
  }

  /** Pipelines up to the word that closes the group, which is stepped over. */
  list(closer: string, depth: number): readonly Pipeline[] {
    const pipelines: Pipeline[] = [];
    while (!this.#isAtEnd()) {
      const before = this.#words.at;
      if (this.#closesAt(closer)) break;
      const pipeline = this.#pipeline(depth);
      if (pipeline.length > 0) pipelines.push(pipeline);
      if (this.#words.at === before) this.#words.at++;
    }
    return pipelines;
  }

  /** Steps over separators; true behind the closing word. */
  #closesAt(closer: string): boolean {
    for (;;) {
      this.#words.skipBlanks();
      if (this.#isAtEnd()) return true;
      const character = this.#text.charAt(this.#words.at);
      if (isLineEnd(this.#text.charCodeAt(this.#words.at))) this.#lineEnd();
      else if (character === ')' && closer === ')') {
        this.#words.at++;
        return true;
      } else return closer !== '' && closer !== ')' && this.#takeWord(closer);
    }
  }

  #takeWord(word: string): boolean {
    if (!this.#text.startsWith(word, this.#words.at)) return false;
    const after = this.#text.charAt(this.#words.at + word.length);
    if (after !== '' && !/[\s;&|)<>]/.test(after)) return false;
    this.#words.at += word.length;
    return true;
  }

  #isAtEnd(): boolean {
    return (
      this.#words.at >= this.#words.to ||
      (this.#closing !== '' && !this.#isInGroup() && this.#text.startsWith(this.#closing, this.#words.at))
    );
  }

  #isInGroup(): boolean {
    return this.#closing === ')' && this.#openGroups > 0;
  }

  #pipeline(depth: number): Pipeline {
    const stages: Stage[] = [];
    while (!this.#isAtEnd()) {
      const stage = this.#stage(depth);
      if (stage !== undefined) stages.push(stage);
      this.#words.skipBlanks();
      const isPiped =
        this.#text.startsWith('|', this.#words.at) && !this.#text.startsWith('||', this.#words.at);
      if (!isPiped || this.#isAtEnd()) break;
      this.#words.at += this.#text.startsWith('|&', this.#words.at) ? 2 : 1;
      this.#words.skipBlanks();
      while (!this.#isAtEnd() && isLineEnd(this.#text.charCodeAt(this.#words.at))) {
        this.#lineEnd();
        this.#words.skipBlanks();
      }
    }
    return stages;
  }

  #stage(depth: number): Stage | undefined {
    this.#words.skipBlanks();
    while ([...SEPARATORS].some((word) => this.#takeWord(word))) this.#words.skipBlanks();
    const start = this.#words.at;
    if (this.#text.charAt(start) === '(' && depth < DEEPEST_GROUP) {
      this.#words.at++;
      return this.#group(start, ')', depth, undefined);
    }
    const opener = Object.keys(GROUPS).find((word) => this.#takeWord(word));
    if (opener !== undefined && depth < DEEPEST_GROUP) {
      const head = opener === 'for' || opener === 'select' ? this.#loopHead() : [];
      return this.#group(start, GROUPS[opener] ?? '', depth, undefined, head);
    }
    if (this.#takeWord('function')) {
      this.#words.skipBlanks();
      return this.#definition(start, this.#words.word().plain ?? '', depth);
    }
    return this.#simple(start, depth);
  }

  /** The words up to the end of the line, or of the command. */
  #loopHead(): readonly Word[] {
    const words: Word[] = [];
    for (;;) {
      this.#words.skipBlanks();
      const word = this.#words.word();
      if (word.end === word.start) return words;
      words.push(word);
    }
  }

  #group(
    start: number,
    closer: string,
    depth: number,
    defines: string | undefined,
    head: readonly Word[] = [],
  ): Stage {
    if (closer === ')') this.#openGroups++;
    const body = this.list(closer, depth + 1);
    if (closer === ')') this.#openGroups--;
    const redirects: Redirect[] = [];
    for (;;) {
      this.#words.skipBlanks();
      if (!this.#redirect(redirects)) break;
    }
    return { words: [], redirects, body, head, defines, start, end: this.#words.at };
  }

  /** `name() { … }` behind its name. */
  #definition(start: number, name: string, depth: number): Stage | undefined {
    this.#words.skipBlanks();
    if (this.#text.startsWith('(', this.#words.at)) this.#words.at++;
    this.#words.skipBlanks();
    if (this.#text.startsWith(')', this.#words.at)) this.#words.at++;
    this.#words.skipBlanks();
    while (!this.#isAtEnd() && isLineEnd(this.#text.charCodeAt(this.#words.at))) {
      this.#words.at++;
      this.#words.skipBlanks();
    }
    const closer = this.#takeWord('{') ? '}' : this.#text.startsWith('(', this.#words.at) ? ')' : '';
    if (closer === '' || depth >= DEEPEST_GROUP) return undefined;
    if (closer === ')') this.#words.at++;
    return this.#group(start, closer, depth, name);
  }

  #simple(start: number, depth: number): Stage | undefined {
    const words: Word[] = [];
    const redirects: Redirect[] = [];
    let end = start;
    while (!this.#isAtEnd()) {
      this.#words.skipBlanks();
      if (this.#isAtEnd()) break;
      if (this.#redirect(redirects)) {
        end = this.#words.at;
        continue;
      }
      const character = this.#text.charAt(this.#words.at);
      const last = words.at(-1);
      if (character === '(' && last?.plain?.endsWith('=') === true) {
        const array = this.#array(last);
        words.splice(-1, 1, array);
        end = array.end;
        continue;
      }
      if (character === '(' && words.length === 1 && last?.plain !== undefined)
        return this.#definition(start, last.plain, depth);
      const word = this.#words.word();
      if (word.end === word.start) break;
      if (words.length === 0 && word.plain !== undefined && CLOSERS.has(word.plain)) continue;
      words.push(word);
      end = word.end;
    }
    if (words.length === 0 && redirects.length === 0) return undefined;
    return { words, redirects, body: undefined, head: [], defines: undefined, start, end };
  }

  /** `name=(…)` behind its name, as one word. */
  #array({ parts: name, start }: Word): Word {
    const parts = [...name];
    this.#words.at++;
    while (!this.#isAtEnd()) {
      this.#words.skipBlanks();
      const element = this.#words.word();
      parts.push(...element.parts);
      if (element.end > element.start || this.#isAtEnd()) continue;
      this.#words.at++;
      if (this.#text.charAt(this.#words.at - 1) === ')') break;
    }
    return { parts, start, end: this.#words.at, plain: undefined };
  }

  #redirect(redirects: Redirect[]): boolean {
    const start = this.#words.at;
    const found = redirectAt(this.#text, start);
    if (found === undefined) return false;
    const { operator, descriptor } = found;
    this.#words.at = found.end;
    this.#words.skipBlanks();
    const target = this.#words.word();
    if (operator === '<<' || operator === '<<-') {
      const source = this.#text.slice(target.start, target.end);
      this.#hereDocuments.announce(target.plain ?? source, source, { redirects, start, descriptor });
    } else redirects.push({ operator, descriptor, target, start, end: target.end });
    return true;
  }

  #lineEnd(): void {
    this.#words.at++;
    this.#hereDocuments.read(this.#text, this.#words);
  }
}
