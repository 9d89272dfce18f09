import { describe, expect, it } from 'vitest';
import { surroundingsOf } from '../../../../server/src/detection/incremental/surroundings.ts';

/** Lengths of what is read before and after an edit that has inserted so much. */
function lengths(text: string, start: number, inserted = ''): readonly [number, number] | undefined {
  const around = surroundingsOf(text, { start, removed: 'whatever', inserted });
  if (around === undefined) return undefined;
  expect(text.slice(start - around.before.length, start)).toBe(around.before);
  expect(text.slice(start + inserted.length).startsWith(around.after)).toBe(true);
  return [around.before.length, around.after.length];
}

const words = 'word '.repeat(2000);
/** A run of the longest length that is looked at, where it begins 2304 characters from the edit. */
const longestRun = 33 * 2048 - 1;

describe('the surroundings of an edit', () => {
  it('reach 2304 characters and to the ends of the words there, and 128 more', () => {
    // 2696 stands behind a `w`, 7304 on a space.
    expect(lengths(words, 5000)).toEqual([2304 + 1 + 128, 2304 + 128]);
    expect(lengths(words, 5001)).toEqual([2304 + 2 + 128, 2304 + 4 + 128]);
  });

  it('begin behind what was inserted', () => {
    expect(lengths(words, 5000, 'word word ')).toEqual([2304 + 1 + 128, 2304 + 128]);
  });

  it('end with the text', () => {
    expect(lengths(words, 0)).toEqual([0, 2304 + 128]);
    expect(lengths(words, words.length)).toEqual([2304 + 1 + 128, 0]);
    expect(lengths(words, 2400)).toEqual([2400, 2304 + 128]);
    expect(lengths('abc', 1)).toEqual([1, 2]);
    expect(lengths('', 0)).toEqual([0, 0]);
  });

  it.each(['A', 'z', '0', '+', '/', '_', '=', '\\', '-'])('go on over a run of %s', (character) => {
    const run = character.repeat(5000);
    const text = `.${run}${' '.repeat(3000)}${run}.`;
    expect(lengths(text, 6500)).toEqual([6500, 6502]);
  });

  it.each(['.', ' ', '\n', ':', 'é', '"'])('stop at %s', (character) => {
    const text = character.repeat(10_000);
    expect(lengths(text, 5000)).toEqual([2304 + 128, 2304 + 128]);
  });

  it('are not told where a run goes on too long', () => {
    const near = ' '.repeat(2304);
    const longest = 'x'.repeat(longestRun);
    expect(lengths(` ${longest}${near}`, 1 + longestRun + 2304)).toEqual([1 + longestRun + 2304, 0]);
    expect(lengths(` x${longest}${near}`, 2 + longestRun + 2304)).toBeUndefined();
    expect(lengths(`${near}${longest} `, 0)).toEqual([0, 2304 + longestRun + 1]);
    expect(lengths(`${near}${longest}x `, 0)).toBeUndefined();
    expect(lengths(`${longest}x${near}${longest}`, longestRun + 1 + 2304)).toEqual([
      longestRun + 1 + 2304,
      longestRun,
    ]);
  });
});
