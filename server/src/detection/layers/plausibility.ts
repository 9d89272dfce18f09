/**
 * Whether at least this share of a text of bytes (one UTF-16 code unit each) is text: printable ASCII, white space,
 * NUL (every other byte of UTF-16) or whole UTF-8 sequences. Random bytes reach about 0.45.
 */
export function isMostlyText(bytes: string, share: number): boolean {
  let text = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = lengthOfCharacter(bytes, at);
    text += length;
    at += Math.max(length, 1);
  }
  return text >= bytes.length * share;
}

/** The number of bytes of the character at an offset, as far as they are there; 0 where there is none. */
function lengthOfCharacter(bytes: string, at: number): number {
  const unit = bytes.charCodeAt(at);
  if (unit < 0x80) return (unit >= 0x20 && unit !== 0x7f) || unit === 0 || (unit >= 9 && unit <= 13) ? 1 : 0;
  const length = unit < 0xc2 ? 0 : unit < 0xe0 ? 2 : unit < 0xf0 ? 3 : unit < 0xf5 ? 4 : 0;
  // A sample may end within a character.
  const end = Math.min(at + length, bytes.length);
  for (let next = at + 1; next < end; next++) {
    if ((bytes.charCodeAt(next) & 0xc0) !== 0x80) return 0;
  }
  return end - at;
}
