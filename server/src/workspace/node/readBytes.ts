import { readSync } from 'node:fs';
import type { OpenFile } from './machineFiles.ts';

/**
 * Reads on from where a file is, until a buffer is full or the file ends.
 * @returns How many bytes were read; fewer than there is room for at the end of the file only.
 */
export function fill(file: OpenFile, buffer: Buffer): number {
  let length = 0;
  while (length < buffer.length) {
    const read = readSync(file.descriptor, buffer, length, buffer.length - length, null);
    length += read;
    // As long as it was said to be: asking again would only show that it ends here.
    if (read === 0 || length === file.size) break;
  }
  return length;
}

/** As {@link fill}, from an offset in the file. */
export function fillFrom({ descriptor }: OpenFile, offset: number, buffer: Buffer): number {
  let length = 0;
  while (length < buffer.length) {
    const read = readSync(descriptor, buffer, length, buffer.length - length, offset + length);
    if (read === 0) break;
    length += read;
  }
  return length;
}

/** All bytes of a file, `undefined` where there are more than `largest` by now. */
export function readWhole(file: OpenFile, largest: number): Buffer | undefined {
  // One byte more shows whether it has grown since.
  let buffer = Buffer.allocUnsafeSlow(file.size + 1);
  for (let length = 0; ; ) {
    length += fillFrom(file, length, buffer.subarray(length));
    if (length > largest) return undefined;
    if (length < buffer.length) return buffer.subarray(0, length);
    const larger = Buffer.allocUnsafeSlow(buffer.length * 2);
    buffer.copy(larger);
    buffer = larger;
  }
}
