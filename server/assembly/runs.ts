import { inHex, inRun, is, isLineEnd } from './characters';

const equals: u8 = 0x3d;
const percent: u8 = 0x25;
const backslash: u8 = 0x5c;
const newline: u8 = 10;
const carriageReturn: u8 = 13;

/** How many characters at the start of a run are the rest of an escape whose mark stands right before. */
export function lettersOfEscape(start: usize): usize {
  const mark = load<u8>(start - 1);
  if (mark === percent) return areHex(start, 2) ? 2 : 0;
  if (mark !== backslash) return 0;
  const letter = load<u8>(start);
  if (letter === 0x78) return areHex(start + 1, 2) ? 3 : 0;
  if (letter === 0x75) return areHex(start + 1, 4) ? 5 : 0;
  // n r t b f v 0
  const isSimple = letter === 0x6e || letter === 0x72 || letter === 0x74 || letter === 0x62;
  return isSimple || letter === 0x66 || letter === 0x76 || letter === 0x30 ? 1 : 0;
}

function areHex(at: usize, count: usize): bool {
  for (let index: usize = 0; index < count; index++) if (!is(at + index, inHex)) return false;
  return true;
}

/**
 * Behind a line break, or one written as an escape, and the indentation after it; the same address where there is
 * none.
 */
export function behindWrap(at: usize): usize {
  let end = at;
  const unit = load<u8>(at);
  if (unit === carriageReturn) end += load<u8>(at + 1) === newline ? 2 : 1;
  else if (unit === newline) end += 1;
  else if (unit === backslash && load<u8>(at + 1) === 0x6e) end += 2;
  else if (load<u32>(at) === 0x6e5c_725c) end += 4;
  else return at;
  const last = end + 64;
  while (end < last && (load<u8>(end) === 0x20 || load<u8>(end) === 9)) end++;
  return end;
}

/** Where the run that begins at an address ends. */
export function endOfRun(from: usize, kind: u8): usize {
  let end = from;
  while (is(end, kind)) end++;
  return end;
}

/** Whether a run may go on in the next line. */
export function mayBeWrapped(start: usize, runEnd: usize): bool {
  const unit = load<u8>(runEnd);
  return (runEnd - start) % 4 === 0 && (unit === newline || unit === carriageReturn || unit === backslash);
}

/** Where the last joined run ends, behind its padding. */
export let joinedEnd: usize = 0;

/**
 * Writes a run and the lines that it goes on in to an address, as `joinLines` of the detection's layers does.
 * @param end Of everything that may be read.
 * @param to Where there is room for all of it.
 * @returns The end of what was written.
 */
export function writeJoined(start: usize, end: usize, kind: u8, to: usize): usize {
  const group: usize = kind === inRun ? 4 : 2;
  let lineEnd = endOfRun(start, kind);
  const width = lineEnd - start;
  memory.copy(to, start, width);
  let written = to + width;
  joinedEnd = lineEnd;
  let last = width;
  while (last === width && width % group === 0 && (kind !== inRun || load<u8>(lineEnd) !== equals)) {
    const next = behindWrap(lineEnd);
    if (next === lineEnd) break;
    lineEnd = endOfRun(next, kind);
    const characters = lineEnd - next;
    let padded = lineEnd;
    if (kind === inRun) while (load<u8>(padded) === equals && padded - lineEnd < 2) padded++;
    last = padded - next;
    if (characters === 0 || last > width || !(padded >= end || is(padded, isLineEnd))) break;
    if (last < width && !mayBeLast(last, width, group)) break;
    memory.copy(written, next, characters);
    written += characters;
    joinedEnd = padded;
    if (padded > lineEnd) break;
  }
  return written;
}

function mayBeLast(length: usize, width: usize, group: usize): bool {
  const isUsual = width === 60 || width === 64 || width === 72 || width === 76 || width === 80;
  return isUsual || length % group === 0;
}
