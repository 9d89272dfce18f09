import { describe, expect, it } from 'vitest';
import { mayHoldFinding } from '../../../server/src/detection/prefilter.ts';

function mayHold(text: string): boolean {
  const bytes = Buffer.from(text, 'latin1');
  return mayHoldFinding(bytes, (literal, from) => bytes.indexOf(literal, from, 'latin1'));
}

const run = (length: number) => 'aB'.repeat(length).slice(0, length);

/** An escape counts as one character of a run, of which it takes seventeen. */
describe('a run with an escape in it', () => {
  it.each([
    '%41',
    '%7a',
    '%2F',
    '\\x41',
    '\\\\x41',
    '\\\\\\\\x41',
    '\\u0041',
    '\\u{41}',
    '\\u{000041}',
    '\\/',
    '&#65;',
    '&#65',
    '&#065;',
    '&#x41;',
    '&#X041;',
    '&lowbar;',
    '&UnderBar;',
  ])('may hold something from 17 characters on, with %s', (escape) => {
    expect(mayHold(`(${run(16)}${escape})`)).toBe(true);
    expect(mayHold(`(${run(15)}${escape})`)).toBe(false);
    expect(mayHold(`(${escape}${run(16)})`)).toBe(true);
    expect(mayHold(`(${escape}${run(15)})`)).toBe(false);
    expect(mayHold(`(${run(8)}${escape}${run(8)})`)).toBe(true);
    expect(mayHold(`(${run(8)}${escape}${run(7)})`)).toBe(false);
    expect(mayHold(`(${escape.repeat(17)})`)).toBe(true);
    expect(mayHold(`(${escape.repeat(12)})`)).toBe(false);
    expect(mayHold(`(${run(8)}(${escape}${run(8)})`)).toBe(false);
  });

  it.each([
    '%z1',
    '%81',
    '%1',
    '\\x81',
    '\\x4',
    '\\u0141',
    '\\u{141}',
    '&#x81;',
    '&#',
    '&lowbar',
    '%',
    '\\u',
    '&amp;',
  ])('holds nothing with %s', (escape) => {
    expect(mayHold(`(${run(16)}${escape})`)).toBe(false);
    expect(mayHold(`(${escape}(${run(16)})`)).toBe(false);
  });

  it('ends where something else stands before the escape', () => {
    expect(mayHold(`(${run(16)}% %41)`)).toBe(false);
    expect(mayHold(`(${run(16)}\\ \\x41)`)).toBe(false);
  });

  it.each([`"+"`, `' '`, '`\n`', `" . \\\n"`, `" <> "`, `"  +  f"`, `'\n+\nrb'`, `"${' '.repeat(256)}"`])(
    'goes on over what joins literals: %s',
    (glue) => {
      expect(mayHold(`(%41${glue}${run(16)})`)).toBe(true);
      expect(mayHold(`(%41${run(3)}${glue}${run(13)})`)).toBe(true);
      expect(mayHold(`(%41${glue}${run(15)})`)).toBe(false);
    },
  );

  it.each([`"-"`, `" x "`, `"+++"`, `",'`, `"(")`, `"${' '.repeat(600)}"`, `" + abc"`])(
    'ends where nothing joins literals: %s',
    (other) => {
      expect(mayHold(`(%41${other}${run(16)})`)).toBe(false);
    },
  );
});

describe('a run without an escape', () => {
  it.each([`"+"`, `' '`, '`\n`', `" <> "`, `" + f"`])(
    'may hold something where %s joins it to another',
    (glue) => {
      expect(mayHold(`(${run(17)}${glue}${run(3)})`)).toBe(true);
      expect(mayHold(`(${run(16)}${glue}${run(3)})`)).toBe(false);
    },
  );

  it('holds nothing alone', () => {
    for (const length of [16, 17, 18, 33, 34]) {
      expect(mayHold(`(${run(length)})`)).toBe(false);
      expect(mayHold(`"${run(length)}"`)).toBe(false);
      expect(mayHold(run(length))).toBe(false);
    }
  });

  it('may be hex of a prefix from 25 digits on', () => {
    const hex = Buffer.from('csk_live_aaaaaaaaaaaaaaaa').toString('hex');
    expect(mayHold(`(${hex})`)).toBe(true);
    expect(mayHold(`(zz${hex})`)).toBe(true);
  });

  it('may be hex of a text behind other characters', () => {
    const hex = Buffer.from('some words that are plain text').toString('hex');
    expect(mayHold(`(${'g'.repeat(33)}${hex})`)).toBe(true);
  });

  it.each(['_live_', '_test_'])('may be UTF-16 by %s', (part) => {
    const wide = Array.from(` ${part}`, (character) => `${character}\0`).join('');
    expect(mayHold(wide)).toBe(true);
    expect(mayHold(part)).toBe(false);
  });

  it.each(['XTOPAY', 'Xtopay', 'xtopay'])('may name the secret by %s', (name) => {
    expect(mayHold(name)).toBe(true);
    expect(mayHold(`a ${name}`)).toBe(true);
    expect(mayHold('xToPaY')).toBe(false);
  });

  it.each(['"', "'", '`', '\\', '%', ';', '\n', '\r'])('may be a prefix that is cut by %j', (cut) => {
    for (const text of [`c${cut}k_live_`, `ci${cut}_test_`, `csk_l${cut}ve_`, `cid_tes${cut}_`])
      expect([text, mayHold(text)]).toEqual([text, true]);
    expect(mayHold(`${cut}abc_live_`)).toBe(false);
    expect(mayHold(`csk_abcdefg${cut}`)).toBe(false);
  });
});
