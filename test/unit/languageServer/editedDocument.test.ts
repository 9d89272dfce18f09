import * as fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { EditedDocument } from '../../../server/src/languageServer/documents/editedDocument.ts';

const { create, update } = EditedDocument.configuration;

/** Many line ends of every kind, and stretches longer than a piece of the text. */
const text = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('\r', '\n', '\r\n', 'a', 'é', '😀', '\u2028', '\ufeff', '') },
      { weight: 2, arbitrary: fc.string({ maxLength: 20 }) },
      { weight: 1, arbitrary: fc.constantFrom('x'.repeat(8191), 'line\r\n'.repeat(1365), '\r'.repeat(8192)) },
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const place = fc.double({ min: 0, max: 1, noNaN: true });
const edits = fc.array(fc.record({ from: place, to: place, inserted: text }), { maxLength: 8 });

describe('a document in pieces', () => {
  it('is what the plain document is, after any edits', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(text, edits, (first, changes) => {
        const document = create('a:b', 'x', 1, first);
        let whole = first;
        for (const [index, { from, to, inserted }] of changes.entries()) {
          const plain = TextDocument.create('a:b', 'x', 1, whole);
          const range = {
            start: plain.positionAt(Math.floor(from * whole.length)),
            end: plain.positionAt(Math.floor(to * whole.length)),
          };
          whole = TextDocument.applyEdits(plain, [{ range, newText: inserted }]);
          update(document, [{ range, text: inserted }], index + 2);
          expect(document.getText()).toBe(whole);
          expectSamePlaces(document, TextDocument.create('a:b', 'x', 1, whole));
        }
        expect(document.version).toBe(changes.length + 1);
      }),
      { numRuns: 80 },
    );
  });

  it('tells of each edit with what it took out and put in', () => {
    const document = create('a:b', 'x', 1, 'one\r\ntwo');
    const told: unknown[] = [];
    document.follow((edit) => told.push(edit));
    const start = { line: 0, character: 2 };
    const end = { line: 1, character: 1 };
    update(document, [{ range: { start: end, end: start }, text: 'X' }, { text: 'whole' }], 2);
    expect(told).toEqual([{ start: 2, removed: 'e\r\nt', inserted: 'X' }, undefined]);
    expect(document.getText()).toBe('whole');
  });
});

function expectSamePlaces(document: EditedDocument, plain: TextDocument): void {
  expect(document.lineCount).toBe(plain.lineCount);
  const { length } = plain.getText();
  const near = [-1, 0, 1, 2, 3, 8190, 8191, 8192, 8193, 8194, length - 1, length, length + 1];
  for (const offset of near) expect(document.positionAt(offset)).toEqual(plain.positionAt(offset));
  for (const line of [-1, 0, 1, 2, plain.lineCount - 2, plain.lineCount - 1, plain.lineCount]) {
    for (const character of [-1, 0, 1, 4, 8192, 100_000]) {
      const position = { line, character };
      expect(document.offsetAt(position)).toBe(plain.offsetAt(position));
    }
  }
  const range = { start: plain.positionAt(length >> 2), end: plain.positionAt(length >> 1) };
  expect(document.getText(range)).toBe(plain.getText(range));
}
