import { hexValue, inHex, is } from './characters';

const backslash: u8 = 0x5c;

/** The character of the last escape that was read. */
export let decoded: u32 = 0;

/** The length of the escape of an ASCII character at an address, 0 where there is none. Sets {@link decoded}. */
export function escapeAt(at: usize): usize {
  const mark = load<u8>(at);
  if (mark === 0x25) return hexAt(at + 1, 2) === 2 ? 3 : 0;
  if (mark === 0x26) return load<u8>(at + 1) === 0x23 ? numberedEntityAt(at) : namedEntityAt(at);
  return mark === backslash ? backslashedAt(at) : 0;
}

/** `\x5f`, `\u005f`, `\u{5f}` behind up to four backslashes, and `\/`. */
function backslashedAt(at: usize): usize {
  let letter = at + 1;
  while (load<u8>(letter) === backslash && letter - at < 4) letter++;
  const kind = load<u8>(letter);
  if (kind === 0x78) return hexAt(letter + 1, 2) === 2 ? letter + 3 - at : 0;
  if (kind === 0x2f) {
    decoded = 0x2f;
    return letter + 1 - at;
  }
  if (kind !== 0x75) return 0;
  if (load<u8>(letter + 1) !== 0x7b) return hexAt(letter + 1, 4) === 4 ? letter + 5 - at : 0;
  const digits = hexAt(letter + 2, 6);
  return digits > 0 && load<u8>(letter + 2 + digits) === 0x7d ? letter + 3 + digits - at : 0;
}

/** Reads hex digits into {@link decoded}. @returns How many there are; 0 where they are no ASCII character. */
function hexAt(at: usize, most: usize): usize {
  let code: u32 = 0;
  let count: usize = 0;
  while (count < most && is(at + count, inHex)) code = (code << 4) | hexValue(at + count++);
  decoded = code;
  return code < 0x80 ? count : 0;
}

/** `&#95;`, `&#x5f;`, with or without the semicolon. */
function numberedEntityAt(at: usize): usize {
  const first = at + 2;
  let end = first;
  if ((load<u8>(first) | 0x20) === 0x78) {
    const digits = hexAt(first + 1, 6);
    if (digits === 0) return 0;
    end = first + 1 + digits;
  } else {
    let code: u32 = 0;
    while (load<u8>(end) >= 0x30 && load<u8>(end) <= 0x39 && end - first < 7)
      code = code * 10 + load<u8>(end++) - 48;
    if (end === first || code >= 0x80) return 0;
    decoded = code;
  }
  return end + (load<u8>(end) === 0x3b ? 1 : 0) - at;
}

/** `&lowbar;` and `&UnderBar;`, which are `_`. */
function namedEntityAt(at: usize): usize {
  decoded = 0x5f;
  if (load<u64>(at) === 0x3b72_6162_776f_6c26) return 8;
  return load<u64>(at) === 0x6142_7265_646e_5526 && load<u16>(at + 8) === 0x3b72 ? 10 : 0;
}
