import { closeSync } from 'node:fs';
import type { LeftOutReason } from '../../protocol/messages.ts';
import { findIn } from '../../secretlint/engine.ts';
import { decodeText, encodingOf } from '../encoding.ts';
import { markOutputs } from '../notebookOutputs.ts';
import { locate } from '../positions.ts';
import type { LocatedFinding } from '../scanner.ts';
import { codeOf, isGone } from '../walk.ts';
import { decode } from './decode.ts';
import { findInWindows, mayLargeFileHold } from './largeFile.ts';
import { NotARegularFile, type OpenFile, openRegularFile } from './machineFiles.ts';
import { prefilterOfThread } from './nodePrefilter.ts';
import { fill, readWhole } from './readBytes.ts';

/** What one file came to: its size in bytes where nothing was found in it, as in most. */
export type FileOutcome =
  | number
  | { readonly bytes: number; readonly findings: readonly LocatedFinding[]; readonly capped: boolean }
  | { readonly reason: LeftOutReason; readonly detail?: string };

/** So many findings of one file are listed; more help nobody. */
const listedPerFile = 1000;
/** In bytes: a larger file is never held as a whole. */
const largestWhole = 16 << 20;

/**
 * Reads a file and finds what is in it. Never throws or rejects; most files need no waiting.
 * @param path Absolute, of what was a regular file when its directory was read.
 * @param largest In bytes; a larger file is left out.
 */
export function scanFile(path: string, largest: number): FileOutcome | Promise<FileOutcome> {
  try {
    const file = openRegularFile(path, true);
    let isInUse = false;
    try {
      if (file.size > largest) return { reason: 'too-large' };
      const prefilter = prefilterOfThread();
      const length = fill(file, prefilter.input);
      if (length < prefilter.input.length) {
        if (length > largest) return { reason: 'too-large' };
        const bytes = prefilter.input.subarray(0, length);
        const encoding = encodingOf(bytes);
        if (encoding === 'utf-8' && !prefilter.mayHold(length)) return length;
        return scanText(path, decodeText(bytes, encoding, decode), length).catch(failure);
      }
      isInUse = true;
      return scanLarge(path, file, largest)
        .catch(failure)
        .finally(() => closeSync(file.descriptor));
    } finally {
      if (!isInUse) closeSync(file.descriptor);
    }
  } catch (error) {
    return failure(error);
  }
}

/** Of a file that is longer than the input of the prefilter, which its beginning stands in. */
async function scanLarge(path: string, file: OpenFile, largest: number): Promise<FileOutcome> {
  const prefilter = prefilterOfThread();
  const encoding = encodingOf(prefilter.input);
  if (file.size > largestWhole) {
    const { findings, bytes } = await findInWindows({ ...file, path, encoding }, listedPerFile, {
      prefilter,
    });
    return { bytes, findings: findings.slice(0, listedPerFile), capped: findings.length > listedPerFile };
  }
  if (encoding === 'utf-8' && !mayLargeFileHold(file, { prefilter })) return file.size;
  const bytes = readWhole(file, largest);
  if (!bytes) return { reason: 'too-large' };
  return scanText(path, decodeText(bytes, encoding, decode), bytes.length);
}

async function scanText(path: string, text: string, bytes: number): Promise<FileOutcome> {
  const found = await findIn(path, text);
  if (found.length === 0) return bytes;
  const findings = markOutputs(path, text, locate(text, found.slice(0, listedPerFile)));
  return { bytes, findings, capped: found.length > listedPerFile };
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
