import { describe, expect, it } from 'vitest';
import { basicCredentialsIn } from '../../../server/src/detection/tokens/basicCredentials.ts';
import { mayStartAt } from '../../../server/src/detection/tokens/boundary.ts';
import {
  endOfAlphanumerics,
  isAlphanumeric,
  isHexDigit,
} from '../../../server/src/detection/tokens/characters.ts';
import { findPlainTokens } from '../../../server/src/detection/tokens/findTokens.ts';
import { isPlaceholder, isWordLike } from '../../../server/src/detection/tokens/placeholder.ts';
import { fakeCredentials } from '../../fakeCredentials.ts';

const fake = fakeCredentials(31);
const everyUnit = Array.from({ length: 300 }, (_, unit) => unit);

describe('characters', () => {
  it('are letters and digits of ASCII, or hex digits, and nothing beside', () => {
    for (const unit of everyUnit) {
      const character = String.fromCharCode(unit);
      expect(isAlphanumeric(unit), character).toBe(/[A-Za-z0-9]/.test(character));
      expect(isHexDigit(unit), character).toBe(/[0-9A-Fa-f]/.test(character));
    }
    expect(isAlphanumeric(Number.NaN)).toBe(false);
  });

  it('end where their run ends', () => {
    expect(endOfAlphanumerics('ab1-c', 0)).toBe(3);
    expect(endOfAlphanumerics('ab1', 1)).toBe(3);
    expect(endOfAlphanumerics('-', 0)).toBe(0);
  });
});

describe('a boundary', () => {
  it.each(['', '-', '\\n', '\\x4a', '\\u004a', '%4a', '%4A', '\\u00ff', '\\xF0'])(
    'is behind %j',
    (before) => {
      expect(mayStartAt(`${before}c`, before.length)).toBe(true);
    },
  );

  it.each([
    '4',
    'n',
    '\\z',
    'x4a',
    '\\xg4',
    '\\x4g',
    '%g4',
    '%4g',
    '\\u0g4a',
    '\\ug04a',
    'u004a',
    '\\v004a',
    '\\004a',
    '44a',
    '\\u04a',
    '/n',
    '\\u00gg',
  ])('is not behind %j', (before) => {
    expect(mayStartAt(`-${before}c`, before.length + 1)).toBe(false);
  });
});

describe('a placeholder', () => {
  /** As many different characters as asked, in no order and no repetition of a unit. */
  const withDistinct = (count: number, length: number) => {
    const characters = Array.from('Q7mXd2RkZp9LcVb4TnHw').slice(0, count);
    return Array.from({ length }, (_, at) =>
      at < count ? characters[at] : characters[(at * at * 7 + at * 3) % count],
    ).join('');
  };

  it.each([
    [16, 5],
    [32, 10],
    [64, 12],
  ])('of %i characters has at most %i different ones', (length, few) => {
    expect(new Set(withDistinct(few, length)).size).toBe(few);
    expect(isPlaceholder(withDistinct(few, length))).toBe(true);
    expect(isPlaceholder(withDistinct(few + 1, length))).toBe(false);
  });

  it('repeats a unit of at most 16 characters, at least twice', () => {
    const unit = 'Q7mXd2RkZp9LcVb4TnHw';
    expect(isPlaceholder(unit.slice(0, 16).repeat(4))).toBe(true);
    expect(isPlaceholder(unit.slice(0, 16).repeat(2))).toBe(true);
    expect(isPlaceholder(unit.slice(0, 13).repeat(5).slice(0, 64))).toBe(true);
    expect(isPlaceholder(unit.slice(0, 17).repeat(4))).toBe(false);
    expect(isPlaceholder(`${unit.slice(0, 16).repeat(3)}${fake.body(16)}`)).toBe(false);
    expect(isPlaceholder(`${unit.slice(0, 17)}${unit.slice(0, 15)}`)).toBe(false);
  });

  it('runs in order, forwards or backwards, for the most part', () => {
    const alphabet = 'abcdefghijklmnopqrstuvwxyz0123456789';
    expect(isPlaceholder(alphabet.slice(0, 32))).toBe(true);
    expect(isPlaceholder(Array.from(alphabet.slice(0, 32)).toReversed().join(''))).toBe(true);
    expect(isPlaceholder(`${alphabet.slice(0, 21)}Q7mXd2RkZp9`)).toBe(true);
    expect(isPlaceholder(`${alphabet.slice(0, 17)}Q7mXd2RkZp9LcV4`)).toBe(false);
  });

  it.each([
    'abcdefghij',
    'jihgfedcba',
    'wxyzabcdef',
    'dcbazyxwvu',
    'WXYZABCDEF',
    'DCBAZYXWVU',
    '6789012345',
    '5432109876',
    'uvwxyz0123',
    'UVWXYZ0123',
    '56789abcde',
    '56789ABCDE',
    'uvwxyzABCD',
    'UVWXYZabcd',
  ])('may have six tenths of its neighbours in order, and no fewer: %s', (inOrder) => {
    expect(isPlaceholder(`${inOrder}Q7mXd2`)).toBe(true);
    expect(isPlaceholder(`${inOrder.slice(0, 9)}tQ7mXd2`)).toBe(false);
  });

  it('is a documented sample', () => {
    expect(isPlaceholder('a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6')).toBe(true);
  });
});

describe('a word', () => {
  it('has no digits, and few changes of case or humps that can be said', () => {
    for (const word of [
      'YOURSECRETGOESHERE',
      'registerConnectionHandler',
      'yourclientsecrethere',
      'bananabananabananabandana',
      'yourClientIdGoesHere',
      'putMyNewIdHere',
      // As many changes as there may be, in humps that nobody can say.
      'XYZtrnXYZb',
      'XYZtarXYZb',
    ]) {
      expect(isWordLike(word), word).toBe(true);
    }
    for (const word of [
      'YOURSECRETGOESHERE1',
      'aBcDeFgHiJkLmNoPqR',
      'qWeRTyUiOpAsDfGhJk',
      // Each with one hump that nobody can say.
      'yourClientIdGsHrHere',
      'putMyNewIDHeRe',
    ]) {
      expect(isWordLike(word), word).toBe(false);
    }
  });
});

describe('Basic credentials', () => {
  const [id, secret] = [fake.id('test'), fake.secret('live')];

  it('are a pair and at most two blanks behind it', () => {
    for (const end of ['', '\n', '\r\n', ' \n']) {
      expect(basicCredentialsIn(`${id}:${secret}${end}`)).toEqual({
        value: `${id}:${secret}`,
        environment: 'live',
      });
    }
  });

  it.each([
    ` ${id}:${secret}`,
    `${id}:${secret}\n\n\n`,
    `${id}:${secret}x`,
    `${id} ${secret}`,
    `${secret}:${id}`,
    `${id}:csk_live_${'x'.repeat(64)}`,
    '',
  ])('are not %j', (text) => {
    expect(basicCredentialsIn(text)).toBeUndefined();
  });
});

describe('plain tokens', () => {
  const found = (text: string) =>
    [...findPlainTokens(text)].map(({ start, bodyStart, end }) => [start, bodyStart, end]);

  it('know where they and their bodies start and end', () => {
    expect(found(`x ${fake.id('live')}`)).toEqual([[2, 11, 43]]);
    expect(found(fake.secret('test'))).toEqual([[0, 9, 73]]);
  });

  it('may stand right behind one another’s segment', () => {
    const secret = fake.secret('live');
    const text = `_live_${secret.slice(1)} csk_live_${secret}`;
    const start = text.lastIndexOf(secret);
    expect(found(text)).toEqual([[start, start + 9, start + 73]]);
    expect(found(`csk_live_live_${fake.body(64)}`)).toEqual([]);
  });

  it('need their whole prefix', () => {
    expect(found(`sk_live_${fake.body(64)}`)).toEqual([]);
    expect(found(`_live_${fake.body(64)}`)).toEqual([]);
  });
});
