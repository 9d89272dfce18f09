import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextEncoding } from '../../../server/src/workspace/encoding.ts';
import { cutIntoLiterals, partlyEncoded, specimen } from '../detection/carriers/carriers.ts';
import { lineEnd, place, put } from '../detection/carriers/places.ts';
import { runs } from '../detection/carriers/runs.ts';
import { asWhole, type Cut, encoded, inWindows } from './readings.ts';
import { TemporaryFolder } from './temporaryFolder.ts';

/** The overlap is longer than a token in three layers of escapes, in UTF-16. */
const wide: Cut = { windowLength: 100_000, overlap: 40_000 };

/** What stands between two tokens: nothing that a finding could depend on. */
function fillerOf(most: number): fc.Arbitrary<string> {
  const texts = fc.constantFrom('plain words, ', 'ключ 密钥 🎉 ', '\uFEFFé\u2028\r', '{"a": [1, 2]},\n');
  return fc.tuple(texts, fc.nat({ max: most })).map(([text, count]) => text.repeat(count));
}

const filler = fillerOf(4000);
const words = fillerOf(100);

const file = fc.tuple(
  fc.array(fc.tuple(filler, fc.oneof(specimen, partlyEncoded, cutIntoLiterals), place, lineEnd), {
    minLength: 1,
    maxLength: 8,
  }),
  fc.boolean(),
);

describe('a file read in windows', () => {
  it.each<TextEncoding>(['utf-8', 'utf-16le', 'utf-16be'])(
    'holds the tokens that it holds as a whole, in %s',
    async (encoding) => {
      const folder = new TemporaryFolder();
      await fc.assert(
        fc.asyncProperty(file, async ([pieces, bom]) => {
          const texts = pieces.map(
            ([before, each, where, end]) => `${before}\n${put(each, where, end, false).text}`,
          );
          const bytes = encoded(`${bom ? '\uFEFF' : ''}${texts.join('\n'.repeat(20))}`, encoding);
          const path = folder.write('a.txt', bytes).at('a.txt');
          expect(await inWindows(path, encoding, wide)).toEqual(await asWhole(path, bytes, encoding));
        }),
        runs(40),
      );
    },
  );

  it.each<TextEncoding>(['utf-8', 'utf-16le', 'utf-16be'])(
    'holds the tokens that it holds as a whole wherever it is cut: before, behind or within one, in %s',
    async (encoding) => {
      const folder = new TemporaryFolder();
      const piece = fc.tuple(
        words,
        fc.oneof(specimen, partlyEncoded, cutIntoLiterals),
        place,
        lineEnd,
        fc.boolean(),
      );
      const pieces = fc.array(piece, { minLength: 1, maxLength: 5 });
      const where = fc.double({ min: -0.1, max: 1.1, noNaN: true });
      await fc.assert(
        fc.asyncProperty(
          pieces,
          fc.nat(),
          where,
          fc.nat({ max: 3000 }),
          fc.constantFrom(1, 1.5, 4),
          async (all, nth, part, more, times) => {
            const written = all.map(([before, each, carrier, end, mark]) => {
              const { text, expected } = put(each, carrier, end, mark);
              return { before: `${before}\n`, text: `${text}${'\n'.repeat(20)}`, expected };
            });
            const lengthOf = (text: string) => encoded(text, encoding).length;
            // Enough context for the longest of them, and not much more.
            const overlap = Math.max(...written.map(({ text }) => lengthOf(text))) + 2 * more;
            const lead = 'x '.repeat(overlap / 2);
            const texts = written.map(({ before, text }) => before + text);
            const chosen = nth % written.length;
            const { before, expected } = written[chosen] ?? { before: '', expected: { start: 0, end: 0 } };
            const start =
              lead.length + texts.slice(0, chosen).join('').length + before.length + expected.start;
            const cutAt = start + Math.round(part * (expected.end - expected.start));
            const whole = lead + texts.join('');
            const bytes = encoded(whole, encoding);
            // The first window's own part ends there.
            const windowLength = Math.max(2 * overlap + 4, lengthOf(whole.slice(0, cutAt)) + overlap);
            const cut = { windowLength, overlap, judgedLength: Math.ceil(times * windowLength) };
            const path = folder.write('a.txt', bytes).at('a.txt');
            expect(await inWindows(path, encoding, cut)).toEqual(await asWhole(path, bytes, encoding));
          },
        ),
        runs(300),
      );
    },
  );

  it('holds a token in a run of base64 that no window can hold, once', async () => {
    const { credential } = fc.sample(specimen, { seed: 1, numRuns: 1 })[0] ?? {};
    const line = 'some text that says nothing at all\n'.repeat(10_000);
    const run = Buffer.from(`${line}${credential?.value}\n${line}`).toString('base64');
    const path = new TemporaryFolder().write('a.txt', `x = ${run}\n`).at('a.txt');
    const found = await inWindows(path, 'utf-8', wide);
    expect(found.map(({ code }) => code)).toEqual([credential?.code]);
  });
});
