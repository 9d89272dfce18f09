import { describe, expect, it } from 'vitest';
import { resolve } from '../../../server/src/detection/resolve.ts';
import type { Malformed, Token } from '../../../server/src/detection/token.ts';

function token(start: number, end: number, value: string, more: Partial<Token> = {}): Token {
  return { kind: 'client-secret', environment: 'live', start, end, value, encodings: [], ...more };
}

function malformed(start: number, end: number, value = 'cut'): Malformed {
  return { start, end, value, encodings: [], actual: 1, expected: 2 };
}

const places = (found: readonly { start: number; end: number; value: string }[]) =>
  found.map(({ start, end, value }) => `${start}-${end} ${value}`);

describe('what decoders found', () => {
  it('is put in the order of its place', () => {
    const { tokens } = resolve({
      tokens: [token(20, 30, 'b'), token(0, 10, 'a'), token(40, 50, 'c')],
      malformed: [],
    });
    expect(places(tokens)).toEqual(['0-10 a', '20-30 b', '40-50 c']);
  });

  it('is kept once where it overlaps itself, at its widest', () => {
    const { tokens } = resolve({
      tokens: [token(5, 10, 'a'), token(5, 14, 'a'), token(6, 9, 'a')],
      malformed: [],
    });
    expect(places(tokens)).toEqual(['5-14 a']);
  });

  it('is kept twice where it stands twice, or is another', () => {
    const { tokens } = resolve({
      tokens: [token(0, 10, 'a'), token(10, 20, 'a'), token(0, 10, 'b')],
      malformed: [],
    });
    expect(places(tokens)).toEqual(['0-10 a', '0-10 b', '10-20 a']);
  });

  it('is kept with the fewest encodings of those at one place', () => {
    const { tokens } = resolve({
      tokens: [
        token(0, 10, 'a', { encodings: ['hex', 'base64'] }),
        token(0, 10, 'a', { encodings: ['hex'] }),
      ],
      malformed: [],
    });
    expect(tokens.map(({ encodings }) => encodings)).toEqual([['hex']]);
  });

  it('is a pair before its halves', () => {
    const pair = token(0, 100, 'id:secret', { kind: 'basic-auth', encodings: ['split', 'base64'] });
    const half = token(0, 100, 'secret', { encodings: ['base64'] });
    const id = token(10, 50, 'id', { kind: 'client-id', encodings: ['base64'] });
    const { tokens } = resolve({ tokens: [half, id, pair], malformed: [] });
    expect(places(tokens)).toEqual(['0-100 id:secret']);
  });

  it('splits no value that is no pair', () => {
    const { tokens } = resolve({ tokens: [token(0, 10, 'a:b'), token(5, 8, 'b')], malformed: [] });
    expect(places(tokens)).toEqual(['0-10 a:b', '5-8 b']);
  });
});

/** A value that begins as others with this letter do, and is told from them behind that. */
const value = (letter: string, rest = '') => `csk_live_${letter.repeat(16)}${rest}`;

describe('what looks malformed', () => {
  it('is dropped where it overlaps the token that it is a part of, and kept where it only touches that', () => {
    const [a, b] = [value('a', 'whole'), value('b')] as const;
    const result = resolve({
      tokens: [token(10, 20, a), token(40, 50, b)],
      malformed: [
        malformed(0, 10, value('a', 'before')),
        malformed(12, 15, value('a', 'cut')),
        malformed(20, 40, value('b', 'between')),
        malformed(49, 60, value('b', 'run on')),
        malformed(50, 60, value('b', 'behind')),
      ],
    });
    expect(places(result.malformed)).toEqual([
      `0-10 ${value('a', 'before')}`,
      `20-40 ${value('b', 'between')}`,
    ]);
    const behind = malformed(50, 60, value('b', 'behind'));
    expect(resolve({ tokens: [token(40, 50, b)], malformed: [behind] }).malformed).toEqual([behind]);
  });

  it('is dropped where a wide token holds it, behind a narrow one', () => {
    const result = resolve({
      tokens: [token(0, 100, value('a', 'wide')), token(5, 6, value('a', 'narrow'))],
      malformed: [malformed(50, 60, value('a'))],
    });
    expect(result.malformed).toEqual([]);
  });

  it('is dropped wherever the token stands that it is a part of', () => {
    const result = resolve({
      tokens: [token(0, 10, value('a')), token(20, 30, value('a'))],
      malformed: [malformed(22, 25, value('a', 'cut'))],
    });
    expect(result.malformed).toEqual([]);
  });

  it('is kept where what it overlaps is another credential, be it only in the last of 16 characters', () => {
    for (const other of [value('b', 'cut'), `${value('a').slice(0, -1)}b`]) {
      const cut = malformed(0, 100, other);
      expect(resolve({ tokens: [token(0, 100, value('a'))], malformed: [cut] }).malformed).toEqual([cut]);
    }
  });

  it('is a part of either half of a pair', () => {
    const [id, secret] = [value('a', 'id'), value('b', 'secret')] as const;
    const pair = token(0, 100, `${id}:${secret}`, { kind: 'basic-auth' });
    const parts = [malformed(0, 50, value('a')), malformed(0, 50, value('b', 'cut'))];
    expect(resolve({ tokens: [pair], malformed: parts }).malformed).toEqual([]);
  });

  it('is kept once where it overlaps a part of itself, the first and widest', () => {
    const result = resolve({
      tokens: [],
      malformed: [
        malformed(5, 9, value('a', 'x')),
        malformed(4, 20, value('a', 'y')),
        malformed(19, 30, value('a', 'z')),
        malformed(20, 22, value('a', 'w')),
        malformed(6, 9, value('b')),
      ],
    });
    expect(places(result.malformed)).toEqual([
      `4-20 ${value('a', 'y')}`,
      `6-9 ${value('b')}`,
      `20-22 ${value('a', 'w')}`,
    ]);
  });
});
