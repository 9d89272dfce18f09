import type { OpenFile } from './machineFiles.ts';
import { fillFrom } from './readBytes.ts';

/** A stretch of a large file, with what stands before and after it. Offsets count bytes of the file. */
export interface Window {
  /** Of what was read, the context included; no character begins before it. */
  readonly bytes: Buffer;
  /** Where {@link bytes} begins. */
  readonly from: number;
  /** The part that is this window's own; those of all windows are the whole file. */
  readonly ownFrom: number;
  readonly ownTo: number;
  /** Where the next window begins. */
  readonly next: number;
}

/** How a file is cut. */
export interface WindowSize {
  /** Bytes that a window reads at the most, its context included: the length of the buffer. */
  readonly buffer: Buffer;
  /** Bytes of context on either side. */
  readonly overlap: number;
  /** Bytes of a character that are never torn from each other: 2 in UTF-16, 1 in UTF-8. */
  readonly unit: 1 | 2;
}

/** Reads a file window by window, into one buffer: what one yields is good until the next. */
export function* windowsOf(file: OpenFile, { buffer, overlap, unit }: WindowSize): Generator<Window> {
  for (let from = 0, ownFrom = 0; ; ) {
    const length = fillFrom(file, from, buffer);
    const bytes = buffer.subarray(0, length);
    const isLast = length < buffer.length;
    const end = isLast ? length : lastBoundary(buffer, unit, length - overlap);
    const ownTo = from + end;
    const next = from + (isLast ? length : firstBoundary(buffer, unit, end - overlap, end));
    yield { bytes, from, ownFrom, ownTo, next };
    if (isLast) return;
    from = next;
    ownFrom = ownTo;
  }
}

/** Where a window may begin: with a whole character that is no BOM, and not between `\r` and `\n`. */
function firstBoundary(buffer: Buffer, unit: 1 | 2, earliest: number, latest: number): number {
  let at = earliest;
  if (unit === 2) {
    while (at < latest && (isMark(buffer, at) || isLineFeed(buffer, at))) at += 2;
    return at;
  }
  while (at < latest && (isContinuation(buffer[at]) || buffer[at] === 10 || buffer[at] === 0xef)) at++;
  return at;
}

/** Where a window's own part may end: before a whole character. */
function lastBoundary(buffer: Buffer, unit: 1 | 2, latest: number): number {
  if (unit === 2) return latest - (latest % 2);
  let at = latest;
  while (latest - at < 4 && isContinuation(buffer[at])) at--;
  return at;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}

function isMark(buffer: Buffer, at: number): boolean {
  const both = buffer.readUInt16LE(at);
  return both === 0xfeff || both === 0xfffe;
}

function isLineFeed(buffer: Buffer, at: number): boolean {
  const both = buffer.readUInt16LE(at);
  return both === 0x000a || both === 0x0a00;
}
