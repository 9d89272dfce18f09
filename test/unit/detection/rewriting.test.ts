import { describe, expect, it } from 'vitest';
import { originalLayer } from '../../../server/src/detection/layers/layer.ts';
import { decodeInPlace } from '../../../server/src/detection/layers/rewriting.ts';

/** What is left out of a rewritten text because no replacement is near. */
const gap = '\u0001';
/** Long enough to be looked at, and of no other meaning. */
const word = 'csk_live_qwertyuiopasdfgh';

function rewritten(text: string) {
  const [layer] = decodeInPlace(originalLayer(text));
  return layer;
}

/** Where a part of the rewritten text stands in the original, and in which encodings. */
function placed(text: string, part: string) {
  const layer = rewritten(text);
  if (layer === undefined) return undefined;
  const at = layer.text.indexOf(part);
  const { start, end, encodings } = layer.placeOf(at, at + part.length);
  return [text.slice(start, end), ...encodings];
}

describe('a text with escapes', () => {
  it.each([
    ['%5f', '_', 'percent'],
    ['%5F', '_', 'percent'],
    ['\\x5f', '_', 'escape'],
    ['\\\\x5f', '_', 'escape'],
    ['\\\\\\\\x5F', '_', 'escape'],
    ['\\u005f', '_', 'escape'],
    ['\\u{5f}', '_', 'escape'],
    ['\\u{00005f}', '_', 'escape'],
    ['\\/', '/', 'escape'],
    ['&#95;', '_', 'html-entity'],
    ['&#95', '_', 'html-entity'],
    ['&#0095;', '_', 'html-entity'],
    ['&#x5f;', '_', 'html-entity'],
    ['&#X5F', '_', 'html-entity'],
    ['&lowbar;', '_', 'html-entity'],
    ['&UnderBar;', '_', 'html-entity'],
  ])('reads %s as %j', (escape, character, encoding) => {
    const text = `${word}${escape}z`;
    expect(rewritten(text)?.text).toBe(`${word}${character}z`);
    expect(placed(text, `${word}${character}z`)).toEqual([text, encoding]);
    expect(placed(text, `${character}z`)).toEqual([`${escape}z`, encoding]);
    expect(placed(text, 'z')).toEqual(['z']);
    expect(placed(text, `h${character}`)).toEqual([`h${escape}`, encoding]);
  });

  it('reads a character beyond the first 65536 as one code unit', () => {
    for (const escape of ['\\u{1f600}', '&#x1f600;', '&#128512;', '&#65535;']) {
      expect(rewritten(`${word}${escape}z`)?.text).toBe(`${word}\uffffz`);
    }
  });

  it.each(['%5', '%g5', '\\x5', '\\u005', '\\u{}', '\\u{1234567}', '\\n', '&#;', '&#x;', '&lowbar', '&amp;'])(
    'leaves %s as it is',
    (text) => {
      expect(rewritten(`${word}${text}.`)).toBeUndefined();
    },
  );

  it('holds nothing new where nothing was replaced', () => {
    const layer = rewritten(`${word} ${word}%5fb`);
    const at = layer?.text.indexOf('%') ?? 0;
    expect(at).toBe(-1);
    const underscore = layer?.text.lastIndexOf('_') ?? 0;
    expect(layer?.isNew(underscore, underscore + 1)).toBe(true);
    expect(layer?.isNew(underscore - 1, underscore)).toBe(false);
    expect(layer?.isNew(underscore + 1, underscore + 2)).toBe(false);
    expect(layer?.isNew(underscore - 1, underscore + 2)).toBe(true);
  });

  it('is one layer deeper', () => {
    expect(rewritten(`${word}%5f`)?.depth).toBe(1);
  });

  it('names each of its encodings once, in the order in which they come', () => {
    const text = `${word}%5f&#95;%41\\x41b`;
    expect(placed(text, `${word}__AAb`)).toEqual([text, 'percent', 'html-entity', 'escape']);
  });

  it('is left alone where nothing of a token or of a run is in it', () => {
    for (const text of [
      '%C3%A9 is no escape of ASCII, and this text is long enough',
      '\\u00e9 and \\x1b[0m, abcdefghijklmnopqrstuvwxyzabcdefgh',
      '"short" + "literals" + "are" + "no" + "tokens"',
      'a&amp;b',
    ]) {
      expect(rewritten(text), text).toBeUndefined();
    }
  });

  it.each([
    'csk_',
    'cid_',
    '_live_',
    '_test_',
    '%41',
    '%7e',
    '\\x2d',
    '\\x7a',
    '\\u0041',
    '\\u{',
    '\\/',
    '&#4',
    '&lowbar',
    '&UnderBar',
  ])('is looked at because of %s', (part) => {
    expect(rewritten(`${part} "abcdefghijklmno" + "pqrstuvwxyz"`)?.text).toContain(
      'abcdefghijklmnopqrstuvwxyz',
    );
  });

  it.each(['"', "'", '`'])('is looked at because of a literal with 24 characters of a run: %s', (quote) => {
    const run = 'aZ09+/_-aZ09+/_-aZ09+/_-';
    for (const [text, joined] of [
      [`${quote}${run}${quote} + ${quote}b${quote}`, `${run}b`],
      [`${quote}${run}=${quote} + ${quote}b${quote}`, `${run}=b`],
      [`${quote}${run}==${quote} + ${quote}b${quote}`, `${run}==b`],
      [`${run}\\\nb`, `${run}b`],
    ] as const) {
      expect(rewritten(text)?.text).toContain(joined);
    }
    expect(rewritten(`${quote}${run.slice(1)}${quote} + ${quote}b${quote}`)).toBeUndefined();
    expect(rewritten(`${quote}${run}===${quote} + ${quote}b${quote}`)).toBeUndefined();
    expect(rewritten(`${quote}${run}.${quote} + ${quote}b${quote}`)).toBeUndefined();
  });
});

describe('joined literals', () => {
  const [head, tail] = [word.slice(0, 12), word.slice(12)];

  it('cover their quotes', () => {
    expect(placed(`x = "${head}" + "${tail}";`, word)).toEqual([`"${head}" + "${tail}"`, 'split']);
  });

  it('cover their quotes only where what joins them is inside', () => {
    const text = `x = "${word}" + "${word}%5f";`;
    expect(placed(text, 'wertyuiop')).toEqual(['wertyuiop']);
    const layer = rewritten(text);
    const second = layer?.text.lastIndexOf(word) ?? 0;
    const place = layer?.placeOf(second, second + word.length);
    expect(place).toEqual({
      start: text.lastIndexOf(word),
      end: text.lastIndexOf(word) + word.length,
      encodings: [],
    });
    expect(layer?.isNew(second, second + word.length)).toBe(false);
    expect(layer?.isNew(second - word.length, second)).toBe(false);
    expect(layer?.isNew(second - 1, second + 1)).toBe(true);
  });

  it('know their places on both sides of what joins them', () => {
    const text = `"${head}" + "" + "${tail}"`;
    const layer = rewritten(text);
    const at = (part: string) => {
      const start = layer?.text.indexOf(part) ?? -1;
      const place = layer?.placeOf(start, start + part.length);
      return place && text.slice(place.start, place.end);
    };
    expect(at(tail)).toBe(tail);
    expect(at(head)).toBe(head);
    expect(at(tail.slice(1))).toBe(tail.slice(1));
    expect(at(head.slice(0, -1))).toBe(head.slice(0, -1));
  });

  it('may begin with an escape behind what joins them', () => {
    expect(placed(`"${head}" + "%41${tail}"`, `A${tail}`)).toEqual([`%41${tail}`, 'percent']);
    expect(placed(`"${head}%41" + "${tail}"`, `${head}A`)).toEqual([`${head}%41`, 'percent']);
  });
});

describe('what is far from all replacements', () => {
  const filler = ' some words between, '.repeat(3);

  it('is left out', () => {
    const layer = rewritten(`${filler}${word}%5fb${filler}${word}%5fc${filler}`);
    expect(layer?.text).toBe(`${gap} ${word}_b ${gap} ${word}_c ${gap}`);
  });

  it('is not left out where the replacements are one run’s', () => {
    expect(rewritten(`${word}%5fb`)?.text).toBe(`${word}_b`);
    expect(rewritten(`.${word}%5fb.`)?.text).toBe(`.${word}_b.`);
    expect(rewritten(`..${word}%5fb..`)?.text).toBe(`${gap}.${word}_b.${gap}`);
  });

  it('leaves every place as it is', () => {
    const text = `${filler}${word}%5fb${filler}${word}%5fc${filler}`;
    expect(placed(text, `${word}_c`)).toEqual([`${word}%5fc`, 'percent']);
    expect(placed(text, 'c ')).toEqual(['c ']);
  });

  it('takes along replacements too short to be a part of a token', () => {
    expect(rewritten(`${filler}a%5fb${filler}${word}%5fc${filler}`)?.text).toBe(`${gap} ${word}_c ${gap}`);
    // 25 characters with those beside it.
    const edge = 'a'.repeat(19);
    expect(rewritten(`csk_ ${edge}%5fb `)?.text).toBe(`${gap} ${edge}_b `);
    expect(rewritten(`csk_ ${edge.slice(1)}%5fb `)).toBeUndefined();
  });
});
