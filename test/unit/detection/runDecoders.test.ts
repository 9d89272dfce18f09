import { describe, expect, it } from 'vitest';
import { decodeBase64, mayBeBase64 } from '../../../server/src/detection/layers/base64.ts';
import { decodeHex, mayBeHex } from '../../../server/src/detection/layers/hex.ts';
import { type Decoder, originalLayer } from '../../../server/src/detection/layers/layer.ts';
import { decodeUtf16 } from '../../../server/src/detection/layers/utf16.ts';

/** Each decoded text, and the run that it was. */
function decoded(decoder: Decoder, text: string): [string, string][] {
  return Array.from(decoder(originalLayer(text)), (layer) => {
    const { start, end } = layer.placeOf(0, layer.text.length);
    return [layer.text, text.slice(start, end)];
  });
}

const binary = (...bytes: number[]) => Buffer.from(bytes).toString('latin1');
const base64 = (text: string) => Buffer.from(text, 'latin1').toString('base64');
const hex = (text: string) => Buffer.from(text, 'latin1').toString('hex');
/** Bytes that are no text, none of which makes a delimiter of base64. */
const noise = (length: number) => binary(...Array.from({ length }, (_, at) => 0x80 + ((at * 37) % 61)));
const sentence = 'The quick brown fox jumps over it.';

describe('base64', () => {
  it('of text is decoded, at whichever of four offsets it begins', () => {
    for (const before of ['', 'A', 'AB', 'ABC']) {
      const run = base64(sentence);
      const [found] = decoded(decodeBase64, `${before}${run}`);
      expect(found?.[0]).toContain(sentence.slice(3, -1));
    }
    expect(decoded(decodeBase64, base64(sentence))).toEqual([[sentence, base64(sentence)]]);
  });

  it('reads every character of both alphabets', () => {
    const every = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    const run = base64(sentence) + every;
    const [text] = decoded(decodeBase64, run.replace('=', 'A'))[0] ?? [''];
    expect(text).toBe(Buffer.from(run.replace('=', 'A'), 'base64').toString('latin1'));
    const urlSafe = run.replace('=', 'A').replaceAll('+', '-').replaceAll('/', '_');
    expect(decoded(decodeBase64, urlSafe)[0]?.[0]).toBe(text);
  });

  it('of what is not text is decoded only where a prefix of a token is in it', () => {
    expect(decoded(decodeBase64, base64(noise(90)))).toEqual([]);
    for (const before of [30, 31, 32]) {
      for (const segment of ['_live_', '_test_']) {
        const plain = `${noise(before)}csk${segment}${noise(30)}`;
        expect(decoded(decodeBase64, base64(plain))).toEqual([[plain, base64(plain)]]);
      }
    }
  });

  it('is decoded once for each offset at which prefixes stand in it', () => {
    const one = base64(`${noise(30)}_live_${noise(30)}_live_${noise(30)}_test_`);
    expect(decoded(decodeBase64, one)).toHaveLength(1);
    const other = base64(`_live_${noise(30)}_live_`);
    const texts = decoded(decodeBase64, `${one}A${other}`.replaceAll('=', 'A')).map(([text]) => text);
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain('_live_');
    expect(texts[1]).toContain('_live_');
  });

  it('begins behind the names and paths that run into it, and no farther in than 512 characters', () => {
    const run = base64(`${sentence}_live_`);
    for (const before of ['/api/', 'abc/def/', 'x-', 'x_', 'y+', `${'/ab'.repeat(10)}/`]) {
      expect(decoded(decodeBase64, `.${before}${run}`)).toEqual([[`${sentence}_live_`, run]]);
    }
    const path = base64(noise(387)).replaceAll(/[+/=]/g, 'A');
    expect(path).toHaveLength(516);
    expect(decoded(decodeBase64, `${path.slice(0, 507)}/${run}`)).toEqual([[`${sentence}_live_`, run]]);
    expect(decoded(decodeBase64, `${path.slice(0, 511)}/${run}`)).toEqual([[`${sentence}_live_`, run]]);
    expect(decoded(decodeBase64, `${path.slice(0, 515)}/${run}`)[0]?.[1]).toBe(
      `${path.slice(0, 515)}/${run}`,
    );
  });

  it('begins behind one of the first 16 delimiters that could begin it', () => {
    const run = base64(`${sentence}_live_`);
    // What precedes is no text until the last delimiter.
    const none = (count: number) => `${'v7+/'.repeat(count)}${run}`;
    expect(decoded(decodeBase64, none(15))[0]?.[1]).toBe(run);
    expect(decoded(decodeBase64, none(16))[0]?.[1]).toBe(run);
    expect(decoded(decodeBase64, none(17))[0]?.[1]).toBe(none(17));
  });

  it('is text where nine tenths of its first 64 characters are', () => {
    const mixed = (bad: number, after = '') =>
      base64(`${noise(bad)}${'t'.repeat(48 - bad)}${after}`).replaceAll('=', '');
    expect(decoded(decodeBase64, mixed(4, noise(30)))).toHaveLength(1);
    expect(decoded(decodeBase64, mixed(20))).toEqual([]);
  });

  it('needs 34 characters', () => {
    expect(decoded(decodeBase64, base64(sentence).slice(0, 34))).toHaveLength(1);
    expect(decoded(decodeBase64, base64(sentence).slice(0, 33))).toEqual([]);
  });

  it('may be worth decoding where it is long, is text, or holds a prefix', () => {
    const none = base64(noise(4096 * 3)).replaceAll(/[+/=]/g, 'v');
    expect(mayBeBase64(none.slice(0, 4096))).toBe(false);
    expect(mayBeBase64(none.slice(0, 4097))).toBe(true);
    expect(mayBeBase64(base64(sentence))).toBe(true);
    expect(mayBeBase64(base64(`${noise(60)}_live_`))).toBe(true);
    expect(mayBeBase64(`X2xpdmV${none.slice(0, 100)}`)).toBe(true);
    expect(mayBeBase64(none.slice(0, 100))).toBe(false);
  });
});

describe('hex', () => {
  it('of text is decoded, at an even or odd offset', () => {
    expect(decoded(decodeHex, hex(sentence))).toEqual([[sentence, hex(sentence)]]);
    expect(decoded(decodeHex, hex(sentence).toUpperCase())).toEqual([
      [sentence, hex(sentence).toUpperCase()],
    ]);
    expect(decoded(decodeHex, `f${hex(sentence)}`)).toEqual([[sentence, hex(sentence)]]);
    expect(decoded(decodeHex, `${hex(sentence)}f`)).toEqual([[sentence, `${hex(sentence)}f`]]);
  });

  it('reads every digit', () => {
    const every = Array.from({ length: 256 }, (_, byte) => byte);
    const run = hex(sentence) + hex(binary(...every));
    expect(decoded(decodeHex, run)[0]?.[0]).toBe(sentence + binary(...every));
    expect(decoded(decodeHex, run.toUpperCase())[0]?.[0]).toBe(sentence + binary(...every));
  });

  it('of what is not text is decoded only where a prefix of a token is in it', () => {
    expect(decoded(decodeHex, hex(noise(60)))).toEqual([]);
    for (const prefix of ['csk_', 'cid_']) {
      const plain = `${noise(40)}${prefix}${noise(20)}`;
      expect(decoded(decodeHex, hex(plain))).toEqual([[plain, hex(plain)]]);
      expect(decoded(decodeHex, `8${hex(plain).toUpperCase()}`)).toEqual([[plain, hex(plain).toUpperCase()]]);
    }
  });

  it('is text where nine tenths of its first 64 digits are', () => {
    const mixed = (bad: number, length: number) => hex(`${noise(bad)}${'y'.repeat(length - bad)}`);
    expect(decoded(decodeHex, mixed(3, 32) + hex(noise(30)))).toHaveLength(1);
    expect(decoded(decodeHex, mixed(4, 60))).toEqual([]);
  });

  it('needs 50 digits', () => {
    expect(decoded(decodeHex, hex('t'.repeat(25)))).toHaveLength(1);
    expect(decoded(decodeHex, hex('t'.repeat(25)).slice(1))).toEqual([]);
  });

  it('may be worth decoding where it is long, is text, or holds a prefix', () => {
    const none = hex(noise(3000));
    expect(mayBeHex(none.slice(0, 4096))).toBe(false);
    expect(mayBeHex(none.slice(0, 4097))).toBe(true);
    expect(mayBeHex(hex(sentence))).toBe(true);
    expect(mayBeHex(`8${hex(sentence)}`)).toBe(true);
    expect(mayBeHex(hex(`${noise(60)}csk_`))).toBe(true);
    expect(mayBeHex(hex(`${noise(60)}cid_`).toUpperCase())).toBe(true);
  });
});

describe('UTF-16', () => {
  const wide = (text: string) => Array.from(text).join('\0');

  it('needs 25 characters', () => {
    const text = 'abcdefghijklmnopqrstuvwxy';
    expect(decoded(decodeUtf16, wide(text))).toEqual([[text, wide(text)]]);
    expect(decoded(decodeUtf16, wide(text.slice(1)))).toEqual([]);
  });

  it('may hold line ends and tabs, and no other control', () => {
    const text = 'a\tb\nc\rd ~ abcdefghijklmnopqrstuvwxyz';
    expect(decoded(decodeUtf16, wide(text))).toEqual([[text, wide(text)]]);
    expect(decoded(decodeUtf16, wide(`abcdefghijklmno\u007fabcdefghijklmno`))).toEqual([]);
    expect(decoded(decodeUtf16, wide(`abcdefghijklmno\u001fabcdefghijklmno`))).toEqual([]);
  });

  it('is found wherever it stands, each character at its place', () => {
    const [one, other] = ['abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    const text = `\u0001${wide(one)}\0\0\u0001\0${wide(other)}`;
    const layers = Array.from(decodeUtf16(originalLayer(text)));
    expect(layers.map((layer) => [layer.text, layer.depth])).toEqual([
      [one, 1],
      [other, 1],
    ]);
    const place = layers[1]?.placeOf(2, 5);
    expect(text.slice(place?.start, place?.end)).toBe('C\0D\0E');
    expect(place?.encodings).toEqual(['utf-16']);
    expect(layers[1]?.isNew(0, 1)).toBe(true);
  });
});

describe('a layer', () => {
  it('is not decoded again where the layer below shows it already', () => {
    const below = (text: string) => ({ ...originalLayer(text), isNew: () => false });
    const wide = Array.from('abcdefghijklmnopqrstuvwxyz').join('\0');
    expect(Array.from(decodeBase64(below(base64(sentence))))).toEqual([]);
    expect(Array.from(decodeHex(below(hex(sentence))))).toEqual([]);
    expect(Array.from(decodeUtf16(below(wide)))).toEqual([]);
  });

  it('knows how deep it is and that all of it is new', () => {
    const [layer] = decodeHex({ ...originalLayer(hex(sentence)), depth: 1 });
    expect(layer?.depth).toBe(2);
    expect(layer?.isNew(0, 1)).toBe(true);
    expect(layer?.placeOf(3, 4)).toEqual({ start: 0, end: 68, encodings: ['hex'] });
  });
});
