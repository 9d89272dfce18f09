/** What `_live_` and `_test_` look like inside base64, at each of the three byte offsets. */
export function holdsNeedle(start: usize, end: usize): bool {
  for (let at = start; at < end; at += 16) {
    const bytes = v128.load(at);
    const firsts = v128.or(
      v128.or(i8x16.eq(bytes, i8x16.splat(0x58)), i8x16.eq(bytes, i8x16.splat(0x39))),
      i8x16.eq(bytes, i8x16.splat(0x47)),
    );
    for (let bits = i8x16.bitmask(firsts); bits !== 0; bits &= bits - 1) {
      if (isNeedleAt(at + <usize>ctz(bits), end)) return true;
    }
  }
  return false;
}

function isNeedleAt(at: usize, end: usize): bool {
  if (load<u8>(at) === 0x47) {
    // Gl2ZV, GVzdF
    const rest = load<u32>(at + 1);
    return at + 5 <= end && (rest === 0x565a_326c || rest === 0x4664_7a56);
  }
  // X2xpdmV, X3Rlc3R, 9saXZlX, 90ZXN0X
  const letters = load<u64>(at) & 0x00ff_ffff_ffff_ffff;
  if (at + 7 > end) return false;
  if (letters === 0x0056_6d64_7078_3258 || letters === 0x0052_3363_6c52_3358) return true;
  return letters === 0x0058_6c5a_5861_7339 || letters === 0x0058_304e_585a_3039;
}

const csk: u32 = 0x5f6b_7363;
const cid: u32 = 0x5f64_6963;

/** Whether `csk_` or `cid_` stands at an address. */
export function isPrefixAt(at: usize): bool {
  const prefix = load<u32>(at);
  return prefix === csk || prefix === cid;
}

/** Whether they end at an address, without their `_`. */
export function endsPrefix(at: usize): bool {
  const before = load<u32>(at - 3) & 0x00ff_ffff;
  return before === (csk & 0x00ff_ffff) || before === (cid & 0x00ff_ffff);
}

const live: u32 = 0x6576_696c;
const test: u32 = 0x7473_6574;

/** Whether so many of the first four letters of `live` or `test` stand at an address. */
export function isEnvironmentAt(at: usize, letters: u32): bool {
  const mask: u32 = letters >= 4 ? 0xffff_ffff : (1 << (8 * letters)) - 1;
  const written = load<u32>(at) & mask;
  return written === (live & mask) || written === (test & mask);
}

/** Whether `live` or `test` stands at an address in UTF-16, the last NUL aside. */
export function isWideEnvironmentAt(at: usize): bool {
  const letters = load<u64>(at);
  return letters === 0x0065_0076_0069_006c || letters === 0x0074_0073_0065_0074;
}

/** Whether the product's name stands at an address, in whatever case. */
export function isNameAt(at: usize): bool {
  return (load<u32>(at) | 0x2020_2020) === 0x706f_7478 && (load<u16>(at + 4) | 0x2020) === 0x7961;
}
