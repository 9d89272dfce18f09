import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIn } from '../../../../server/src/secretlint/engine.ts';
import * as as from '../../../corpus/encodings.ts';
import { sampleIdBody, sampleSecretBody } from '../../../corpus/fakeCredentials.ts';
import { noise } from './credentials.ts';
import { place } from './places.ts';
import { runs } from './runs.ts';

const length = (min: number, max: number) => noise(fc.integer({ min, max }));
const bytes = (min: number, max: number) =>
  fc.uint8Array({ minLength: min, maxLength: max }).map((each) => Buffer.from(each));
const prefix = fc.constantFrom('csk_live_', 'csk_test_', 'cid_live_', 'cid_test_');
const otherPrefix = fc.constantFrom(
  'sk_live_',
  'pk_test_',
  'task_live_',
  'csk_prod_',
  'CSK_LIVE_',
  'Cid_test_',
  'csk-live-',
  'csk_live',
  'csklive_',
  'xcsk_live_',
  '9cid_test_',
  'cid_tests_',
);

/** What looks like a credential, or like an encoded one, and is none. */
const nearMiss: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(prefix, length(0, 15)).map(([start, body]) => start + body),
  fc.tuple(otherPrefix, length(16, 80)).map(([start, body]) => start + body),
  fc
    .tuple(prefix, fc.constantFrom('x', '0', 'ab', 'EXAMPLE', 'REPLACEME'), fc.integer({ min: 16, max: 70 }))
    .map(([start, unit, size]) => start + unit.repeat(size).slice(0, size)),
  prefix.map((start) => start + (start.startsWith('cid') ? sampleIdBody : sampleSecretBody)),
  length(1, 200),
  bytes(0, 300).map((each) => each.toString('base64')),
  bytes(0, 300).map((each) => each.toString('base64url')),
  bytes(16, 64).map((each) => each.toString('hex')),
  fc.uuid(),
  bytes(64, 64).map((each) => `"integrity": "sha512-${each.toString('base64')}",`),
  fc
    .tuple(fc.json(), bytes(32, 32))
    .map(
      ([claims, mark]) =>
        `${as.base64url('{"alg":"none"}')}.${as.base64url(claims)}.${mark.toString('base64url')}`,
    ),
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.json(),
  fc.tuple(prefix, length(0, 15)).map(([start, body]) => as.base64(start + body)),
  fc.tuple(otherPrefix, length(64, 64)).map(([start, body]) => as.base64(`s=${start}${body}`)),
  fc.tuple(otherPrefix, length(64, 64)).map(([start, body]) => as.hex(`s=${start}${body}`)),
  fc.tuple(prefix, length(0, 15)).map(([start, body]) => as.characters(start + body, as.percent)),
);

/** Nothing that joins what stands on its two sides. */
const separator = fc.constantFrom('\n', ' ', ', ', '",\n"', ';\r\n', '\t', ' | ', '\n\n', '<br>', '", "');

describe('any text without a credential', () => {
  it('yields nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(nearMiss, separator), { maxLength: 12 }),
        place,
        async (pieces, where) => {
          const text = where.before + pieces.flat().join('') + where.after;
          expect(await findIn(where.path, text)).toEqual([]);
        },
      ),
      runs(2000),
    );
  });
});
