/**
 * Sixteen bytes at a time: which of them belong to runs, and at which something begins that needs a look. Both are
 * found by two tables, for the lower and for the upper half of each byte, whose bits must agree. The tables stand in
 * memory: engines make constants anew at each use, and keep in registers what was loaded.
 */

/**
 * Pairs of bytes that begin something, one bit each: 1 `_l`, 2 `k_` `d_`, 4 `xt` in either case, 8 `%2` to `%7`,
 * 16 `\x` `\u` `\/`, 32 `&#` `&l` `&U`, 64 `_` and NUL, 128 `_t`.
 */
export const firstLow: usize = memory.data<i8>([0, 0, 0, 0, 2, 8, 32, 0, 4, 0, 0, 2, 16, 0, 0, -63]);
export const firstHigh: usize = memory.data<i8>([0, 0, 40, 0, 0, -43, 2, 4, 0, 0, 0, 0, 0, 0, 0, 0]);
export const secondLow: usize = memory.data<i8>([64, 0, 8, 40, -116, 56, 8, 8, 16, 0, 0, 0, 33, 0, 0, 18]);
export const secondHigh: usize = memory.data<i8>([64, 0, 48, 8, 0, 38, 33, -108, 0, 0, 0, 0, 0, 0, 0, 0]);

/**
 * `[A-Za-z0-9+/_-]`: 1 `+` `-` `/`, 2 digits, 4 `A` to `O` in either case, 8 `P` to `Z` and `_`, 16 `p` to `z`.
 * And what ends literals: 32 `"` and `'`, 64 a backquote, 128 a backslash.
 */
export const memberLow: usize = memory.data<i8>([
  90, 30, 62, 30, 30, 30, 30, 62, 30, 30, 28, 5, -124, 5, 4, 13,
]);
export const memberHigh: usize = memory.data<i8>([0, 0, 33, 2, 4, -120, 68, 16, 0, 0, 0, 0, 0, 0, 0, 0]);

/** The bits of those tables that stand for what runs are made of. */
export const memberBits: usize = memory.data<i8>([
  31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31, 31,
]);
/** In each byte, its lower half. */
export const halfByte: usize = memory.data<i8>([
  15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15,
]);

/** The bits in which two tables agree, for each byte: not zero for what they were made for. */
export function agreeing(lower: v128, upper: v128, low: v128, high: v128): v128 {
  return v128.and(i8x16.swizzle(low, lower), i8x16.swizzle(high, upper));
}

/** Each byte's predecessor: the last of the block before, then all but the last of this one. */
export function shifted(before: v128, bytes: v128): v128 {
  return i8x16.shuffle(before, bytes, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30);
}

/** One bit for each byte of four blocks that is not zero. */
export function bitsOf(first: v128, second: v128, third: v128, fourth: v128): u64 {
  const lower = <u32>zerosOf(first) | ((<u32>zerosOf(second)) << 16);
  const upper = <u32>zerosOf(third) | ((<u32>zerosOf(fourth)) << 16);
  return ~(<u64>lower | ((<u64>upper) << 32));
}

function zerosOf(bytes: v128): i32 {
  return i8x16.bitmask(i8x16.eq(bytes, i8x16.splat(0)));
}
