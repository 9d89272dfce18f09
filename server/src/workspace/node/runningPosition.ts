import { TextDecoder } from 'node:util';
import type { TextEncoding } from '../encoding.ts';
import type { Position } from '../scanner.ts';
import type { OpenFile } from './machineFiles.ts';
import { fillFrom } from './readBytes.ts';

const lineBreak = /\r\n|[\r\n]/g;

/** Counts the lines and UTF-16 units of a large file, as far as somebody wants to know. */
export class RunningPosition {
  /** UTF-16 units up to here, a BOM aside. */
  units = 0;
  #line = 0;
  #character = 0;
  #bytes = 0;
  #endedInReturn = false;
  readonly #file: OpenFile;
  readonly #isSwapped: boolean;
  readonly #decoder: TextDecoder;
  readonly #buffer = Buffer.allocUnsafeSlow(1 << 18);

  constructor(file: OpenFile, encoding: TextEncoding) {
    this.#file = file;
    this.#isSwapped = encoding === 'utf-16be';
    this.#decoder = new TextDecoder(encoding === 'utf-8' ? 'utf-8' : 'utf-16le', { ignoreBOM: true });
  }

  /** @param offset In bytes; only onwards, and where a character begins. */
  advanceTo(offset: number): void {
    while (this.#bytes < offset) {
      const room = this.#buffer.subarray(0, Math.min(this.#buffer.length, offset - this.#bytes));
      const length = fillFrom(this.#file, this.#bytes, room);
      if (length === 0) return;
      const bytes = room.subarray(0, length);
      if (this.#isSwapped) bytes.subarray(0, length & ~1).swap16();
      const text = this.#decoder.decode(bytes, { stream: this.#bytes + length < offset });
      this.#count(this.#bytes === 0 && text.startsWith('\ufeff') ? text.slice(1) : text);
      this.#bytes += length;
    }
  }

  /** Where something stands whose position was counted from here. */
  plus({ line, character }: Position): Position {
    return {
      line: this.#line + line,
      character: line === 0 ? this.#character + character : character,
    };
  }

  #count(text: string): void {
    this.units += text.length;
    let lineStart: number | undefined;
    for (const { index, 0: found } of text.matchAll(lineBreak)) {
      // The second half of one that has been counted.
      if (index > 0 || found !== '\n' || !this.#endedInReturn) this.#line++;
      lineStart = index + found.length;
    }
    this.#endedInReturn = text === '' ? this.#endedInReturn : text.endsWith('\r');
    this.#character = lineStart === undefined ? this.#character + text.length : text.length - lineStart;
  }
}
