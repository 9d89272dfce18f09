import { isLineEnd } from '../reading/characters.ts';
import { HereDocuments } from './hereDocument.ts';
import { redirectAt } from './redirect.ts';
import type { Pipeline, Redirect, Stage, Word } from './syntax.ts';
import { WordReader } from './wordReader.ts';

/** Groups that nest deeper are read without structure. */
const DEEPEST_GROUP = 20;

const GROUPS = [
  ['{', '}'],
  ['if', 'fi'],
  ['for', 'done'],
  ['select', 'done'],
  ['while', 'done'],
  ['until', 'done'],
  ['case', 'esac'],
] as const;
const CLOSERS: ReadonlySet<string> = new Set(['}', 'fi', 'done', 'esac']);
const SEPARATORS: ReadonlySet<string> = new Set(['then', 'else', 'elif', 'do', '!', 'time']);

/** The commands of a shell between two offsets of a text. */
export function readCommands(text: string, from: number, to: number): readonly Pipeline[] {
  return new CommandReader(text.slice(0, to), from, undefined, 0).list(undefined, 0);
}

/** Reads commands by descent; each character is read once. */
class CommandReader {
  readonly #text: string;
  readonly #words: WordReader;
  readonly #closing: string | undefined;
  /** How many groups are open in which a `)` does not close the substitution: `(…)`, `name=(…)` and `case`. */
  #openGroups = 0;
  readonly #hereDocuments = new HereDocuments();

  constructor(text: string, from: number, closing: string | undefined, depth: number) {
    this.#text = text;
    this.#closing = closing;
    this.#words = new WordReader(
      text,
      from,
      (inner, close, deeper) => {
        const reader = new CommandReader(text, inner, close, deeper);
        const body = reader.list(undefined, 0);
        return { body, end: reader.#words.at + 1 };
      },
      closing,
      depth,
    );
  }

  /** Pipelines up to the word that closes the group, which is stepped over. */
  list(closer: string | undefined, depth: number): readonly Pipeline[] {
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

  /** Steps over line ends; true behind the closing word. */
  #closesAt(closer: string | undefined): boolean {
    this.#skipLineEnds();
    if (closer === ')' && this.#text.startsWith(')', this.#words.at)) {
      this.#words.at++;
      return true;
    }
    return closer !== undefined && this.#takeWord(closer);
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
      this.#words.at >= this.#text.length ||
      (this.#closing !== undefined &&
        !this.#isInGroup() &&
        this.#text.startsWith(this.#closing, this.#words.at))
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
      const isPiped =
        this.#text.startsWith('|', this.#words.at) && !this.#text.startsWith('||', this.#words.at);
      if (!isPiped || this.#isAtEnd()) break;
      this.#words.at += this.#text.startsWith('|&', this.#words.at) ? 2 : 1;
      this.#skipLineEnds();
    }
    return stages;
  }

  #stage(depth: number): Stage | undefined {
    while ([...SEPARATORS].some((word) => this.#takeWord(word))) this.#words.skipBlanks();
    const start = this.#words.at;
    if (this.#text.charAt(start) === '(') {
      this.#words.at++;
      return this.#group(start, ')', depth);
    }
    const group = GROUPS.find(([opener]) => this.#takeWord(opener));
    if (group !== undefined) {
      const [opener, closer] = group;
      const head = opener === 'for' || opener === 'select' ? this.#loopHead() : [];
      return this.#group(start, closer, depth, undefined, head);
    }
    if (this.#takeWord('function')) {
      this.#words.skipBlanks();
      return this.#definition(start, this.#words.word().plain, depth);
    }
    return this.#simple(depth);
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
    defines?: string,
    head: readonly Word[] = [],
  ): Stage | undefined {
    if (depth >= DEEPEST_GROUP) return this.#simple(depth);
    const holdsClosing = closer === ')' || closer === 'esac';
    if (holdsClosing) this.#openGroups++;
    const body = this.list(closer, depth + 1);
    if (holdsClosing) this.#openGroups--;
    const redirects: Redirect[] = [];
    for (;;) {
      this.#words.skipBlanks();
      if (!this.#redirect(redirects)) break;
    }
    return { words: [], redirects, body, head, defines, start, end: this.#words.at };
  }

  /** `name() { … }` behind its name. */
  #definition(start: number, name: string | undefined, depth: number): Stage | undefined {
    this.#words.skipBlanks();
    if (this.#text.startsWith('(', this.#words.at)) this.#words.at++;
    this.#words.skipBlanks();
    if (this.#text.startsWith(')', this.#words.at)) this.#words.at++;
    this.#skipLineEnds();
    if (this.#takeWord('{')) return this.#group(start, '}', depth, name);
    if (!this.#text.startsWith('(', this.#words.at)) return undefined;
    this.#words.at++;
    return this.#group(start, ')', depth, name);
  }

  #simple(depth: number): Stage | undefined {
    const words: Word[] = [];
    const redirects: Redirect[] = [];
    this.#words.skipBlanks();
    const start = this.#words.at;
    let end = start;
    for (;;) {
      this.#words.skipBlanks();
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
    this.#openGroups++;
    do {
      this.#words.skipBlanks();
      parts.push(...this.#words.word().parts);
    } while (!this.#isAtEnd() && this.#text.charAt(this.#words.at++) !== ')');
    this.#openGroups--;
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

  /** Steps over blanks and line ends, and the here-documents behind them. */
  #skipLineEnds(): void {
    this.#words.skipBlanks();
    while (isLineEnd(this.#text.charCodeAt(this.#words.at))) {
      this.#words.at++;
      this.#hereDocuments.read(this.#text, this.#words);
      this.#words.skipBlanks();
    }
  }
}
