import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Code } from '../../../server/src/protocol/codes.ts';
import type { TextEncoding } from '../../../server/src/workspace/encoding.ts';
import { base64, xEscape, characters } from '../../corpus/encodings.ts';
import { FakeCredentials } from '../../corpus/fakeCredentials.ts';
import { runs } from '../detection/carriers/runs.ts';
import { asWhole, type Cut, encoded, inWindows } from './readings.ts';
import { TemporaryFolder } from './temporaryFolder.ts';

/** Much smaller than what is between two parts of a file. */
const narrow: Cut = { windowLength: 9000, overlap: 4000 };
/** An ID and its secret in one call, and the bracket around it, may be 8192 units apart, in UTF-16 twice that. */
const wide: Cut = { windowLength: 80_000, overlap: 39_000 };

const encoding = fc.constantFrom<TextEncoding>('utf-8', 'utf-16le', 'utf-16be');
const environment = fc.constantFrom('live' as const, 'test' as const);
const lineEnd = fc.constantFrom('\n', '\r\n');

function fillerOf(most: number): fc.Arbitrary<string> {
  const line = fc.constantFrom('# plain words\n', '# ключ 密钥 🎉\n', 'NAME=value\n', '\n');
  return fc.tuple(line, fc.nat({ max: most })).map(([text, count]) => text.repeat(count));
}

/** How a token stands in a line. */
const written = fc.constantFrom(
  (token: string) => token,
  (token: string) => token,
  (token: string) => `"${token}"`,
  base64,
  (token: string) => characters(token, xEscape),
);

interface Kinds {
  readonly ids: 'live' | 'test';
  readonly secrets: 'live' | 'test';
}

/** One ID, secret or header; of the usual environments, but for a few. */
function tokenOf({ ids, secrets }: Kinds): fc.Arbitrary<string> {
  const kind = fc.constantFrom('id', 'secret', 'id', 'secret', 'header');
  const seed = fc.noShrink(fc.nat({ max: 0x7fffffff }));
  return fc.tuple(kind, seed, written, fc.nat({ max: 30 })).map(([which, number, write, odd]) => {
    const make = new FakeCredentials(number);
    if (which === 'header') return base64(`${make.id(ids)}:${make.secret(secrets)}`);
    const usual = which === 'id' ? ids : secrets;
    const where = odd > 0 ? usual : usual === 'live' ? 'test' : 'live';
    return write(which === 'id' ? make.id(where) : make.secret(where));
  });
}

const directive = fc.constantFrom(
  'disable',
  'enable',
  'disable live-client-secret',
  'enable live-client-secret',
  'disable mixed-environments',
  'disable test-client-id, other-rule',
  'disable-next-line',
  'disable-line',
);

function fileOf(kinds: Kinds): fc.Arbitrary<string> {
  const line = fc.oneof(
    { weight: 5, arbitrary: tokenOf(kinds).map((token) => `KEY=${token}\n`) },
    { weight: 1, arbitrary: directive.map((words) => `# secretlint-${words} -- why\n`) },
  );
  return fc
    .array(fc.tuple(fillerOf(600), line), { minLength: 1, maxLength: 8 })
    .map((lines) => lines.flat().join(''));
}

/** Calls and blocks of key and value, with anything between their members. */
function pairsOf(kinds: Kinds): fc.Arbitrary<string> {
  const member = fc.tuple(fillerOf(300), tokenOf(kinds));
  const call = fc
    .array(member, { minLength: 1, maxLength: 4 })
    .map((all) => `f(${all.map(([filler, token]) => `\n${filler}${token},`).join('')})\n`);
  const block = fc
    .array(fc.tuple(fc.nat({ max: 400 }), tokenOf(kinds)), { minLength: 1, maxLength: 4 })
    .map((all) => all.map(([count, token]) => `${'name: value\n'.repeat(count)}key: ${token}\n`).join(''));
  return fc
    .array(fc.tuple(fillerOf(1500), fc.oneof(call, block)), { minLength: 1, maxLength: 5 })
    .map((all) => all.flat().join(''));
}

const kinds = fc.record({ ids: environment, secrets: environment });

describe('what stands farther apart in a file than a window reaches', () => {
  it('is one pair in an env file, and silenced from one directive to the next', async () => {
    const folder = new TemporaryFolder();
    const name = fc.constantFrom('.env', 'prod.env', '.envrc');
    const found: Code[] = [];
    await fc.assert(
      fc.asyncProperty(kinds.chain(fileOf), name, encoding, lineEnd, async (text, named, how, end) => {
        const bytes = encoded(text.replaceAll('\n', end), how);
        const path = folder.write(named, bytes).at(named);
        const findings = await inWindows(path, how, narrow);
        expect(findings).toEqual(await asWhole(path, bytes, how));
        found.push(...findings.map(({ code }) => code));
      }),
      runs(100),
    );
    expect(found).toContain('mixed-environments');
  });

  it('is one pair in brackets or in a block, as far as pairs reach', async () => {
    const folder = new TemporaryFolder();
    const name = fc.constantFrom('a.ts', 'a.json', 'a.txt', 'a.yml', '.env.example');
    const found: Code[] = [];
    await fc.assert(
      fc.asyncProperty(kinds.chain(pairsOf), name, encoding, lineEnd, async (text, named, how, end) => {
        const bytes = encoded(text.replaceAll('\n', end), how);
        const path = folder.write(named, bytes).at(named);
        const findings = await inWindows(path, how, wide);
        expect(findings).toEqual(await asWhole(path, bytes, how));
        found.push(...findings.map(({ code }) => code));
      }),
      runs(30),
    );
    expect(found).toContain('mixed-environments');
  });
});
