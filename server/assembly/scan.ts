import { marksAt, membersAt } from './blocks';
import { inHex, inRun, is, isQuote, isSplitter } from './characters';
import { writeDecodedBase64, writeDecodedHex } from './decoding';
import { decoded, escapeAt } from './escapes';
import { beforeGlue, behindContinuation, behindGlue } from './glue';
import { fits, free, input, keep, longest, padding, release } from './memory';
import {
  endsPrefix,
  holdsNeedle,
  isEnvironmentAt,
  isNameAt,
  isPrefixAt,
  isWideEnvironmentAt,
} from './needles';
import { holdsUtf16, isMostlyText } from './plausibility';
import { behindWrap, endOfRun, joinedEnd, lettersOfEscape, writeJoined } from './runs';

/** The longer half of the shortest run that base64 of a malformed token can be, cut in two. */
const shortestRun: usize = 17;
const shortestBase64: usize = 34;
const shortestHex: usize = 50;
const sample: usize = 64;
/** How many decoders may lie between a token and the file. */
const deepest = 3;
const mostPieces = 16;

/** Where the text being scanned begins. */
let first: usize = 0;
/** Up to here everything has been decoded; what begins before needs no second look, so that the cost stays linear. */
let floor: usize = 0;

/** Where the host puts the bytes. */
export function inputAt(): usize {
  return input;
}

/** How many bytes there may be. */
export function longestInput(): usize {
  return longest;
}

/** Whether detection may find something in so many bytes of the input. */
export function mayHold(length: usize): bool {
  return holds(input, input + length, 0);
}

function holds(start: usize, end: usize, depth: i32): bool {
  const outerFirst = first;
  const outerFloor = floor;
  first = start;
  floor = start;
  memory.fill(start - 8, 0, 8);
  memory.fill(end, 0, padding);
  const found = scan(start, end, depth);
  first = outerFirst;
  floor = outerFloor;
  return found;
}

function scan(start: usize, end: usize, depth: i32): bool {
  let length: usize = 0;
  for (let at = start; at < end; at += 64) {
    let marks = marksAt(at) | (marksAt(at + 16) << 16) | (marksAt(at + 32) << 32) | (marksAt(at + 48) << 48);
    const members =
      membersAt(at) | (membersAt(at + 16) << 16) | (membersAt(at + 32) << 32) | (membersAt(at + 48) << 48);
    for (; marks !== 0; marks &= marks - 1) if (isHot(at + <usize>ctz(marks), end, depth)) return true;
    if (~members === 0) {
      length += 64;
      continue;
    }
    const head = <usize>ctz(~members);
    if (length + head >= shortestRun && isHotRun(at - length, at + head, end, depth)) return true;
    length = <usize>clz(~members);
    let inner = members & (~(<u64>0) << head);
    if (length > 0) inner &= ~(<u64>0) >> length;
    if (!holdsLongRun(inner)) continue;
    while (inner !== 0) {
      const from = <usize>ctz(inner);
      const ones = <usize>ctz(~(inner >> from));
      if (ones >= shortestRun && isHotRun(at + from, at + from + ones, end, depth)) return true;
      inner &= ~(<u64>0) << (from + ones);
    }
  }
  // Zeros follow what is read and end a run, unless it ends where a block does.
  return length >= shortestRun && (end - start) % 64 === 0 && isHotRun(end - length, end, end, depth);
}

/** Whether there are 17 ones in a row. */
function holdsLongRun(bits: u64): bool {
  let ones = bits & (bits >> 1);
  ones &= ones >> 2;
  ones &= ones >> 4;
  ones &= ones >> 8;
  return (ones & (bits >> 16)) !== 0;
}

/** Where a pair of bytes stands that begins something. */
function isHot(at: usize, end: usize, depth: i32): bool {
  const unit = load<u8>(at);
  if (unit === 0x5f) return isRestOfPrefix(at);
  if (unit === 0x6b || unit === 0x64) return isCutPrefix(at - 2);
  if ((unit | 0x20) === 0x78) return isNameAt(at);
  if (at < floor || depth === deepest) return false;
  let mark = at;
  while (mark > floor && load<u8>(mark - 1) === 0x5c && at - mark < 3) mark--;
  if (escapeAt(mark) === 0) return false;
  return isHotWhenRewritten(startOfPieces(startOfRun(mark)), end, depth);
}

/** `_live_` or `_test_` behind the rest of a prefix, or behind what may split or end a literal or an escape. */
function isRestOfPrefix(at: usize): bool {
  if (load<u8>(at + 1) === 0) return isWideEnvironmentAt(at + 2) && load<u8>(at + 10) === 0x5f;
  if (!isEnvironmentAt(at + 1, 4) || load<u8>(at + 5) !== 0x5f) return false;
  if (endsPrefix(at) || at - first < 3) return true;
  return is(at - 1, isSplitter) || is(at - 2, isSplitter) || is(at - 3, isSplitter);
}

/** `csk_` or `cid_` and as much of the environment as stands before what may split it. */
function isCutPrefix(at: usize): bool {
  if (!isPrefixAt(at)) return false;
  let letters: u32 = 0;
  while (letters < 5 && !is(at + 4 + letters, isSplitter)) letters++;
  // A whole environment and the `_` behind it are found by themselves.
  return letters < 5 && isEnvironmentAt(at + 4, letters);
}

function isHotRun(start: usize, runEnd: usize, end: usize, depth: i32): bool {
  if (start < floor || depth === deepest) return false;
  if (isJoined(start, runEnd)) return isHotWhenRewritten(startOfPieces(start), end, depth);
  const from = start + lettersOfEscape(start);
  if (runEnd < from + shortestBase64) return false;
  return isHotBase64(from, end, depth) || isHotHex(from, runEnd, end, depth);
}

/** Whether the run is the end or the beginning of a literal that is joined to another. */
function isJoined(start: usize, runEnd: usize): bool {
  let after = runEnd;
  while (load<u8>(after) === 0x3d && after - runEnd < 2) after++;
  if (behindContinuation(after) !== after) return true;
  if (load<u8>(after) === 0x5c && is(after + 1, isQuote)) after++;
  if (is(after, isQuote) && behindGlue(after) !== 0) return true;
  return start > floor && is(start - 1, isQuote) && beforeGlue(start - 1, floor) !== 0;
}

function startOfRun(at: usize): usize {
  let start = at;
  while (start > floor && is(start - 1, inRun)) start--;
  return start;
}

/** Back over the literals that are joined to the one that begins at an address. */
function startOfPieces(start: usize): usize {
  let at = start;
  for (let pieces = 0; pieces < mostPieces && at > floor && is(at - 1, isQuote); pieces++) {
    const quote = beforeGlue(at - 1, floor);
    if (quote === 0) break;
    at = startOfRun(quote);
  }
  return at;
}

/** Reads a run with its escapes decoded and its literals joined, as long as it goes on, and scans that. */
function isHotWhenRewritten(start: usize, end: usize, depth: i32): bool {
  if (!fits(end - start)) return true;
  const written = free();
  let to = written;
  let line: usize = 0;
  let at = start + lettersOfEscape(start);
  while (at < end) {
    if (is(at, inRun)) {
      store<u8>(to++, load<u8>(at++));
      line++;
      continue;
    }
    const behind = behindPause(at, line);
    if (behind > at) {
      if (behindWrap(at) === behind) {
        // Lines stay lines.
        store<u8>(to++, 10);
        line = 0;
      }
      at = behind;
      continue;
    }
    const length = escapeAt(at);
    if (length === 0) break;
    store<u8>(to++, <u8>decoded);
    at += length;
    line++;
  }
  while (at < end && load<u8>(at) === 0x3d) store<u8>(to++, load<u8>(at++));
  floor = max(floor, at);
  const before = keep(to + padding);
  const found = holds(written, to, depth + 1);
  release(before);
  return found;
}

/** Behind what joins two literals or two lines; the same address where nothing does. */
function behindPause(at: usize, line: usize): usize {
  const quote = load<u8>(at) === 0x5c && is(at + 1, isQuote) ? at + 1 : at;
  if (is(quote, isQuote)) {
    const glued = behindGlue(quote);
    return glued === 0 ? at : glued;
  }
  const continued = behindContinuation(at);
  if (continued > at || line < shortestBase64) return continued;
  const wrapped = behindWrap(at);
  return is(wrapped, inRun) ? wrapped : at;
}

function isHotBase64(start: usize, end: usize, depth: i32): bool {
  if (!fits(2 * (end - start))) return true;
  const from = free();
  const to = writeJoined(start, end, inRun, from);
  floor = max(floor, joinedEnd);
  memory.fill(to, 0, 8);
  if (holdsNeedle(from, to)) return true;
  const decodedAt = to + padding;
  for (let phase: usize = 0; phase < 4; phase++) {
    const at = from + phase;
    const sampled = writeDecodedBase64(at, min(to, at + sample), decodedAt);
    if (!isMostlyText(decodedAt, sampled - decodedAt)) continue;
    return isHotWhenDecoded(decodedAt, writeDecodedBase64(at, to, decodedAt), depth);
  }
  return false;
}

function isHotWhenDecoded(start: usize, end: usize, depth: i32): bool {
  const before = keep(end + padding);
  const found = holdsUtf16(start, end) || holds(start, end, depth + 1);
  release(before);
  return found;
}

/** Whether the hex digits within a run hold something. */
function isHotHex(start: usize, runEnd: usize, end: usize, depth: i32): bool {
  let from = start;
  for (let at = start + shortestHex - 1; at < runEnd; at = from + shortestHex - 1) {
    let before = at;
    while (before >= from && is(before, inHex)) before--;
    if (before >= from) {
      from = before + 1;
      continue;
    }
    if (isHotHexRun(from + lettersOfEscape(from), end, depth)) return true;
    from = endOfRun(at, inHex);
  }
  return false;
}

function isHotHexRun(start: usize, end: usize, depth: i32): bool {
  if (!fits(2 * (end - start))) return true;
  const from = free();
  const to = writeJoined(start, end, inHex, from);
  floor = max(floor, joinedEnd);
  const decodedAt = to + padding;
  let textAt: usize = 0;
  for (let at = from; at < from + 2; at++) {
    const sampled = writeDecodedHex(at, min(to, at + sample), decodedAt);
    if (textAt === 0 && isMostlyText(decodedAt, sampled - decodedAt)) textAt = at;
    const decodedEnd = writeDecodedHex(at, to, decodedAt);
    for (let each = decodedAt; each + 4 <= decodedEnd; each++) if (isPrefixAt(each)) return true;
  }
  return textAt !== 0 && isHotWhenDecoded(decodedAt, writeDecodedHex(textAt, to, decodedAt), depth);
}
