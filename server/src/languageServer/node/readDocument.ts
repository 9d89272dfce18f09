import type { Finding } from '../../detection/finding.ts';
import { mayTextHoldFinding } from '../../detection/incremental/mayTextHoldFinding.ts';
import { findIn } from '../../secretlint/engine.ts';
import type { Reader } from '../runtime.ts';
import { ReadingThread } from './readingThread.ts';

/** In UTF-16 code units: what is no longer takes a few milliseconds at the most, and is read at once. */
const short = 16_384;
/** What is no longer takes half a millisecond at the most, as much as a keystroke may. */
const shortToCheck = 2048;
/** What is no longer is looked over in less than a millisecond; most documents have nothing to read. */
const shortToLookOver = 262_144;
/** Milliseconds. */
const patience = 5000;

const thread = new ReadingThread(patience);
const somebody: Reader = { aborted: false };

/**
 * All findings of a document. A long one is read on another thread.
 * @param text Without its BOM.
 */
export async function readDocument(
  path: string,
  text: string,
  reader: Reader = somebody,
): Promise<readonly Finding[]> {
  if (text.length <= (reader.isCheck ? shortToCheck : short)) return findIn(path, text);
  if (text.length <= shortToLookOver && !mayTextHoldFinding(text)) return [];
  return thread.read(path, text, reader);
}
