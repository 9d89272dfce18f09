import { array, asyncProperty, assert, constantFrom, integer, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect } from '../../../../server/src/detection/detect.ts';
import { fixAll } from '../../../../server/src/fixes/fixAll.ts';
import { replaceByEnvironment } from '../../../../server/src/fixes/replaceByEnvironment.ts';
import { fakeCredentials } from '../../../fakeCredentials.ts';
import { applied } from '../applied.ts';
import { fragments } from './fragments.ts';
import { checkOf } from './parsers.ts';

describe.each(fragments)('all of $path', ({ path, before, statements, after }) => {
  const texts = record({
    seed: integer({ min: 0, max: 2 ** 31 }),
    lines: array(constantFrom(...statements), { minLength: 1, maxLength: 7 }),
    lineEnd: constantFrom('\n', '\n', '\r\n'),
  }).map(({ seed, lines, lineEnd }) => {
    const text = withCredentials(`${before}${lines.join('\n')}\n${after}`, seed);
    // What is read of here-documents and blocks ends its lines as Unix does.
    return lines.some((line) => line.includes('\n')) ? text : text.replaceAll('\n', lineEnd);
  });

  it('parses when it is replaced, and holds nothing more that could be', async () => {
    const parses = checkOf(path);
    await assert(
      asyncProperty(texts, async (text) => {
        const findings = detect(path, text);
        const fix = fixAll(text, path, undefined, findings);
        const replaced = fix === undefined ? text : applied(text, fix);
        const left = detect(path, replaced);
        const replaceable = left.filter(
          (finding) =>
            replaceByEnvironment({ path, languageId: undefined, text: replaced, finding, findings: left }) !==
            undefined,
        );
        expect(replaceable).toEqual([]);
        expect(left.filter(({ code }) => /client-(?:id|secret)$|basic-auth$/.test(code))).toEqual([]);
        expect(await parses?.(text), 'before').toBe(true);
        expect(await parses?.(replaced), replaced).toBe(true);
      }),
      { numRuns: 25 },
    );
  }, 30_000);
});

/** Credentials of nobody, always the same in one text. */
function withCredentials(text: string, seed: number): string {
  const fake = fakeCredentials(seed);
  const secret = fake.secret('live');
  const id = fake.id('live');
  const marks: Readonly<Record<string, string>> = {
    S: secret,
    I: id,
    T: fake.secret('test'),
    B: Buffer.from(`${id}:${secret}`).toString('base64'),
    1: secret.slice(0, 40),
    2: secret.slice(40),
  };
  return text.replaceAll(/§(\w)/g, (mark, letter: string) => marks[letter] ?? mark);
}
