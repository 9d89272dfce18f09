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

describe('what looks malformed', () => {
  it('is dropped where it overlaps a token, and kept where it only touches one', () => {
    const result = resolve({
      tokens: [token(10, 20, 'a'), token(40, 50, 'b')],
      malformed: [
        malformed(0, 10, 'before'),
        malformed(12, 15),
        malformed(20, 40, 'between'),
        malformed(49, 60),
        malformed(50, 60, 'behind'),
      ],
    });
    expect(places(result.malformed)).toEqual(['0-10 before', '20-40 between']);
    expect(
      places(resolve({ tokens: [token(40, 50, 'b')], malformed: [malformed(50, 60, 'behind')] }).malformed),
    ).toEqual(['50-60 behind']);
  });

  it('is dropped where a wide token holds it, behind a narrow one', () => {
    const result = resolve({
      tokens: [token(0, 100, 'wide'), token(5, 6, 'narrow')],
      malformed: [malformed(50, 60)],
    });
    expect(result.malformed).toEqual([]);
  });

  it('is kept once where it overlaps another, the first and widest', () => {
    const result = resolve({
      tokens: [],
      malformed: [
        malformed(5, 9, 'x'),
        malformed(4, 20, 'y'),
        malformed(19, 30, 'z'),
        malformed(20, 22, 'w'),
      ],
    });
    expect(places(result.malformed)).toEqual(['4-20 y', '20-22 w']);
  });
});
