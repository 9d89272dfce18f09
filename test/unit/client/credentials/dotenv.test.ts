import { array, assert, constantFrom, nat, property, record, string, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../../../client/src/credentials/fingerprint.ts';
import { readDotenv } from '../../../../client/src/credentials/import/dotenvValues.ts';
import { scrubDotenv } from '../../../../client/src/credentials/import/scrubDotenv.ts';
import { fakeCredentials } from '../../../fakeCredentials.ts';

const fake = fakeCredentials(61);

const valuesOf = (text: string) => readDotenv(text).map(({ name, value }) => [name, value]);

describe('a dotenv file', () => {
  it.each([
    ['A=b', [['A', 'b']]],
    ['A = b # c', [['A', 'b']]],
    ['A=b#c', [['A', 'b#c']]],
    ['export A="b c" # d', [['A', 'b c']]],
    ["A='b\"c'", [['A', 'b"c']]],
    ['A="b\\"c"', [['A', 'b\\"c']]],
    ['A: b', [['A', 'b']]],
    ['\uFEFFA=b', [['A', 'b']]],
    ['# A=b', []],
    ['A=', [['A', '']]],
    ['A= # b', [['A', '']]],
    [
      'A="b\nB=c"\nC=d',
      [
        ['A', 'b\nB=c'],
        ['C', 'd'],
      ],
    ],
    [
      'A="b\r\nB=c',
      [
        ['A', '"b'],
        ['B', 'c'],
      ],
    ],
    [
      'A=b\rB=c\r\nC=d',
      [
        ['A', 'b'],
        ['B', 'c'],
        ['C', 'd'],
      ],
    ],
  ])('%j holds %j', (text, expected) => {
    expect(valuesOf(text)).toEqual(expected);
  });

  const lineOf = record({
    name: stringMatching(/^[A-Z_][A-Z0-9_]{0,8}$/),
    value: stringMatching(/^[A-Za-z0-9_:/.+-]{0,20}$/),
    quote: constantFrom('', '"', "'", '`'),
    start: constantFrom('', 'export ', '  '),
    end: constantFrom('\n', '\r\n', '\r'),
    comment: constantFrom('', ' # why', ' #'),
    before: constantFrom('', '# note\n', '\n', '   \r\n'),
  });

  it('says each value and where it stands, however it is written', () => {
    assert(
      property(array(lineOf), (lines) => {
        const text = lines
          .map(({ name, value, quote, start, end, comment, before }) =>
            [before, start, name, '=', quote, value, quote, comment, end].join(''),
          )
          .join('');
        const read = readDotenv(text);
        expect(read.map(({ name, value }) => [name, value])).toEqual(
          lines.map(({ name, value }) => [name, value]),
        );
        for (const [at, { start, end, value, lineStart, lineEnd }] of read.entries()) {
          const quote = lines[at]?.quote ?? '';
          expect(text.slice(start, end)).toBe(`${quote}${value}${quote}`);
          expect(lineStart === 0 || /[\r\n]/.test(text[lineStart - 1] ?? '')).toBe(true);
          expect(lineEnd === text.length || /[\r\n]/.test(text[lineEnd - 1] ?? '')).toBe(true);
        }
      }),
    );
  });

  it('of any text at all is read, in places that do not overlap', () => {
    const anything = string({ unit: constantFrom('A', '=', '"', "'", '\\', '\n', '\r', ' ', '#', ':', 'b') });
    assert(
      property(anything, (text) => {
        let last = 0;
        for (const { start, end, lineStart, lineEnd } of readDotenv(text)) {
          expect(lineStart).toBeGreaterThanOrEqual(last);
          expect(start).toBeGreaterThan(lineStart);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(lineEnd).toBeGreaterThanOrEqual(end);
          last = lineEnd;
        }
      }),
    );
  });
});

describe('scrubbing a dotenv file', () => {
  const shown = (lines: readonly string[]) => `${lines.join('\n')}\n`;

  it('empties the values and leaves the rest as it is, or removes the lines', () => {
    const [id, secret, other] = [fake.id('live'), fake.secret('live'), fake.secret('live')];
    const text = shown([`# shop`, `ID=${id}`, `export S="${secret}" # now`, `OTHER=${other}`, 'PORT=80']);
    const chosen = new Set([id, secret].map(fingerprintOf));
    expect(scrubDotenv(text, chosen, 'empty')).toEqual({
      text: shown(['# shop', 'ID=', 'export S= # now', `OTHER=${other}`, 'PORT=80']),
      count: 2,
    });
    expect(scrubDotenv(text, chosen, 'remove')).toEqual({
      text: shown(['# shop', `OTHER=${other}`, 'PORT=80']),
      count: 2,
    });
  });

  it('leaves no chosen credential and touches nothing else', () => {
    const line = record({
      kind: constantFrom('chosen', 'other', 'plain'),
      quote: constantFrom('', '"', "'"),
      end: constantFrom('\n', '\r\n'),
      seed: nat(50),
    });
    assert(
      property(array(line), constantFrom('empty' as const, 'remove' as const), (lines, how) => {
        const chosen = new Set<string>();
        const texts = lines.map(({ kind, quote, end, seed }, at) => {
          const secret = fakeCredentials(seed * 2 + (kind === 'chosen' ? 0 : 1)).secret('test');
          if (kind === 'chosen') chosen.add(fingerprintOf(secret));
          const value = kind === 'plain' ? `v${seed}` : secret;
          return { kind, start: `N${at}=`, value: `${quote}${value}${quote}`, end };
        });
        const expected = texts
          .filter(({ kind }) => how === 'empty' || kind !== 'chosen')
          .map(({ kind, start, value, end }) => `${start}${kind === 'chosen' ? '' : value}${end}`);
        const text = texts.map(({ start, value, end }) => `${start}${value}${end}`).join('');
        expect(scrubDotenv(text, chosen, how).text).toBe(expected.join(''));
      }),
    );
  });
});
