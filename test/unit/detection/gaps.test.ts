import { describe, expect, it } from 'vitest';
import { withGaps } from '../../../server/src/detection/layers/gaps.ts';

/** Replaces each `%` by itself and shows what is left, each gap as `…`. */
function seen(text: string): string {
  const replacements = Array.from(text.matchAll(/%/g), ({ index }) => ({
    start: index,
    end: index + 1,
    by: '%',
  }));
  let read = 0;
  let result = '';
  for (const { start, end, by } of withGaps(text, replacements)) {
    result += text.slice(read, start) + by.replace('\u0001', '…');
    read = end;
  }
  return result + text.slice(read);
}

const run = 'abcdefghijklmnopqrstuvwxyz';

describe('what is left of a text', () => {
  it('is each replacement with the run around it and one character on either side', () => {
    expect(seen(`, ${run}% .`)).toBe(`… ${run}% …`);
    expect(seen(`, %${run} .`)).toBe(`… %${run} …`);
    expect(seen(`. .${run.slice(0, 13)}%${run.slice(13)}. .`)).toBe(
      `….${run.slice(0, 13)}%${run.slice(13)}.…`,
    );
  });

  it('is all of it where the run reaches to its ends', () => {
    expect(seen(`${run}%`)).toBe(`${run}%`);
    expect(seen(`.${run}%.`)).toBe(`.${run}%.`);
    expect(seen(`%${run}`)).toBe(`%${run}`);
  });

  it.each(['+', '/', '-', '_', '=', '\\', '\n', '\r', ':', '0', 'Z'])('goes on over %j', (member) => {
    expect(seen(`, a${member}${run}%${run}${member}a .`)).toBe(`… a${member}${run}%${run}${member}a …`);
  });

  it.each(['.', ' ', '"', ',', '(', 'é', '\t'])('does not go on over %j', (other) => {
    expect(seen(`, a${other}${run}%${run}${other}a .`)).toBe(`…${other}${run}%${run}${other}…`);
  });

  it('is one stretch where replacements are one run’s or stand next to each other', () => {
    expect(seen(`, ${run}%${run}%a .`)).toBe(`… ${run}%${run}%a …`);
    expect(seen(`, ${run}%%%%a .`)).toBe(`… ${run}%%%%a …`);
    expect(seen(`, ${run}%.%${run} .`)).toBe(`… ${run}%.%${run} …`);
    expect(seen(`, ${run}%..%${run} .`)).toBe(`… ${run}%..%${run} …`);
    expect(seen(`, ${run}%...%${run} .`)).toBe(`… ${run}%.….%${run} …`);
    expect(seen(`, ${run}%. %${run} .`)).toBe(`… ${run}%. %${run} …`);
  });

  it('is nothing of what is shorter than 25 characters', () => {
    expect(seen(`, ${'a'.repeat(22)}% .`)).toBe(`… ${'a'.repeat(22)}% …`);
    expect(withGaps(`, ${'a'.repeat(21)}% .`, [{ start: 23, end: 24, by: '%' }])).toEqual([]);
    expect(seen(`, a% ,${run}% .`)).toBe(`…,${run}% …`);
    expect(seen(`, ${run}% ,a% .`)).toBe(`… ${run}% …`);
  });
});
