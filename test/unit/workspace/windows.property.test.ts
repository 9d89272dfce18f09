import { closeSync, openSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIn } from '../../../server/src/secretlint/engine.ts';
import { decodeText, type TextEncoding } from '../../../server/src/workspace/encoding.ts';
import { decode } from '../../../server/src/workspace/node/decode.ts';
import { findInWindows } from '../../../server/src/workspace/node/largeFile.ts';
import { type NodePrefilter, prefilterOfThread } from '../../../server/src/workspace/node/nodePrefilter.ts';
import { locate } from '../../../server/src/workspace/positions.ts';
import type { LocatedFinding } from '../../../server/src/workspace/scanner.ts';
import { cutIntoLiterals, partlyEncoded, specimen } from '../detection/carriers/carriers.ts';
import { lineEnd, place, put } from '../detection/carriers/places.ts';
import { runs } from '../detection/carriers/runs.ts';
import { TemporaryFolder } from './temporaryFolder.ts';

/** How a file is read, in bytes. */
interface Cut {
  readonly windowLength: number;
  readonly overlap: number;
}

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
          expect(await inWindows(folder, bytes, encoding, wide)).toEqual(await asWhole(bytes, encoding));
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
        fc.asyncProperty(pieces, fc.nat(), where, fc.nat({ max: 3000 }), async (all, nth, part, more) => {
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
          const start = lead.length + texts.slice(0, chosen).join('').length + before.length + expected.start;
          const cutAt = start + Math.round(part * (expected.end - expected.start));
          const whole = lead + texts.join('');
          const bytes = encoded(whole, encoding);
          // The first window's own part ends there.
          const windowLength = Math.max(2 * overlap + 4, lengthOf(whole.slice(0, cutAt)) + overlap);
          const cut = { windowLength, overlap };
          expect(await inWindows(folder, bytes, encoding, cut)).toEqual(await asWhole(bytes, encoding));
        }),
        runs(300),
      );
    },
  );

  it('holds a token in a run of base64 that no window can hold, once', async () => {
    const { credential } = fc.sample(specimen, { seed: 1, numRuns: 1 })[0] ?? {};
    const line = 'some text that says nothing at all\n'.repeat(10_000);
    const run = Buffer.from(`${line}${credential?.value}\n${line}`).toString('base64');
    const path = new TemporaryFolder().write('a.txt', `x = ${run}\n`).at('a.txt');
    const found = await read(path, 'utf-8', wide);
    expect(found.map(({ code }) => code)).toEqual([credential?.code]);
  });
});

async function asWhole(bytes: Buffer, encoding: TextEncoding): Promise<readonly LocatedFinding[]> {
  const text = decodeText(bytes, encoding, decode);
  return tokensOf(locate(text, await findIn('a.txt', text)));
}

async function inWindows(
  folder: TemporaryFolder,
  bytes: Buffer,
  encoding: TextEncoding,
  cut: Cut,
): Promise<readonly LocatedFinding[]> {
  return tokensOf(await read(folder.write('a.txt', bytes).at('a.txt'), encoding, cut));
}

async function read(path: string, encoding: TextEncoding, cut: Cut): Promise<readonly LocatedFinding[]> {
  const descriptor = openSync(path, 'r');
  try {
    const opened = { path: 'a.txt', descriptor, size: 0, encoding };
    const reading = { prefilter: prefilterFor(cut.windowLength), overlap: cut.overlap };
    return (await findInWindows(opened, 1000, reading)).findings;
  } finally {
    closeSync(descriptor);
  }
}

/** The prefilter with a shorter input. */
function prefilterFor(inputLength: number): NodePrefilter {
  const prefilter = prefilterOfThread();
  return { input: prefilter.input.subarray(0, inputLength), mayHold: (length) => prefilter.mayHold(length) };
}

/** Pairs may be as far from each other as they like. */
function tokensOf(findings: readonly LocatedFinding[]): readonly LocatedFinding[] {
  return findings.filter(({ code }) => code !== 'mixed-environments' && code !== 'logged-secret');
}

function encoded(text: string, encoding: TextEncoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text);
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}
