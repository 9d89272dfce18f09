import { describe, expect, it } from 'vitest';
import { type Alphabet, findRuns, membersOf } from '../../../server/src/detection/layers/runs.ts';

/** Groups of four, runs of six, so that examples stay short. */
const letters: Alphabet = { members: membersOf('a-z+/'), shortest: 6, group: 4, padding: '=' };
const digits: Alphabet = { members: membersOf('0-9'), shortest: 6, group: 2 };

const runs = (text: string, alphabet = letters) =>
  Array.from(findRuns(text, alphabet), ({ start, end, characters }) => [text.slice(start, end), characters]);
const whole = (text: string, alphabet = letters) => runs(text, alphabet).map(([covered]) => covered);

describe('an alphabet', () => {
  it('knows its members among the characters of ASCII', () => {
    const members = membersOf('A-C_');
    expect(members).toHaveLength(128);
    expect(Array.from('ABC_DZ', (character) => members[character.charCodeAt(0)])).toEqual([1, 1, 1, 1, 0, 0]);
  });
});

describe('a run', () => {
  it('is as long as its alphabet goes on, and long enough', () => {
    expect(whole('abcdef')).toEqual(['abcdef']);
    expect(whole('abcde')).toEqual([]);
    expect(whole('-abcdef-')).toEqual(['abcdef']);
    expect(whole('abcde-abcde abcdé')).toEqual([]);
    expect(whole('')).toEqual([]);
  });

  it('is found wherever it stands among shorter ones', () => {
    for (let before = 0; before < 20; before++) {
      for (const filler of ['-', 'abcde-', 'a-', 'abc.']) {
        const text = `${filler.repeat(before)}ghijkl-${filler.repeat(before)}`;
        expect(whole(text)).toEqual(['ghijkl']);
      }
    }
  });

  it('is found behind another, and once', () => {
    expect(whole('abcdef,ghijklm nopqrstu')).toEqual(['abcdef', 'ghijklm', 'nopqrstu']);
  });

  it('ends with two signs of padding at most, which are none of its characters', () => {
    expect(runs('abcdef=')).toEqual([['abcdef=', 'abcdef']]);
    expect(runs('abcdef== ')).toEqual([['abcdef==', 'abcdef']]);
    expect(runs('abcdef===')).toEqual([['abcdef==', 'abcdef']]);
    expect(runs('123456==', digits)).toEqual([['123456', '123456']]);
    expect(whole(`${'a'.repeat(60)}\n==`)).toEqual(['a'.repeat(60)]);
  });

  it.each(['\\n', '\\r', '\\t', '\\b', '\\f', '\\v', '\\xab', '\\uabcd', '%ab'])(
    'does not begin with what belongs to the escape %s',
    (escape) => {
      expect(whole(`-${escape}ghijklm`)).toEqual(['ghijklm']);
    },
  );

  it.each(['\\q', '\\xa-', '-nab', '%a-', 'x', '\\Uabcd'])('begins behind no escape: %s', (before) => {
    const text = `-${before}ghijklm`;
    expect(whole(text)[0]).toMatch(/ghijklm$/);
    expect(whole(text)[0]?.length).toBe(7 + (/[a-z]*$/.exec(before)?.[0].length ?? 0));
  });

  it('begins with letters that would be the rest of an escape, where nothing stands before', () => {
    expect(whole('nabcdef')).toEqual(['nabcdef']);
    expect(whole('abghijklm')).toEqual(['abghijklm']);
  });
});

describe('lines of a run', () => {
  const line = 'abcdefgh';

  it.each(['\n', '\r\n', '\r', '\\n', '\\r\\n', '\n  ', '\n\t', `\n${' '.repeat(64)}`])(
    'are joined over %j',
    (wrap) => {
      expect(runs(`${line}${wrap}${line}${wrap}ijkl`)).toEqual([
        [`${line}${wrap}${line}${wrap}ijkl`, `${line}${line}ijkl`],
      ]);
    },
  );

  it.each([' ', '\n\n', '\\t', `\n${' '.repeat(65)}`, '\n-', ' \n', '\\r', '/n '])(
    'are not joined over %j',
    (wrap) => {
      expect(whole(`${line}${wrap}${line}`)[0]).not.toContain(`${wrap}${line}`);
      expect(whole(`${line}${wrap}${line}`).at(-1)).toContain(line);
    },
  );

  it('have one length, but for the last, which is shorter', () => {
    expect(whole(`${line}\n${line}\nijkl\nmnop`)).toEqual([`${line}\n${line}\nijkl`]);
    expect(whole(`${line}\n${line}ij`)).toEqual([line, `${line}ij`]);
    expect(whole(`${line}\n${line}\n`)).toEqual([`${line}\n${line}`]);
  });

  it('are whole groups', () => {
    expect(whole('abcdefg\nhijklmn')).toEqual(['abcdefg', 'hijklmn']);
    expect(whole(`${line}\nijklm`)).toEqual([line]);
    expect(whole(`${line}\nijkl`)).toEqual([`${line}\nijkl`]);
    expect(whole('12345678\n123', digits)).toEqual(['12345678']);
    expect(whole('12345678\n12', digits)).toEqual(['12345678\n12']);
    expect(whole('1234567\n1234567', digits)).toEqual(['1234567', '1234567']);
  });

  it.each([60, 64, 72, 76, 80])('may end in any number where they are %i characters long', (width) => {
    const long = 'q'.repeat(width);
    expect(whole(`${long}\nabc`)).toEqual([`${long}\nabc`]);
    expect(whole(`${long}${'q'.repeat(28)}\nabc`)).toEqual([`${long}${'q'.repeat(28)}`]);
  });

  it('may be padded at their end, not before', () => {
    expect(runs(`${line}\nijk=`)).toEqual([[`${line}\nijk=`, `${line}ijk`]]);
    expect(runs(`${line}\nijklmn==\nabcd`)).toEqual([[`${line}\nijklmn==`, `${line}ijklmn`]]);
    expect(whole('abcdef==\nijklmnop')).toEqual(['abcdef==', 'ijklmnop']);
  });

  it.each(['\n', '\r', '\\', '"', "'", '`', ',', ';', ')', ']', '}', '<', ''])(
    'end before %j, which ends what they are written in',
    (after) => {
      expect(whole(`${line}\nijkl${after}`)).toEqual([`${line}\nijkl`]);
    },
  );

  it.each([':', ' ', '-', '.', '(', '>', '_', '?'])('do not go on in a word before %j', (after) => {
    expect(whole(`${line}\nijkl${after}`)).toEqual([line]);
  });
});
