import { type Arbitrary, array, constantFrom, integer, record } from 'fast-check';
import { fakeCredentials } from '../../../fakeCredentials.ts';
import type { Fragments } from './fragments.ts';

/** Texts of the statements of a language, put together at will. */
export function textsOf({ before, statements, after }: Fragments): Arbitrary<string> {
  return record({
    seed: integer({ min: 0, max: 2 ** 31 }),
    lines: array(constantFrom(...statements), { minLength: 1, maxLength: 7 }),
    lineEnd: constantFrom('\n', '\n', '\r\n'),
  }).map(({ seed, lines, lineEnd }) => {
    const text = withCredentials(`${before}${lines.join('\n')}\n${after}`, seed);
    // What is read of here-documents and blocks ends its lines as Unix does.
    return lines.some((line) => line.includes('\n')) ? text : text.replaceAll('\n', lineEnd);
  });
}

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
