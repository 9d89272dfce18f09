import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIn } from '../../../server/src/secretlint/engine.ts';
import { prefilterOfThread } from '../../../server/src/workspace/node/nodePrefilter.ts';
import { cutIntoLiterals, partlyEncoded, specimen } from '../detection/carriers/carriers.ts';
import { lineEnd, place, put } from '../detection/carriers/places.ts';
import { runs } from '../detection/carriers/runs.ts';

describe('the assembled prefilter', () => {
  it.each([
    ['wholly encoded', specimen, 1500],
    ['partly encoded', partlyEncoded, 1500],
    ['cut into literals', cutIntoLiterals, 1500],
  ])('lets no file pass by in which something is found, when it is %s', async (_, arbitrary, count) => {
    await fc.assert(
      fc.asyncProperty(arbitrary, place, lineEnd, async (each, where, end) => {
        const { text } = put(each, where, end, false);
        if ((await findIn(where.path, text)).length === 0) return;
        expect(mayHold(text), each.steps.join(', ')).toBe(true);
      }),
      runs(count),
    );
  });
});

function mayHold(text: string): boolean {
  const prefilter = prefilterOfThread();
  return prefilter.mayHold(prefilter.input.write(text));
}
