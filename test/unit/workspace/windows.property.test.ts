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

/** In bytes: longer than a token in three layers of escapes, in UTF-16. */
const overlap = 40_000;
const windowLength = 2.5 * overlap;

/** What stands between two tokens: nothing that a finding could depend on. */
const filler = fc
  .tuple(
    fc.constantFrom('plain words, ', 'ключ 密钥 🎉 ', '\uFEFFé\u2028\r', '{"a": [1, 2]},\n'),
    fc.nat({ max: 4000 }),
  )
  .map(([text, count]) => text.repeat(count));

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
          const text = decodeText(bytes, encoding, decode);
          const whole = locate(text, await findIn('a.txt', text));
          expect(tokensOf(await read(folder.write('a.txt', bytes).at('a.txt'), encoding))).toEqual(
            tokensOf(whole),
          );
        }),
        runs(40),
      );
    },
  );

  it('holds a token in a run of base64 that no window can hold, once', async () => {
    const { credential } = fc.sample(specimen, { seed: 1, numRuns: 1 })[0] ?? {};
    const line = 'some text that says nothing at all\n'.repeat(10_000);
    const run = Buffer.from(`${line}${credential?.value}\n${line}`).toString('base64');
    const found = await read(new TemporaryFolder().write('a.txt', `x = ${run}\n`).at('a.txt'), 'utf-8');
    expect(found.map(({ code }) => code)).toEqual([credential?.code]);
  });
});

async function read(path: string, encoding: TextEncoding): Promise<readonly LocatedFinding[]> {
  const descriptor = openSync(path, 'r');
  try {
    const opened = { path: 'a.txt', descriptor, size: 0, encoding };
    return (await findInWindows(opened, 1000, { prefilter: small(), overlap })).findings;
  } finally {
    closeSync(descriptor);
  }
}

/** The prefilter with a shorter input. */
function small(): NodePrefilter {
  const prefilter = prefilterOfThread();
  return { input: prefilter.input.subarray(0, windowLength), mayHold: (length) => prefilter.mayHold(length) };
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
