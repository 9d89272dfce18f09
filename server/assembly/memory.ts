/** Zeros behind what is read, so that blocks and looks ahead may run over its end. */
export const padding: usize = 96;
/** The longest input, in bytes. */
export const longest: usize = 1 << 20;
/** Where the host puts the bytes to judge. */
export const input: usize = memory.data(<i32>(longest + 2 * padding)) + padding;

/** Decoded text stands here, and what is decoded of it behind it. */
const scratch: usize = memory.data(6 * <i32>longest);
const scratchEnd: usize = scratch + 6 * longest;
let top: usize = scratch;

/** Where decoded text may be written; what is written is kept by {@link keep}. */
export function free(): usize {
  return top + padding;
}

/** Whether so many bytes can be written at {@link free}. */
export function fits(length: usize): bool {
  return top + length + 4 * padding < scratchEnd;
}

/** Keeps what stands from {@link free} to here. @returns What to hand to {@link release}. */
export function keep(end: usize): usize {
  const before = top;
  top = end + padding;
  return before;
}

export function release(before: usize): void {
  top = before;
}
