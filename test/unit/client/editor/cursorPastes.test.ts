import { describe, expect, it } from 'vitest';
import { cursorPastes } from '../../../../client/src/editor/cursorPastes.ts';
import { withChanges } from '../../../../client/src/editor/pastedText.ts';

const at = (line: number, character: number, end = character) => ({
  start: { line, character },
  end: { line, character: end },
});
const usual = { spreads: true, isWholeLine: false };

describe('what is pasted at which cursor', () => {
  it('is the whole text at each of them, from the top', () => {
    expect(cursorPastes([at(2, 0), at(1, 4)], 'a\nb\nc', usual)).toEqual([
      { range: at(1, 4), text: 'a\nb\nc' },
      { range: at(2, 0), text: 'a\nb\nc' },
    ]);
  });

  it('is a line at each where there are as many, a last line end aside', () => {
    const two = [at(1, 4), at(2, 0)];
    expect(cursorPastes(two, 'a\r\nb\r\n', usual).map(({ text }) => text)).toEqual(['a', 'b']);
    expect(cursorPastes(two, 'a\nb', { ...usual, spreads: false }).map(({ text }) => text)).toEqual([
      'a\nb',
      'a\nb',
    ]);
  });

  it('is above the line of the cursor where a whole line was copied, unless something is selected', () => {
    const pastes = cursorPastes([at(3, 7), at(5, 1, 4)], 'line\n', { ...usual, isWholeLine: true });
    expect(pastes.map(({ range }) => range)).toEqual([at(3, 0), at(5, 1, 4)]);
  });
});

it('the changes of a pasted text are made from its beginning to its end', () => {
  const changes = [
    { start: 0, end: 2, newText: 'x' },
    { start: 3, end: 3, newText: '+' },
    { start: 4, end: 6, newText: '' },
  ];
  expect(withChanges('ab-cde', changes)).toBe('x-+c');
  expect(withChanges('same', [])).toBe('same');
});
