import { closeSync, openSync } from 'node:fs';
import { findIn } from '../../../server/src/secretlint/engine.ts';
import { decodeText, type TextEncoding } from '../../../server/src/workspace/encoding.ts';
import { decode } from '../../../server/src/workspace/node/decode.ts';
import { findInWindows } from '../../../server/src/workspace/node/largeFile.ts';
import { type NodePrefilter, prefilterOfThread } from '../../../server/src/workspace/node/nodePrefilter.ts';
import { locate } from '../../../server/src/workspace/positions.ts';
import type { LocatedFinding } from '../../../server/src/workspace/scanner.ts';

/** How a file is read, in bytes. */
export interface Cut {
  readonly windowLength: number;
  readonly overlap: number;
  /** How much is judged before that is cut into windows; a window where nothing else is said. */
  readonly judgedLength?: number;
}

/** What a file holds that is read at once. @param path Absolute, or only a name. */
export async function asWhole(
  path: string,
  bytes: Buffer,
  encoding: TextEncoding,
): Promise<readonly LocatedFinding[]> {
  const text = decodeText(bytes, encoding, decode);
  return locate(text, await findIn(path, text));
}

/** What a file on disk holds that is read window by window. */
export async function inWindows(
  path: string,
  encoding: TextEncoding,
  { windowLength, overlap, judgedLength = windowLength }: Cut,
): Promise<readonly LocatedFinding[]> {
  const descriptor = openSync(path, 'r');
  try {
    const opened = { path, descriptor, size: 0, encoding };
    const reading = { prefilter: prefilterFor(judgedLength), overlap, windowLength };
    return (await findInWindows(opened, 1000, reading)).findings;
  } finally {
    closeSync(descriptor);
  }
}

/** The prefilter with a shorter input. */
function prefilterFor(inputLength: number): NodePrefilter {
  const prefilter = prefilterOfThread();
  return { input: prefilter.input.subarray(0, inputLength), mayHold: (length) => prefilter.mayHold(length) };
}

export function encoded(text: string, encoding: TextEncoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text);
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}
