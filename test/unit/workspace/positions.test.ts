import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { positionsOf } from '../../../server/src/workspace/positions.ts';

/** The definition, read off the text before the offset. */
function expected(text: string, offset: number): { line: number; character: number } {
  const before = text.slice(0, offset);
  // Between `\r` and `\n` the line has not ended.
  const isSplit = before.endsWith('\r') && text[offset] === '\n';
  const lines = (isSplit ? before.slice(0, -1) : before).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: (lines.at(-1) ?? '').length + (isSplit ? 1 : 0) };
}

const text = fc.string({
  unit: fc.constantFrom('a', '\n', '\r', '\r\n', '\u2028', '\u0085', '😀', 'é'),
  maxLength: 60,
});

describe('the position of an offset', () => {
  it('counts lines by \\n, \\r\\n and \\r alone, and columns in UTF-16 code units', () => {
    fc.assert(
      fc.property(text, fc.array(fc.nat(120), { maxLength: 8 }), (one, offsets) => {
        const within = offsets.filter((offset) => offset <= one.length);
        const positions = positionsOf(one, within);
        for (const offset of within) expect(positions.get(offset)).toEqual(expected(one, offset));
      }),
      { numRuns: 500 },
    );
  });

  it('takes U+2028 for a character like others', () => {
    expect(positionsOf('a\u2028b', [2]).get(2)).toEqual({ line: 0, character: 2 });
  });
});
