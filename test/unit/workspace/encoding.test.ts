import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DecodeBytes, decodeText, encodingOf } from '../../../server/src/workspace/encoding.ts';

const decode: DecodeBytes = (encoding, bytes) => new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
const read = (bytes: Uint8Array) => decodeText(bytes, encodingOf(bytes), decode);

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());

/** Text as people write it: whole characters, and no run of letters that looks like no UTF-16. */
const text = fc
  .string({ unit: 'grapheme', maxLength: 200 })
  .filter((one) => !one.startsWith('\ufeff') && one.isWellFormed());
const ascii = fc.string({ unit: 'grapheme-ascii', minLength: 2, maxLength: 400 });

describe('the text of a file', () => {
  it('is read from UTF-8, with and without a BOM', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(read(utf8(`\ufeff${one}`))).toBe(one);
        if (!one.includes('\0')) expect(read(utf8(one))).toBe(one);
      }),
    );
  });

  it('is read from UTF-16 of either order, with a BOM', () => {
    fc.assert(
      fc.property(ascii, (one) => {
        expect(read(utf16le(`\ufeff${one}`))).toBe(one);
        expect(read(utf16be(`\ufeff${one}`))).toBe(one);
      }),
    );
  });

  it('is read from UTF-16 of either order without a BOM, by its NULs', () => {
    fc.assert(
      fc.property(ascii, (one) => {
        expect(encodingOf(utf16le(one))).toBe('utf-16le');
        expect(encodingOf(utf16be(one))).toBe('utf-16be');
        expect(read(utf16le(one))).toBe(one);
        expect(read(utf16be(one))).toBe(one);
      }),
    );
  });

  it('keeps characters beyond ASCII in UTF-16 with a BOM', () => {
    expect(read(utf16le('\ufeffGrüße 日本 😀'))).toBe('Grüße 日本 😀');
    expect(read(utf16be('\ufeffGrüße 日本 😀'))).toBe('Grüße 日本 😀');
  });

  it('has U+FFFD for what is no UTF-8, and all that is around it', () => {
    expect(read(Uint8Array.of(0x61, 0xff, 0x62, 0xc3, 0x28, 0x63))).toBe('a\ufffdb\ufffd(c');
  });

  it('keeps NULs that make no UTF-16', () => {
    expect(read(utf8('a\0\0b\0c'))).toBe('a\0\0b\0c');
  });

  it('is UTF-8 where something appended ASCII to UTF-16, so that the appended is seen', () => {
    const appended = 'a_line_that_another_program_has_appended_0123456789abcdefghijklmn';
    for (const start of ['\ufefffirst\r\n', 'first\r\n']) {
      expect(read(new Uint8Array([...utf16le(start), ...utf8(appended)]))).toContain(appended);
    }
  });

  it('loses one BOM, not two', () => {
    expect(read(utf8('\ufeff\ufeffa'))).toBe('\ufeffa');
    expect(read(utf16be('\ufeff\ufeffa'))).toBe('\ufeffa');
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => typeof read(bytes) === 'string'));
  });
});
