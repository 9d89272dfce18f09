/**
 * Sixteen bytes at a time: which of them belong to runs, and at which something begins that needs a look. Both are
 * found by two tables, for the lower and for the upper half of each byte, whose bits must agree.
 */

/**
 * Pairs of bytes that begin something, one bit each: 1 `_l`, 2 `k_` `d_`, 4 `xt` in either case, 8 `%2` to `%7`,
 * 16 `\x` `\u` `\/`, 32 `&#` `&l` `&U`, 64 `_` and NUL, 128 `_t`.
 */
const firstLow = i8x16(0, 0, 0, 0, 2, 8, 32, 0, 4, 0, 0, 2, 16, 0, 0, -63);
const firstHigh = i8x16(0, 0, 40, 0, 0, -43, 2, 4, 0, 0, 0, 0, 0, 0, 0, 0);
const secondLow = i8x16(64, 0, 8, 40, -116, 56, 8, 8, 16, 0, 0, 0, 33, 0, 0, 18);
const secondHigh = i8x16(64, 0, 48, 8, 0, 38, 33, -108, 0, 0, 0, 0, 0, 0, 0, 0);

/** `[A-Za-z0-9+/_-]`: 1 `+` `-` `/`, 2 digits, 4 `A` to `O` in either case, 8 `P` to `Z` and `_`, 16 `p` to `z`. */
const memberLow = i8x16(26, 30, 30, 30, 30, 30, 30, 30, 30, 30, 28, 5, 4, 5, 4, 13);
const memberHigh = i8x16(0, 0, 1, 2, 4, 8, 4, 16, 0, 0, 0, 0, 0, 0, 0, 0);

/** One bit for each of 16 bytes that belongs to a run. */
export function membersAt(at: usize): u64 {
  return maskOf(agreeing(v128.load(at), memberLow, memberHigh));
}

/** One bit for each of 16 bytes at which something begins. */
export function marksAt(at: usize): u64 {
  const firsts = agreeing(v128.load(at), firstLow, firstHigh);
  return maskOf(v128.and(firsts, agreeing(v128.load(at, 1), secondLow, secondHigh)));
}

function agreeing(bytes: v128, low: v128, high: v128): v128 {
  const lower = i8x16.swizzle(low, v128.and(bytes, i8x16.splat(15)));
  return v128.and(lower, i8x16.swizzle(high, i8x16.shr_u(bytes, 4)));
}

/** One bit for each byte that is not zero. */
function maskOf(bytes: v128): u64 {
  return <u64>(<u32>i8x16.bitmask(i8x16.ne(bytes, i8x16.splat(0))));
}
