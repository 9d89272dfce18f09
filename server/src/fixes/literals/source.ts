import type { Language } from '../../detection/loggedSecret/languages/language.ts';
import type { Lexeme } from '../../detection/loggedSecret/reading/lexeme.ts';
import { Lexer } from '../../detection/loggedSecret/reading/lexer.ts';
import { readCommands } from '../../detection/loggedSecret/shell/commandReader.ts';
import type { Pipeline } from '../../detection/loggedSecret/shell/syntax.ts';
import type { Span } from './pieces.ts';

/** The code in one region of a text, read into its parts. */
export interface Source {
  /** The whole text; all offsets count in it. */
  readonly text: string;
  readonly region: Span;
  readonly language: Language;
  readonly lexemes: readonly Lexeme[];
}

/** Reads one text, and regions of it as code or as commands, each once, however many credentials stand in it. */
export class SourceReader {
  readonly text: string;
  readonly #read: Source[] = [];
  readonly #commands = new Map<string, readonly Pipeline[]>();

  constructor(text: string) {
    this.text = text;
  }

  /** Linear in the region's length. */
  read(region: Span, language: Language): Source {
    const known = this.#read.find(
      (source) =>
        source.language === language &&
        source.region.start === region.start &&
        source.region.end === region.end,
    );
    if (known !== undefined) return known;
    const lexer = new Lexer(this.text, language);
    lexer.read(region.start, region.end);
    const source = { text: this.text, region, language, lexemes: lexer.lexemes };
    this.#read.push(source);
    return source;
  }

  /** The commands of a shell in a region. Linear in the region's length. */
  commands({ start, end }: Span): readonly Pipeline[] {
    const key = `${start} ${end}`;
    const commands = this.#commands.get(key) ?? readCommands(this.text, start, end);
    this.#commands.set(key, commands);
    return commands;
  }
}

/** A question about a whole text, which is answered once for each reader. */
export function askedOnce<T>(ask: (text: string) => T): (sources: SourceReader) => T {
  const answers = new WeakMap<SourceReader, { readonly answer: T }>();
  return (sources) => {
    const known = answers.get(sources) ?? { answer: ask(sources.text) };
    answers.set(sources, known);
    return known.answer;
  };
}
