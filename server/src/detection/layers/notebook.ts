import type { Layer } from './layer.ts';

/** A list of strings, or one string, that a notebook keeps the lines of a cell or of an output in. */
export interface NotebookText {
  /** The lines, joined and without JSON's escapes. */
  readonly text: string;
  /** Whether it is the source of a code cell. */
  readonly isCode: boolean;
  /** The offset in the file of a character of the text, or behind its last one. */
  readonly offsetInFile: (offset: number) => number;
  /** The offset in the file behind the character before an offset of the text: behind its whole escape. */
  readonly endInFile: (offset: number) => number;
  /** From the first quote in the file to behind the last. */
  readonly start: number;
  readonly end: number;
}

const key = /"(source|text|text\/[a-z-]{1,32}|application\/json|traceback)"[ \t\r\n]{0,32}:[ \t\r\n]{0,32}/g;
const cellType = /^"cell_type"[ \t\r\n]{0,32}:[ \t\r\n]{0,32}"code"/;
const cellTypeKey = '"cell_type"';
const blank = /[ \t\r\n]/;

/** Whether a text is a Jupyter notebook. */
export function isNotebook(text: string): boolean {
  return text.includes(cellTypeKey) && text.includes('"cells"');
}

/** The cells and outputs of a notebook, as they stand in its file. */
export function* notebookTexts(file: string): Generator<NotebookText> {
  if (!isNotebook(file)) return;
  for (const match of file.matchAll(key)) {
    const text = readStrings(
      file,
      match.index + match[0].length,
      match[1] === 'source' && isCodeAt(file, match.index),
    );
    if (text) yield text;
  }
}

/**
 * The cells and outputs of a notebook as layers: what stands over several lines is one text only when they are
 * joined. JSON is what a notebook is written in, not an encoding that hides something.
 */
export function notebookLayers(file: string): Layer[] {
  return Array.from(notebookTexts(file), ({ text, offsetInFile, endInFile }) => ({
    text,
    depth: 0,
    placeOf: (start: number, end: number) => ({
      start: offsetInFile(start),
      end: endInFile(end),
      encodings: [],
    }),
    isNew: () => true,
  }));
}

/** Jupyter writes a cell's type before its source. */
function isCodeAt(file: string, at: number): boolean {
  const before = file.lastIndexOf(cellTypeKey, at);
  return cellType.test(file.slice(before, before + 100));
}

function readStrings(file: string, from: number, isCode: boolean): NotebookText | undefined {
  const parts: string[] = [];
  const offsets: number[] = [];
  let at = file[from] === '[' ? skipBlank(file, from + 1) : from;
  const start = at;
  let end = at;
  while (file[at] === '"') {
    end = readString(file, at + 1, parts, offsets);
    at = skipBlank(file, end);
    if (file[at] !== ',' || file[from] !== '[') break;
    at = skipBlank(file, at + 1);
  }
  if (parts.length === 0) return undefined;
  const offsetInFile = (offset: number) => offsets[offset] ?? end - 1;
  const endInFile = (offset: number) => {
    const last = offsetInFile(offset - 1);
    return last + lengthOfCharacter(file, last);
  };
  return { text: parts.join(''), isCode, start, end, offsetInFile, endInFile };
}

const simpleEscapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f' };

/** @returns The offset behind the closing quote. */
function readString(file: string, from: number, parts: string[], offsets: number[]): number {
  let at = from;
  while (at < file.length && file[at] !== '"') {
    const length = lengthOfCharacter(file, at);
    parts.push(length === 1 ? file.charAt(at) : unescaped(file.slice(at, at + length)));
    offsets.push(at);
    at += length;
  }
  return at + 1;
}

/** How long a character of a string is, which may be written as an escape. */
function lengthOfCharacter(file: string, at: number): number {
  if (file[at] !== '\\') return 1;
  return file[at + 1] === 'u' ? 6 : 2;
}

function unescaped(escape: string): string {
  const letter = escape.charAt(1);
  if (letter === 'u') return String.fromCharCode(Number.parseInt(escape.slice(2), 16));
  return simpleEscapes[letter] ?? letter;
}

function skipBlank(file: string, from: number): number {
  let at = from;
  while (blank.test(file.charAt(at))) at++;
  return at;
}
