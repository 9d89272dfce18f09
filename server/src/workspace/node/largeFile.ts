import { detectPart } from '../../detection/detect.ts';
import { directiveStart, silencedAt } from '../../secretlint/directives.ts';
import { withoutSilenced } from '../../secretlint/engine.ts';
import { CodeInParts } from '../../detection/loggedSecret/codeInParts.ts';
import { concernsUs } from '../../secretlint/rule.ts';
import { decodeText, type TextEncoding } from '../encoding.ts';
import type { LocatedFinding } from '../scanner.ts';
import { decode } from './decode.ts';
import { GatheredFindings, unitsTo } from './gatheredFindings.ts';
import type { OpenFile } from './machineFiles.ts';
import type { NodePrefilter } from './nodePrefilter.ts';
import { fillFrom } from './readBytes.ts';
import { type Window, windowsOf } from './windows.ts';

/** Context on either side of a window, in bytes: an encoded run that is longer may be found in part only. */
const usualOverlap = 1 << 16;
/**
 * Of what is decoded where that need not be code, in bytes. Node keeps larger texts outside its heap, of many lengths and
 * until it collects, and what they leave behind in the memory of the process grew with the file.
 */
const usualWindow = 1 << 18;

export interface LargeFile extends OpenFile {
  /** Absolute. */
  readonly path: string;
  readonly encoding: TextEncoding;
}

export interface Reading {
  readonly prefilter: NodePrefilter;
  /** In bytes. */
  readonly overlap?: number;
  /** Of what is decoded, in bytes; code is decoded by as much as the prefilter takes. */
  readonly windowLength?: number;
}

/** What is so where a window begins. */
interface State {
  /** Rules and codes. */
  readonly silenced: readonly string[];
  /** UTF-16 units until code begins that can be followed. */
  readonly codeFrom: number;
}

/** Whether a window of a file in UTF-8 may hold anything. */
export function mayLargeFileHold(file: OpenFile, { prefilter, overlap = usualOverlap }: Reading): boolean {
  for (const { bytes } of windowsOf(file, { buffer: prefilter.input, overlap, unit: 1 })) {
    if (mayWindowHold(bytes, prefilter)) return true;
  }
  return false;
}

/**
 * Finds what is in a file without ever holding more of it than a window, and no more findings than it may give.
 * What holds far into a file goes from window to window: a directive for more than a line, an env file that is one
 * pair, where code may begin. What a variable holds is known within a window only.
 * @param most After so many findings it ends.
 * @returns The findings in the order of their place, and how many bytes were read.
 */
export async function findInWindows(
  file: LargeFile,
  most: number,
  { prefilter, overlap = usualOverlap, windowLength = usualWindow }: Reading,
): Promise<{ readonly findings: readonly LocatedFinding[]; readonly bytes: number }> {
  const { path, encoding } = file;
  const isWide = encoding !== 'utf-8';
  const code = new CodeInParts(path);
  if (code.mustBeSeen && !isWide && !mayLargeFileHold(file, { prefilter, overlap })) {
    return { findings: [], bytes: file.size };
  }
  const gathered = new GatheredFindings(file, encoding);
  const isSmall = !isWide && !code.mustBeSeen;
  // Others use the prefilter while this waits.
  const buffer = Buffer.allocUnsafeSlow(
    isSmall ? Math.min(windowLength, prefilter.input.length) : prefilter.input.length,
  );
  const lookAt = judgeOf(file, prefilter);
  let read = 0;
  let before: State = { silenced: [], codeFrom: 0 };
  for (const window of windowsOf(file, { buffer, overlap, unit: isWide ? 2 : 1 })) {
    read = window.from + window.bytes.length;
    const { mayHold, mayDirect } = isWide ? anything : lookAt(window);
    if (!mayHold && !mayDirect && !code.mustBeSeen) continue;
    const text = decodeText(window.bytes, encoding, decode);
    const next = unitsTo(window, window.next, encoding);
    const ownTo = unitsTo(window, window.ownTo, encoding);
    const { silenced, codeFrom } = before;
    before = {
      silenced: silencedAt(text, next, silenced).filter(concernsUs),
      codeFrom: code.nextStart(text, codeFrom, next, ownTo) - next,
    };
    const part = mayHold ? detectPart(path, text, codeFrom) : undefined;
    if (!part || part.findings.length === 0) continue;
    gathered.add(window, text, part, await withoutSilenced(path, text, part.findings, silenced));
    if (gathered.count > most) break;
  }
  return { findings: gathered.inOrder(), bytes: read };
}

/** What a window may have in it. */
interface Look {
  readonly mayHold: boolean;
  readonly mayDirect: boolean;
}

const nothing: Look = { mayHold: false, mayDirect: false };
const anything: Look = { mayHold: true, mayDirect: true };

/** Judges windows one behind the other: first as much as the prefilter takes, and each alone where there is anything. */
function judgeOf(file: LargeFile, prefilter: NodePrefilter): (window: Window) => Look {
  let judgedTo = 0;
  let isNothing = false;
  const lookAt = (length: number): Look => ({
    mayHold: prefilter.mayHold(length),
    mayDirect: prefilter.input.subarray(0, length).includes(directiveStart),
  });
  return ({ from, bytes }) => {
    if (from + bytes.length > judgedTo) {
      const length = fillFrom(file, from, prefilter.input);
      judgedTo = from + length;
      const { mayHold, mayDirect } = lookAt(length);
      isNothing = !mayHold && !mayDirect;
    }
    if (isNothing) return nothing;
    bytes.copy(prefilter.input);
    return lookAt(bytes.length);
  };
}

function mayWindowHold(bytes: Buffer, prefilter: NodePrefilter): boolean {
  // What was read stands in the prefilter's input, not always at its beginning.
  if (bytes.byteOffset !== prefilter.input.byteOffset) bytes.copy(prefilter.input);
  return prefilter.mayHold(bytes.length);
}
