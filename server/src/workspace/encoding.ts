/** How the bytes of a file are read as text. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Decodes bytes; what is invalid becomes U+FFFD, a BOM is a character like others. */
export type DecodeBytes = (encoding: 'utf-8' | 'utf-16le', bytes: Uint8Array) => string;

/** As many bytes as VS Code looks at, so that positions agree with what the editor shows. */
const sampleLength = 512;
/** A longer run of what tokens and their encodings are made of is no UTF-16, which has other bytes in between. */
const longestAsciiRun = 24;

/**
 * The encoding of a file: by its BOM, else UTF-16 where every other byte of its start is NUL, else UTF-8.
 * A UTF-16 file that something appended ASCII to is read as UTF-8, so that nothing in it is missed.
 */
export function encodingOf(bytes: Uint8Array): TextEncoding {
  const encoding = byMark(bytes) ?? byNuls(bytes);
  return encoding !== 'utf-8' && holdsAsciiRun(bytes) ? 'utf-8' : encoding;
}

/** The text of a file, without its BOM; a second one belongs to the text. */
export function decodeText(bytes: Uint8Array, encoding: TextEncoding, decode: DecodeBytes): string {
  const text =
    encoding === 'utf-16be' ? decode('utf-16le', withBytesSwapped(bytes)) : decode(encoding, bytes);
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function byMark(bytes: Uint8Array): TextEncoding | undefined {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return first === 0xef && second === 0xbb && third === 0xbf ? 'utf-8' : undefined;
}

function byNuls(bytes: Uint8Array): TextEncoding {
  if (bytes.length < 4) return 'utf-8';
  const sample = Math.min(bytes.length, sampleLength) & ~1;
  const isNulAt = (parity: number, expected: boolean) => {
    for (let at = parity; at < sample; at += 2) if ((bytes[at] === 0) !== expected) return false;
    return true;
  };
  if (isNulAt(0, false) && isNulAt(1, true)) return 'utf-16le';
  return isNulAt(0, true) && isNulAt(1, false) ? 'utf-16be' : 'utf-8';
}

function holdsAsciiRun(bytes: Uint8Array): boolean {
  let run = 0;
  for (let at = 0; at < bytes.length; at++) {
    run = inAsciiRun[bytes[at] ?? 0] === 1 ? run + 1 : 0;
    if (run > longestAsciiRun) return true;
  }
  return false;
}

const inAsciiRun = new Uint8Array(256);
for (let byte = 0; byte < 256; byte++) inAsciiRun[byte] = /[\w+/=-]/.test(String.fromCharCode(byte)) ? 1 : 0;

/** A last odd byte is half a character; it is kept, as half of one that is invalid or harmless. */
function withBytesSwapped(bytes: Uint8Array): Uint8Array {
  const swapped = new Uint8Array(bytes.length);
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    swapped[at] = bytes[at + 1] ?? 0;
    swapped[at + 1] = bytes[at] ?? 0;
  }
  if (bytes.length % 2 === 1) swapped[bytes.length - 1] = bytes.at(-1) ?? 0;
  return swapped;
}
