import { describe, expect, it } from 'vitest';
import { isMostlyText } from '../../../server/src/detection/layers/plausibility.ts';

const textOf = (...units: number[]) => String.fromCharCode(...units);

describe('text', () => {
  it('is printable ASCII, white space and NUL, byte by byte', () => {
    for (let unit = 0; unit < 0x80; unit++) {
      expect(isMostlyText(textOf(unit), 1), String(unit)).toBe(/[\0\t-\r -~]/.test(textOf(unit)));
    }
  });

  it.each([
    [0xc2, 0x80],
    [0xdf, 0xbf],
    [0xe0, 0x80, 0x80],
    [0xef, 0xbf, 0xbf],
    [0xf0, 0x80, 0x80, 0x80],
    [0xf4, 0xbf, 0xbf, 0xbf],
  ])('is a whole character of UTF-8, and what follows it: %i %i %i %i', (...bytes) => {
    const units = bytes.filter((byte) => typeof byte === 'number');
    expect(isMostlyText(textOf(...units), 1)).toBe(true);
    expect(isMostlyText(textOf(...units, 0x41), 1)).toBe(true);
    expect(isMostlyText(textOf(...units, 0x80), 1)).toBe(false);
  });

  it('may end within a character', () => {
    expect(isMostlyText(textOf(0x41, 0xe2), 1)).toBe(true);
    expect(isMostlyText(textOf(0x41, 0xe2, 0x82), 1)).toBe(true);
    expect(isMostlyText(textOf(0x41, 0xf0, 0x9f, 0x98), 1)).toBe(true);
  });

  it.each([
    [0x80, 0x80],
    [0xc1, 0x80],
    [0xf5, 0x80],
    [0xff, 0x80],
    [0xc2, 0x41],
    [0xc2, 0xc0],
    [0xe2, 0x82, 0x41],
    [0xe2, 0x41, 0x82],
    [0xf0, 0x9f, 0x98, 0x41],
  ])('is not %i %i', (...bytes) => {
    expect(isMostlyText(textOf(...bytes.filter((byte) => typeof byte === 'number')), 1)).toBe(false);
  });

  it('counts by the bytes of its characters', () => {
    const half = textOf(0xc3, 0xa9, 0x80, 0x81);
    expect(isMostlyText(half, 0.5)).toBe(true);
    expect(isMostlyText(half, 0.51)).toBe(false);
    expect(isMostlyText('', 1)).toBe(true);
  });
});
