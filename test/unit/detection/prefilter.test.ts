import { assert, constantFrom, nat, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detect } from '../../../server/src/detection/detect.ts';
import { mayHoldFinding } from '../../../server/src/detection/prefilter.ts';
import { prefilterOfThread } from '../../../server/src/workspace/node/nodePrefilter.ts';
import { fakeCredentials } from '../../fakeCredentials.ts';
import { runs } from './carriers/runs.ts';

function interpreted(text: string): boolean {
  const bytes = Buffer.from(text);
  return mayHoldFinding(bytes, (literal, from) => bytes.indexOf(literal, from, 'latin1'));
}

function assembled(text: string): boolean {
  const prefilter = prefilterOfThread();
  return prefilter.mayHold(prefilter.input.write(text));
}

const escapes: ReadonlyArray<(code: string) => string> = [
  (code) => `%${code}`,
  (code) => `%${code.toUpperCase()}`,
  (code) => `\\x${code}`,
  (code) => `\\u00${code}`,
  (code) => `\\\\u00${code}`,
  (code) => `\\u{${code}}`,
  (code) => `&#x${code};`,
  (code) => `&#${Number.parseInt(code, 16)};`,
];

const asIs = (text: string) => text;
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** Ways to write a text so that detection still finds the token in it. */
const wrappers: ReadonlyArray<(text: string, random: number) => string> = [
  asIs,
  base64,
  (text) => Buffer.from(text).toString('base64url'),
  (text) => base64(base64(text)),
  (text) => Buffer.from(text).toString('hex'),
  (text) => Buffer.from(text).toString('hex').toUpperCase(),
  (text) => base64(text).replaceAll('/', '\\/'),
  (text) => encodeURIComponent(base64(text)),
  (text) => base64(text).replaceAll(/(.{64})/g, '$1\n'),
  (text) => base64(text).replaceAll(/(.{76})/g, '$1\\n'),
  (text) => Buffer.from(text, 'utf16le').toString('latin1'),
  (text) => Buffer.from(text, 'utf16le').toString('base64'),
  (text, random) => {
    const cut = 1 + (random % (text.length - 1));
    return `'${text.slice(0, cut)}' +\n '${text.slice(cut)}'`;
  },
  (text, random) => {
    const cut = 1 + (random % (text.length - 1));
    return `"${text.slice(0, cut)}\\\n${text.slice(cut)}"`;
  },
  ...escapes.flatMap((escape) => [
    (text: string) => Array.from(text, (character) => escape(hexOf(character))).join(''),
    (text: string, random: number) => {
      const at = random % text.length;
      return text.slice(0, at) + escape(hexOf(text[at] ?? '')) + text.slice(at + 1);
    },
  ]),
];

function hexOf(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(2, '0');
}

describe.each([
  ['interpreted', interpreted],
  ['assembled', assembled],
])('the prefilter, %s', (_, mayHold) => {
  it('never refuses what detection finds something in', () => {
    const arbitraryCase = record({
      seed: nat(),
      kind: constantFrom('id', 'secret', 'short'),
      wrap: constantFrom(...wrappers),
      random: nat(),
      before: constantFrom('', 'x = ', '"', '\n', 'key: ', '/a/b/', 'é', '\\n', 'https://example.org/?a=%20'),
      after: constantFrom('', '"', '\n', ' end', '&b=1', "'", '\r\n'),
    });
    assert(
      property(arbitraryCase, ({ seed, kind, wrap, random, before, after }) => {
        const fake = fakeCredentials(seed);
        const token =
          kind === 'id'
            ? fake.id('live')
            : kind === 'secret'
              ? fake.secret('test')
              : `cid_test_${fake.body(16)}`;
        const text = `${before}${wrap(token, random)}${after}`;
        if (detect('file.js', text).length > 0) expect(mayHold(text), text).toBe(true);
      }),
      runs(4000),
    );
  });

  it.each(['VITE_XTOPAY_CLIENT_SECRET', 'console.log(process.env.XTOPAY_CLIENT_SECRET)'])(
    'lets %s pass',
    (text) => {
      expect(mayHold(text)).toBe(true);
    },
  );

  it.each([
    '" .. "',
    '" <> "',
    '" || "',
    '" f"',
    '" $@"',
    "' +\\\n '",
    `"${' '.repeat(256)}"`,
    `' .${' '.repeat(256)}fr'`,
  ])('sees over the glue %j between short pieces of a run', (glue) => {
    const every = Array.from(fakeCredentials(8).secret('live'), (each) => `\\x${hexOf(each)}`).join('');
    for (const run of [base64(fakeCredentials(9).secret('live')), every]) {
      const pieces = run.match(/.{1,28}/g) ?? [];
      const text = `x = ${glue[0]}${pieces.join(glue)}${glue.at(-1)};\n`;
      expect(detect('file.js', text)).toHaveLength(1);
      expect(mayHold(text)).toBe(true);
    }
  });

  it('refuses ordinary text', () => {
    for (const text of [
      'export function add(one, other) { return one + other; }',
      'it("test_that_live_data_is_read", () => {});  const sk_test_x = 1;',
      'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==',
      'cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e',
      'a/long/path/to/some/file/in/a/deep/folder/structure/index/file',
      '%20 %C3%A9 \\x1b[0m \\u00e9 \\/regex\\/ &#39;quoted&#39; &amp;',
      '',
    ]) {
      expect(mayHold(text), text).toBe(false);
    }
  });
});
