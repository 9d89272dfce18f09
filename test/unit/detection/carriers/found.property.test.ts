import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIn } from '../../../../server/src/secretlint/engine.ts';
import { partlyEncoded, specimen, type Specimen } from './carriers.ts';
import { lineEnd, place, put } from './places.ts';
import { runs } from './runs.ts';

/** Codes and places alone, `mixed-environments` aside: whether two credentials are one pair is another question. */
async function found(path: string, text: string) {
  const findings = await findIn(path, text);
  return findings
    .filter(({ code }) => code !== 'mixed-environments')
    .map(({ code, start, end }) => ({ code, start, end }));
}

function told(each: Specimen): string {
  return `${each.credential.code} of ${each.credential.value.length}: ${each.steps.join(', ') || 'plain'}`;
}

describe('any credential in any carrier', () => {
  it.each([
    ['wholly encoded', specimen, 2500],
    ['partly encoded', partlyEncoded, 500],
  ])('is found once, with its exact range and code, when it is %s', async (_, arbitrary, count) => {
    await fc.assert(
      fc.asyncProperty(arbitrary, place, lineEnd, fc.boolean(), async (each, where, end, bom) => {
        const { text, expected } = put(each, where, end, bom);
        expect(await found(where.path, text), told(each)).toEqual([expected]);
      }),
      runs(count),
    );
  });

  it('is found beside another one', async () => {
    await fc.assert(
      fc.asyncProperty(specimen, specimen, place, place, async (one, other, first, second) => {
        const [head, tail] = [put(one, first, '\n', false), put(other, second, '\n', false)];
        const between = '\n\n;;;\n';
        const shift = head.text.length + between.length;
        const { code, start, end } = tail.expected;
        expect(
          await found(first.path, head.text + between + tail.text),
          `${told(one)}; ${told(other)}`,
        ).toEqual([head.expected, { code, start: start + shift, end: end + shift }]);
      }),
      runs(500),
    );
  });

  it('is found the same way whatever was looked at before, and at the same time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(specimen, { minLength: 2, maxLength: 6 }), place, async (all, where) => {
        const texts = all.map((each) => put(each, where, '\n', false).text);
        const together = await Promise.all(texts.map((text) => findIn(where.path, text)));
        const backwards = [];
        for (const text of texts.toReversed()) backwards.push(await findIn(where.path, text));
        expect(backwards.toReversed()).toEqual(together);
      }),
      runs(100),
    );
  });

  it('leaves no more than its first eight characters in what is handed on', async () => {
    await fc.assert(
      fc.asyncProperty(specimen, place, async (each, where) => {
        const { text } = put(each, where, '\n', false);
        const handedOn = JSON.stringify(await findIn(where.path, text));
        expect(handedOn).not.toContain(each.credential.value.slice(9, 25));
      }),
      runs(200),
    );
  });
});
