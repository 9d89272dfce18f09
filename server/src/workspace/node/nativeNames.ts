/**
 * File names on Linux are bytes, and need not be UTF-8. Within the scanner each byte that is none stands as
 * a lone surrogate (U+DC80 to U+DCFF), so that the file can be opened; told outside, it is U+FFFD.
 */
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const escapes = /[\udc80-\udcff]/u;
const longestSequence = 4;

/** A name as Node gives it when it is asked for bytes. */
export function nameOfBytes(bytes: Uint8Array): string {
  let name = '';
  for (let at = 0; at < bytes.length; ) {
    const character = characterAt(bytes, at);
    name += character?.text ?? String.fromCharCode(0xdc00 + (bytes[at] ?? 0));
    at += character?.length ?? 1;
  }
  return name;
}

function characterAt(bytes: Uint8Array, at: number): { text: string; length: number } | undefined {
  for (let length = 1; length <= longestSequence && at + length <= bytes.length; length++) {
    try {
      return { text: strict.decode(bytes.subarray(at, at + length)), length };
    } catch {
      // It takes one byte more, or is no character.
    }
  }
  return undefined;
}

/** What to hand to the file system for a path within the scanner. */
export function nativePath(path: string): string | Buffer {
  if (!escapes.test(path)) return path;
  const parts = Array.from(path, (character) =>
    escapes.test(character) ? Buffer.of(character.charCodeAt(0) - 0xdc00) : Buffer.from(character),
  );
  return Buffer.concat(parts);
}

/** A path as it is told outside of the scanner. */
export function toldPath(path: string): string {
  return escapes.test(path) ? path.replace(/[\udc80-\udcff]/gu, '\ufffd') : path;
}
