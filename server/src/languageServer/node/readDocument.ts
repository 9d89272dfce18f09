import { mayTextHoldFinding } from '../../detection/incremental/mayTextHoldFinding.ts';
import { findIn } from '../../secretlint/engine.ts';
import type { Reader, Runtime } from '../runtime.ts';
import type { DocumentReadings } from './documentReadings.ts';

/** In UTF-16 code units: what is no longer takes a few milliseconds at the most, and is read at once. */
const short = 16_384;
/** What is no longer takes half a millisecond at the most, as much as a keystroke may. */
const shortToCheck = 2048;
/** What is no longer is looked over in less than a millisecond; most documents have nothing to read. */
const shortToLookOver = 262_144;
const somebody: Reader = { aborted: false };

/** Reads documents: a long one on another thread. @param readings Those of the long ones. */
export function documentReader(readings: Pick<DocumentReadings, 'read'>): Runtime['findIn'] {
  return async (path, text, reader = somebody) => {
    if (text.length <= (reader.isCheck ? shortToCheck : short)) return findIn(path, text);
    if (text.length <= shortToLookOver && !mayTextHoldFinding(text)) return [];
    return readings.read(path, text, reader);
  };
}
