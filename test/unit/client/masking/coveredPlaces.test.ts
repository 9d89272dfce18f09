import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CoveredPlace, CoveredPlaces } from '../../../../client/src/masking/coveredPlaces.ts';

const marks = ['<one>', '<other>'];

/** Where the marks stand in a text, in the order of their place. */
function placesIn(text: string): CoveredPlace[] {
  const document = TextDocument.create('file:///a', 'plaintext', 1, text);
  return [...text.matchAll(/<\w+>/g)].map(({ index, 0: mark }) => ({
    range: { start: document.positionAt(index), end: document.positionAt(index + mark.length) },
    fingerprint: mark,
  }));
}

function covering(text: string): CoveredPlaces {
  const covered = new CoveredPlaces();
  covered.take(placesIn(text));
  return covered;
}

const at = (line: number, character: number) => ({ line, character });
const insertion = (line: number, character: number, text: string) => ({
  range: { start: at(line, character), end: at(line, character) },
  text,
});

describe('places that are covered', () => {
  it('move with the text, and do not go back to where earlier findings say', () => {
    const covered = covering('a <one>\n');
    covered.move([insertion(0, 0, '\n\n')]);
    expect(covered.take(placesIn('a <one>\n'))).toBe(false);
    expect(covered.places).toEqual(placesIn('\n\na <one>\n'));
  });

  it('are taken from the findings where an edit came near', () => {
    const covered = covering('a <one>\n');
    covered.move([insertion(0, 7, 'x')]);
    expect(covered.take([])).toBe(true);
    expect(covered.places).toEqual([]);
  });

  it.each([
    ['another one is found', '<one>\n<other>'],
    ['one is found no more', ''],
    ['another stands there', '<other>'],
  ])('are taken from the findings where %s', (_, text) => {
    const covered = covering('<one>');
    expect(covered.take(placesIn(text))).toBe(true);
    expect(covered.places).toEqual(placesIn(text));
  });

  it('stand where their text stands, after any edits that leave it alone', () => {
    const words = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r\n', 'é', '😀'), maxLength: 8 });
    const parts = fc.record({ before: words, between: words, after: words });
    const edits = fc.array(fc.record({ gap: fc.nat(2), from: fc.nat(), to: fc.nat(), text: words }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(parts, edits, ({ before, between, after }, all) => {
        const gaps = [`${before} `, ` ${between} `, ` ${after}`];
        const whole = () => `${gaps[0]}${marks[0]}${gaps[1]}${marks[1]}${gaps[2]}`;
        const covered = covering(whole());
        for (const { gap, from, to, text } of all) {
          const old = gaps[gap] ?? '';
          // Within the gap: the blanks at its edges stay.
          const inner = old.length - (gap === 1 ? 2 : 1);
          const first = (gap === 0 ? 0 : 1) + Math.min(from % (inner + 1), to % (inner + 1));
          const last = (gap === 0 ? 0 : 1) + Math.max(from % (inner + 1), to % (inner + 1));
          const document = TextDocument.create('file:///a', 'plaintext', 1, whole());
          const offset = [0, gaps[0]?.length ?? 0, (gaps[0] + (gaps[1] ?? '')).length][gap] ?? 0;
          const shift = offset + marks.slice(0, gap).join('').length;
          const range = {
            start: document.positionAt(shift + first),
            end: document.positionAt(shift + last),
          };
          // No position is between the two halves of a line break.
          fc.pre(
            document.offsetAt(range.start) === shift + first && document.offsetAt(range.end) === shift + last,
          );
          gaps[gap] = old.slice(0, first) + text + old.slice(last);
          covered.move([{ range, text }]);
        }
        expect(covered.take(placesIn('<one> <other>'))).toBe(false);
        expect(covered.places).toEqual(placesIn(whole()));
      }),
    );
  });
});
