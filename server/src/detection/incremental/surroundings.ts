import { membersOf } from '../layers/runs.ts';
import type { TextEdit, TextSource } from './textSource.ts';

/** What stands on either side of an edit, unchanged, as far as a token or its encoding may reach. */
export interface Surroundings {
  readonly before: string;
  readonly after: string;
}

/** An escaped token with literals joined at each of its first characters reaches no farther. */
const reach = 2304;
/** What joins a run to the next one, or decides how it is read. */
const edge = 128;
const step = 2048;
/** A longer run is left to a reading of the whole text. */
const longestRun = 65_536;
/** Of tokens, of their encodings, and of escapes. */
const members = membersOf('A-Za-z0-9+/_=\\\\-');

/**
 * Reads around an edit: far enough for everything that has a part in it, and never into the middle of a run.
 * @param source The text after the edit.
 * @returns `undefined` where a run goes on too long to be looked at on every keystroke.
 */
export function surroundingsOf(source: TextSource, edit: TextEdit): Surroundings | undefined {
  const behind = edit.start + edit.inserted.length;
  const start = startOfRun(source, Math.max(0, edit.start - reach));
  const end = endOfRun(source, Math.min(source.length, behind + reach));
  if (start === undefined || end === undefined) return undefined;
  return {
    before: source.slice(Math.max(0, start - edge), edit.start),
    after: source.slice(behind, Math.min(source.length, end + edge)),
  };
}

function startOfRun(source: TextSource, from: number): number | undefined {
  for (let start = from; from - start <= longestRun; ) {
    const before = source.slice(Math.max(0, start - step), start);
    let length = 0;
    while (members[before.charCodeAt(before.length - 1 - length)] === 1) length++;
    start -= length;
    if (length < before.length || start === 0) return start;
  }
  return undefined;
}

function endOfRun(source: TextSource, from: number): number | undefined {
  for (let end = from; end - from <= longestRun; ) {
    const after = source.slice(end, Math.min(source.length, end + step));
    let length = 0;
    while (members[after.charCodeAt(length)] === 1) length++;
    end += length;
    if (length < after.length || end === source.length) return end;
  }
  return undefined;
}
