import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayHoldFinding } from '../../../../server/src/detection/prefilter.ts';
import { findIn } from '../../../../server/src/secretlint/engine.ts';
import { cutIntoLiterals, partlyEncoded, specimen } from './carriers.ts';
import { lineEnd, place, put } from './places.ts';
import { runs } from './runs.ts';

describe('the prefilter', () => {
  it.each([
    ['wholly encoded', specimen, 1500],
    ['partly encoded', partlyEncoded, 500],
    ['cut into literals', cutIntoLiterals, 1000],
  ])('lets no file pass by in which something is found, when it is %s', async (_, arbitrary, count) => {
    await fc.assert(
      fc.asyncProperty(arbitrary, place, lineEnd, async (each, where, end) => {
        const { text } = put(each, where, end, false);
        if ((await findIn(where.path, text)).length === 0) return;
        const bytes = Buffer.from(text);
        const find = (literal: string, from: number) => bytes.indexOf(literal, from, 'latin1');
        expect(mayHoldFinding(bytes, find), each.steps.join(', ')).toBe(true);
      }),
      runs(count),
    );
  });
});
