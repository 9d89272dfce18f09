import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { ChunkedText } from './chunkedText.ts';

/** One change of a document, when it has been made. */
export interface DocumentEdit {
  /** UTF-16 offset, in the text before and after. */
  readonly start: number;
  readonly removed: string;
  readonly inserted: string;
}

/** Told of each change, one by one; `undefined` where the whole text was replaced. */
export type EditListener = (edit: DocumentEdit | undefined) => void;

/** An open document. A change costs what it touches, not the document's length. */
export class EditedDocument {
  readonly uri: string;
  readonly languageId: string;
  #version: number;
  #text: ChunkedText;
  #listener: EditListener | undefined;

  constructor(uri: string, languageId: string, version: number, text: string) {
    this.uri = uri;
    this.languageId = languageId;
    this.#version = version;
    this.#text = new ChunkedText(text);
  }

  /** What `TextDocuments` makes and changes its documents with. */
  static readonly configuration = {
    create: (uri: string, languageId: string, version: number, text: string): EditedDocument =>
      new EditedDocument(uri, languageId, version, text),
    update: (
      document: EditedDocument,
      changes: readonly TextDocumentContentChangeEvent[],
      version: number,
    ): EditedDocument => {
      document.#update(changes, version);
      return document;
    },
  };

  get version(): number {
    return this.#version;
  }

  get lineCount(): number {
    return this.#text.lineCount;
  }

  /** In UTF-16 code units. */
  get length(): number {
    return this.#text.length;
  }

  /** There is one listener; a new one takes its place. */
  follow(listener: EditListener): void {
    this.#listener = listener;
  }

  getText(range?: Range): string {
    if (!range) return this.#text.toString();
    return this.slice(this.offsetAt(range.start), this.offsetAt(range.end));
  }

  /** The text between two offsets, which are cut to the document. */
  slice(start: number, end: number): string {
    return this.#text.slice(Math.max(0, start), Math.min(end, this.length));
  }

  positionAt(offset: number): Position {
    const within = Math.max(0, Math.min(offset, this.length));
    const line = this.#text.lineOf(within);
    const start = this.#text.startOfLine(line);
    return { line, character: this.#beforeBreak(within, start) - start };
  }

  offsetAt({ line, character }: Position): number {
    if (line >= this.lineCount) return this.length;
    if (line < 0) return 0;
    const start = this.#text.startOfLine(line);
    if (character <= 0) return start;
    const next = line + 1 < this.lineCount ? this.#text.startOfLine(line + 1) : this.length;
    return this.#beforeBreak(Math.min(start + character, next), start);
  }

  #beforeBreak(offset: number, floor: number): number {
    let at = offset;
    while (at > floor && isBreak(this.#text.unitAt(at - 1))) at--;
    return at;
  }

  #update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    this.#version = version;
    for (const change of changes) {
      if ('range' in change) this.#replace(change.range, change.text);
      else {
        this.#text = new ChunkedText(change.text);
        this.#listener?.(undefined);
      }
    }
  }

  #replace(range: Range, inserted: string): void {
    const ends = [this.offsetAt(range.start), this.offsetAt(range.end)];
    const start = Math.min(...ends);
    const end = Math.max(...ends);
    const removed = this.#text.slice(start, end);
    this.#text.replace(start, end, inserted);
    this.#listener?.({ start, removed, inserted });
  }
}

function isBreak(unit: number): boolean {
  return unit === 10 || unit === 13;
}
