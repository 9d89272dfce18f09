import { closeSync, readSync } from 'node:fs';
import { mayHoldFinding } from '../../detection/prefilter.ts';
import type { LeftOutReason } from '../../protocol/messages.ts';
import { findIn } from '../../secretlint/engine.ts';
import { type DecodeBytes, decodeText, encodingOf } from '../encoding.ts';
import { markOutputs } from '../notebookOutputs.ts';
import { locate } from '../positions.ts';
import type { LocatedFinding } from '../scanner.ts';
import { codeOf, isGone } from '../walk.ts';
import { NotARegularFile, openRegularFile } from './machineFiles.ts';

/** What one file came to. */
export type FileOutcome =
  | { readonly bytes: number; readonly findings: readonly LocatedFinding[]; readonly capped: boolean }
  | { readonly reason: LeftOutReason; readonly detail?: string };

/** So many findings of one file are listed; more help nobody. */
const listedPerFile = 1000;

const decoders = {
  'utf-8': new TextDecoder('utf-8', { ignoreBOM: true }),
  'utf-16le': new TextDecoder('utf-16le', { ignoreBOM: true }),
};
const decode: DecodeBytes = (encoding, bytes) => decoders[encoding].decode(bytes);

/** One for all files of a thread; a larger file has its own, which is dropped after it. */
const shared = Buffer.allocUnsafeSlow(1 << 20);

/**
 * Reads a file and finds what is in it. Never rejects.
 * @param path Absolute.
 * @param largest In bytes; a larger file is left out.
 */
export async function scanFile(path: string, largest: number): Promise<FileOutcome> {
  try {
    const bytes = readWhole(path, largest);
    if (!bytes) return { reason: 'too-large' };
    const encoding = encodingOf(bytes);
    if (
      encoding === 'utf-8' &&
      !mayHoldFinding(bytes, (literal, from) => bytes.indexOf(literal, from, 'latin1'))
    ) {
      return { bytes: bytes.length, findings: [], capped: false };
    }
    // The buffer serves the next file as soon as this one waits.
    const { length } = bytes;
    const text = decodeText(bytes, encoding, decode);
    const found = await findIn(path, text);
    const findings = markOutputs(path, text, locate(text, found.slice(0, listedPerFile)));
    return { bytes: length, findings, capped: found.length > listedPerFile };
  } catch (error) {
    return failure(error);
  }
}

/** `undefined` where the file is too large. What is returned is good until the next call. */
function readWhole(path: string, largest: number): Buffer | undefined {
  const { descriptor, size } = openRegularFile(path);
  try {
    if (size > largest) return undefined;
    // One byte more shows whether it has grown since.
    let buffer = size < shared.length ? shared : Buffer.allocUnsafeSlow(size + 1);
    let length = 0;
    for (;;) {
      const read = readSync(descriptor, buffer, length, buffer.length - length, null);
      if (read === 0) return buffer.subarray(0, length);
      length += read;
      if (length > largest) return undefined;
      if (length < buffer.length) continue;
      const larger = Buffer.allocUnsafeSlow(buffer.length * 2);
      buffer.copy(larger, 0, 0, length);
      buffer = larger;
    }
  } finally {
    closeSync(descriptor);
  }
}

function failure(error: unknown): FileOutcome {
  if (error instanceof NotARegularFile) return { reason: 'not-a-regular-file' };
  const code = codeOf(error);
  if (isGone(code)) return { reason: 'vanished', detail: code };
  // A link, and a socket or a pipe, that took the place of the file between two looks at it.
  if (code === 'ELOOP' || code === 'ENXIO') return { reason: 'not-a-regular-file', detail: code };
  if (code === 'ERR_STRING_TOO_LONG') return { reason: 'too-large', detail: code };
  return { reason: 'unreadable', detail: code };
}
