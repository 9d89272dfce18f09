import { findIn } from '../../secretlint/engine.ts';
import type { Finding } from '../../detection/finding.ts';
import { decodeText, type TextEncoding } from '../encoding.ts';
import { locate } from '../positions.ts';
import type { LocatedFinding } from '../scanner.ts';
import { decode } from './decode.ts';
import type { OpenFile } from './machineFiles.ts';
import type { NodePrefilter } from './nodePrefilter.ts';
import { RunningPosition } from './runningPosition.ts';
import { type Window, windowsOf } from './windows.ts';

/** Context on either side of a window, in bytes: an encoded run that is longer may be found in part only. */
const usualOverlap = 1 << 16;

export interface LargeFile extends OpenFile {
  /** Absolute. */
  readonly path: string;
  readonly encoding: TextEncoding;
}

export interface Reading {
  readonly prefilter: NodePrefilter;
  /** In bytes. */
  readonly overlap?: number;
}

/** Whether a window of a file in UTF-8 may hold anything. */
export function mayLargeFileHold(file: OpenFile, { prefilter, overlap = usualOverlap }: Reading): boolean {
  for (const { bytes } of windowsOf(file, { buffer: prefilter.input, overlap, unit: 1 })) {
    if (mayWindowHold(bytes, prefilter)) return true;
  }
  return false;
}

/**
 * Finds what is in a file without ever holding more of it than a window. What depends on something far away in
 * the file (a pair, a variable, a directive for more than a line) is seen within a window only.
 * @param most After so many findings it ends.
 * @returns The findings in order of their windows, and how many bytes were read.
 */
export async function findInWindows(
  file: LargeFile,
  most: number,
  { prefilter, overlap = usualOverlap }: Reading,
): Promise<{ readonly findings: readonly LocatedFinding[]; readonly bytes: number }> {
  const { path, encoding } = file;
  const isWide = encoding !== 'utf-8';
  const position = new RunningPosition(file, encoding);
  const findings: LocatedFinding[] = [];
  // Others use the prefilter while this waits.
  const buffer = Buffer.allocUnsafeSlow(prefilter.input.length);
  let read = 0;
  for (const window of windowsOf(file, { buffer, overlap, unit: isWide ? 2 : 1 })) {
    read = window.from + window.bytes.length;
    if (!isWide && !isWorthReading(window, prefilter)) continue;
    const text = decodeText(window.bytes, encoding, decode);
    const found = await findIn(path, text);
    if (found.length === 0) continue;
    position.advanceTo(window.from);
    const own = ownSpan(window, encoding);
    for (const finding of locate(text, found)) {
      const placed = placedAt(position, finding);
      const isOwn = finding.start >= own.start && finding.start < own.end;
      const goesOn = finding.start < own.start && finding.end > own.start;
      if (isOwn || (goesOn && !findings.some((known) => isSame(known, placed)))) findings.push(placed);
    }
    if (findings.length > most) break;
  }
  return { findings, bytes: read };
}

function isWorthReading({ bytes }: Window, prefilter: NodePrefilter): boolean {
  bytes.copy(prefilter.input);
  return prefilter.mayHold(bytes.length);
}

function mayWindowHold(bytes: Buffer, prefilter: NodePrefilter): boolean {
  // What was read stands in the prefilter's input, not always at its beginning.
  if (bytes.byteOffset !== prefilter.input.byteOffset) bytes.copy(prefilter.input);
  return prefilter.mayHold(bytes.length);
}

/** The window's own part in its text. */
function ownSpan({ bytes, from, ownFrom, ownTo }: Window, encoding: TextEncoding) {
  const unitsTo = (offset: number) => decodeText(bytes.subarray(0, offset - from), encoding, decode).length;
  return { start: unitsTo(ownFrom), end: unitsTo(ownTo) };
}

function placedAt(position: RunningPosition, finding: LocatedFinding): LocatedFinding {
  return {
    ...finding,
    start: position.units + finding.start,
    end: position.units + finding.end,
    from: position.plus(finding.from),
    to: position.plus(finding.to),
  };
}

/** Whether both are one, of which one window saw another part than the other. */
function isSame(one: Finding, other: Finding): boolean {
  const overlaps = one.start < other.end && other.start < one.end;
  return overlaps && one.code === other.code && one.fingerprint === other.fingerprint;
}
