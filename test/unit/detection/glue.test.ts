import { describe, expect, it } from 'vitest';
import { endOfContinuation, endOfGlue, literalAround } from '../../../server/src/detection/layers/glue.ts';

describe('two literals', () => {
  it.each([
    '',
    ' ',
    '+',
    '.',
    '&',
    '\\',
    '..',
    '++',
    '<>',
    '||',
    '~',
    '+ \\\n',
    '. \\\n',
    ' \\\r\n',
    ' \t\r\n ',
  ])('are one value over %j', (between) => {
    for (const glue of [`"${between}"`, `' ${between} '`, `\`\n${between}\n\``, `"${between}'`]) {
      const text = `x${glue}y`;
      expect(endOfGlue(text, 1), glue).toBe(text.length - 1);
    }
  });

  it.each([
    ',',
    '-',
    '+++',
    '...',
    '+.',
    '.+',
    '<',
    '>',
    '|',
    '&&',
    '><',
    '~~',
    '\\ \\',
    '\\ + \\',
    '==',
    '+,',
    '"',
    'x',
  ])('are two values over %j', (between) => {
    const text = `"${between} '`;
    expect(endOfGlue(text, 0)).not.toBe(text.length);
  });

  it.each([
    'b',
    'B',
    'f',
    'F',
    'r',
    'R',
    'u',
    'U',
    'L',
    'u8',
    'fr',
    'FR',
    'rb',
    'Rb',
    'rf',
    'br',
    'BR',
    '$',
    '@',
    '$@',
    '@$',
  ])('are one value where the second has the prefix %s', (prefix) => {
    expect(endOfGlue(`' ${prefix}'`, 0)).toBe(3 + prefix.length);
  });

  it.each(['x', 'bb', 'u9', 'ff', 'rr', 'Lr', '$$', 'r '])(
    'are two values where %s stands between',
    (word) => {
      expect(endOfGlue(`' ${word}'`, 0)).toBeUndefined();
    },
  );

  it('lie no farther than 256 blanks from what joins them', () => {
    const blanks = (count: number) => ' '.repeat(count);
    expect(endOfGlue(`"${blanks(256)}"`, 0)).toBe(258);
    expect(endOfGlue(`"${blanks(256)}+${blanks(256)}"`, 0)).toBe(515);
    expect(endOfGlue(`"${blanks(256)}+${blanks(257)}"`, 0)).toBeUndefined();
    expect(endOfGlue(`"${blanks(257)}+"`, 0)).toBeUndefined();
    // Without an operator, twice as far does no harm.
    expect(endOfGlue(`"${blanks(513)}"`, 0)).toBeUndefined();
  });

  it('are not there where the text ends', () => {
    for (const text of ['"', '" ', '" +', '" + ', '" \\', '" + \\']) {
      expect(endOfGlue(text, 0), text).toBeUndefined();
    }
  });
});

describe('a backslash', () => {
  it('joins the line to the next before each kind of line end', () => {
    expect(endOfContinuation('a\\\nb', 1)).toBe(3);
    expect(endOfContinuation('a\\\r\nb', 1)).toBe(4);
    expect(endOfContinuation('a\\\rb', 1)).toBe(3);
    expect(endOfContinuation('a\\ \n', 1)).toBeUndefined();
    expect(endOfContinuation('a\\', 1)).toBeUndefined();
  });
});

describe('a literal', () => {
  const around = (text: string) => {
    const start = text.indexOf('<');
    const end = text.indexOf('>') + 1;
    const span = literalAround(text, start, end);
    return text.slice(span.start, span.end);
  };

  it.each([
    ['a "<x>" b', '"<x>"'],
    [`a 'b <x> c' d`, `'b <x> c'`],
    ['`<x>`', '`<x>`'],
    ['"a\\"<x>\\"b"', '"a\\"<x>\\"b"'],
    ['"<x>\\"', '<x>'],
    ['\\"<x>"', '<x>'],
    ['"\n<x>"', '<x>'],
    ['"\r<x>"', '<x>'],
    ['"<x>\n"', '<x>'],
    ['"<x>\r"', '<x>'],
    ['<x>"', '<x>'],
    ['"<x>', '<x>'],
    ['<x>', '<x>'],
  ])('reaches from quote to quote, and not over a line: %j', (text, covered) => {
    expect(around(text)).toBe(covered);
  });

  it('is none where its quotes are more than 1023 characters away', () => {
    const near = 'n'.repeat(1022);
    const far = 'n'.repeat(1023);
    expect(around(`"${near}<x>${far}"`)).toBe(`"${near}<x>${far}"`);
    expect(around(`"${far}<x>${near}"`)).toBe('<x>');
    expect(around(`"${near}<x>${far}f"`)).toBe('<x>');
  });
});
