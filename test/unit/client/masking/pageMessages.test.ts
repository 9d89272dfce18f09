import { expect, it } from 'vitest';
import { lineSaid } from '../../../../client/src/masking/pageMessages.ts';

it('a page says a line of the document, or that it has just been made', () => {
  expect(lineSaid({ line: 1 }, 10)).toBe(0);
  expect(lineSaid({ line: 10 }, 10)).toBe(9);
  // It may be of an earlier text.
  expect(lineSaid({ line: 99 }, 10)).toBe(9);
  expect(lineSaid({ line: -4 }, 10)).toBe(0);
  for (const message of [{}, { line: 1.5 }, { line: '3' }, { line: Infinity }, null, undefined, 7])
    expect(lineSaid(message, 10)).toBeUndefined();
});
