import {
  agreeing,
  bitsOf,
  firstHigh,
  firstLow,
  halfByte,
  memberBits,
  memberHigh,
  memberLow,
  secondHigh,
  secondLow,
  shifted,
} from './blocks';
import { inHex, inRun, is, isLiteralEnd, isQuote, isSplitter } from './characters';
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
import { holdsUtf16, isTextBut } from './plausibility';
import { behindWrap, endOfRun, joinedEnd, lettersOfEscape, mayBeWrapped, writeJoined } from './runs';

/** The longer half of the shortest run that base64 of a malformed token can be, cut in two. */
const shortestRun: usize = 17;
const shortestBase64: usize = 34;
const shortestHex: usize = 50;
const sample: usize = 64;
const earlySample: usize = 16;
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
  let firstsBefore = i8x16.splat(0);
  const half = v128.load(halfByte);
  const low1 = v128.load(firstLow);
  const high1 = v128.load(firstHigh);
  const low2 = v128.load(secondLow);
  const high2 = v128.load(secondHigh);
  const low = v128.load(memberLow);
  const high = v128.load(memberHigh);
  const memberOnly = v128.load(memberBits);
  for (let at = start; at < end; at += 64) {
    const bytes0 = v128.load(at);
    const bytes1 = v128.load(at, 16);
    const bytes2 = v128.load(at, 32);
    const bytes3 = v128.load(at, 48);
    const lower0 = v128.and(bytes0, half);
    const lower1 = v128.and(bytes1, half);
    const lower2 = v128.and(bytes2, half);
    const lower3 = v128.and(bytes3, half);
    const upper0 = v128.and(i16x8.shr_u(bytes0, 4), half);
    const upper1 = v128.and(i16x8.shr_u(bytes1, 4), half);
    const upper2 = v128.and(i16x8.shr_u(bytes2, 4), half);
    const upper3 = v128.and(i16x8.shr_u(bytes3, 4), half);

    const firsts0 = agreeing(lower0, upper0, low1, high1);
    const firsts1 = agreeing(lower1, upper1, low1, high1);
    const firsts2 = agreeing(lower2, upper2, low1, high1);
    const firsts3 = agreeing(lower3, upper3, low1, high1);
    const marks0 = v128.and(shifted(firstsBefore, firsts0), agreeing(lower0, upper0, low2, high2));
    const marks1 = v128.and(shifted(firsts0, firsts1), agreeing(lower1, upper1, low2, high2));
    const marks2 = v128.and(shifted(firsts1, firsts2), agreeing(lower2, upper2, low2, high2));
    const marks3 = v128.and(shifted(firsts2, firsts3), agreeing(lower3, upper3, low2, high2));
    firstsBefore = firsts3;
    if (v128.any_true(v128.or(v128.or(marks0, marks1), v128.or(marks2, marks3)))) {
      if (isHotBlock(bitsOf(marks0, marks1, marks2, marks3), at - 1, end, depth)) return true;
    }

    const kinds0 = agreeing(lower0, upper0, low, high);
    const kinds1 = agreeing(lower1, upper1, low, high);
    const kinds2 = agreeing(lower2, upper2, low, high);
    const kinds3 = agreeing(lower3, upper3, low, high);
    const members = bitsOf(
      v128.and(kinds0, memberOnly),
      v128.and(kinds1, memberOnly),
      v128.and(kinds2, memberOnly),
      v128.and(kinds3, memberOnly),
    );
    if (~members === 0) {
      length += 64;
      continue;
    }
    const ends = bitsOf(kinds0, kinds1, kinds2, kinds3) & ~members;
    const head = <usize>ctz(~members);
    const reach = length + head;
    const long = longRunsIn(members);
    // Most runs are names: too short to be encoded, and not at the edge of a literal.
    const isEdge = ((ends >> head) & 1) !== 0 || is(at - length - 1, isQuote);
    const cut = ((long << shortestRun) & ends) | (long & (ends << 1)) | (long & (long >> shortestRun));
    const needsLook = cut !== 0 || reach >= shortestBase64 || (reach >= shortestRun && isEdge);
    if (needsLook) {
      if (reach >= shortestRun && isHotRun(at - length, at + head, end, depth)) return true;
      if (isHotInside(members, at, end, depth)) return true;
    }
    length = <usize>clz(~members);
  }
  // Zeros follow what is read and end a run, unless it ends where a block does.
  return length >= shortestRun && (end - start) % 64 === 0 && isHotRun(end - length, end, end, depth);
}

/** Whether something that begins in a block needs no more than a look. */
function isHotBlock(marks: u64, at: usize, end: usize, depth: i32): bool {
  for (let left = marks; left !== 0; left &= left - 1) {
    if (isHot(at + <usize>ctz(left), end, depth)) return true;
  }
  return false;
}

/** Whether a long run that begins and ends in a block holds something. */
function isHotInside(members: u64, at: usize, end: usize, depth: i32): bool {
  // What reaches the edges of the block is seen from outside.
  let inner = members & (~(<u64>0) << ctz(~members));
  const tail = clz(~members);
  if (tail > 0) inner &= ~(<u64>0) >> tail;
  while (inner !== 0) {
    const from = <usize>ctz(inner);
    const ones = <usize>ctz(~(inner >> from));
    if (ones >= shortestRun && isHotRun(at + from, at + from + ones, end, depth)) return true;
    inner &= ~(<u64>0) << (from + ones);
  }
  return false;
}

/** A one wherever 17 ones begin. */
function longRunsIn(bits: u64): u64 {
  let ones = bits & (bits >> 1);
  ones &= ones >> 2;
  ones &= ones >> 4;
  ones &= ones >> 8;
  return ones & (bits >> 16);
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
  return isHotBase64(from, runEnd, end, depth) || isHotHex(from, runEnd, end, depth);
}

/** Whether the run is the end or the beginning of a literal that is joined to another. */
function isJoined(start: usize, runEnd: usize): bool {
  if (!is(runEnd, isLiteralEnd) && !is(start - 1, isQuote)) return false;
  let after = runEnd;
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

function isHotBase64(start: usize, runEnd: usize, end: usize, depth: i32): bool {
  if (!fits(2 * (end - start))) return true;
  let from = start;
  let to = runEnd;
  if (mayBeWrapped(start, runEnd)) {
    from = free();
    to = writeJoined(start, end, inRun, from);
    floor = max(floor, joinedEnd);
    memory.fill(to, 0, padding);
  }
  if (holdsNeedle(from, to)) return true;
  const decodedAt = (from === start ? free() : to) + padding;
  for (let phase: usize = 0; phase < 4; phase++) {
    const at = from + phase;
    if (!isTextInBase64(at, min(to, at + sample), decodedAt)) continue;
    return isHotWhenDecoded(decodedAt, writeDecodedBase64(at, to, decodedAt), depth);
  }
  return false;
}

/** Whether the bytes that so many characters of base64 stand for are text. */
function isTextInBase64(start: usize, end: usize, to: usize): bool {
  const most: usize = (3 * (end - start)) / 40;
  // The first few tell most of the others.
  const early = min(end, start + earlySample);
  const isEarly = isTextBut(to, writeDecodedBase64(start, early, to), most);
  return isEarly && (early === end || isTextBut(to, writeDecodedBase64(start, end, to), most));
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
    if (textAt === 0 && isTextBut(decodedAt, sampled, (sampled - decodedAt) / 10)) textAt = at;
    const decodedEnd = writeDecodedHex(at, to, decodedAt);
    for (let each = decodedAt; each + 4 <= decodedEnd; each++) if (isPrefixAt(each)) return true;
  }
  return textAt !== 0 && isHotWhenDecoded(decodedAt, writeDecodedHex(textAt, to, decodedAt), depth);
}
