/**
 * Whether all bytes but so many are text: `isMostlyText` of the detection's layers, whose share of 0.9 leaves a
 * tenth of them.
 */
export function isTextBut(start: usize, end: usize, most: usize): bool {
  let others: usize = 0;
  for (let at = start; at < end; ) {
    const step = lengthOfCharacter(at, end);
    if (step === 0 && ++others > most) return false;
    at += step === 0 ? 1 : step;
  }
  return true;
}

/** The number of bytes of the character at an address, as far as they are there; 0 where there is none. */
function lengthOfCharacter(at: usize, end: usize): usize {
  const unit: u32 = load<u8>(at);
  if (unit < 0x80) return (unit >= 0x20 && unit !== 0x7f) || unit === 0 || (unit >= 9 && unit <= 13) ? 1 : 0;
  const length: usize = unit < 0xc2 ? 0 : unit < 0xe0 ? 2 : unit < 0xf0 ? 3 : unit < 0xf5 ? 4 : 0;
  if (length === 0) return 0;
  const last = min(at + length, end);
  for (let next = at + 1; next < last; next++) if ((load<u8>(next) & 0xc0) !== 0x80) return 0;
  return last - at;
}

/** The bytes of 24 characters of UTF-16 and one. */
const shortestWide = 48;

/** Whether UTF-16 stands somewhere in the bytes: printable characters with a NUL between each two. */
export function holdsUtf16(start: usize, end: usize): bool {
  let length = 0;
  let wasNul = true;
  for (let at = start; at < end; at++) {
    const unit = load<u8>(at);
    const isNul = unit === 0;
    const goesOn = isNul ? !wasNul : wasNul && isPrintable(unit);
    length = goesOn ? length + 1 : isPrintable(unit) ? 1 : 0;
    wasNul = length === 0 || isNul;
    if (length > shortestWide) return true;
  }
  return false;
}

function isPrintable(unit: u8): bool {
  return (unit >= 0x20 && unit < 0x7f) || unit === 9 || unit === 10 || unit === 13;
}
