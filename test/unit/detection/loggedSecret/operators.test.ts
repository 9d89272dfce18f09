import { describe, expect, it } from 'vitest';
import { findLoggedSecrets } from '../../../../server/src/detection/loggedSecret/loggedSecret.ts';
import { languages } from './words.ts';

/** Words of each language between two values, before a function's name, and behind a statement. */
interface Operators {
  readonly compare?: string;
  readonly cast?: string;
  readonly or?: string;
  readonly and?: string;
  readonly modifier?: string;
  readonly functions?: string;
  readonly groups?: string;
}

const operators: Readonly<Record<string, Operators>> = {
  ts: { compare: 'instanceof in', cast: 'as satisfies', functions: 'function' },
  py: { or: 'or', and: 'and', compare: 'is in', functions: 'def' },
  go: { functions: 'func', groups: 'var const import type' },
  rb: { or: 'or', and: 'and', modifier: 'if unless while until rescue and or', functions: 'def' },
  php: { or: 'or', and: 'and', compare: 'xor instanceof', functions: 'function fn' },
  java: { compare: 'instanceof' },
  kt: { compare: 'is in', cast: 'as', functions: 'fun' },
  cs: { compare: 'is', cast: 'as' },
  rs: { cast: 'as', functions: 'fn' },
  swift: { compare: 'is', cast: 'as', functions: 'func init' },
  ps1: {
    compare:
      '-eq -ne -ceq -ieq -like -match -notmatch -is -in -gt -lt -ge -le -or -and -replace -split -contains -notlike -notin',
    cast: '-as',
    functions: 'function',
  },
};

/** Whether the secret is seen on the left side and on the right side of such an operator. */
const seen = { compare: [false, false], cast: [true, false], or: [true, true], and: [false, true] } as const;

describe.each(Object.entries(operators))('the operators of %s', (extension, words) => {
  const { secret = '', shown = '' } = languages[extension] ?? {};
  const isFound = (code: string) =>
    findLoggedSecrets(extension === 'php' ? `<?php ${code};` : code, `a.${extension}`, []).length > 0;
  const print = (value: string) => shown.replace('…', () => value);
  const name = extension === 'php' || extension === 'ps1' ? '$s' : 's';

  it.each(['compare', 'cast', 'or', 'and'] as const)('%s', (kind) => {
    for (const word of words[kind]?.split(' ') ?? []) {
      const sides = [
        isFound(print(`${secret} ${word} ${name}`)),
        isFound(print(`${name} ${word} ${secret}`)),
      ];
      expect([word, ...sides]).toEqual([word, ...seen[kind]]);
    }
  });

  it('end a statement', () => {
    for (const word of words.modifier?.split(' ') ?? []) {
      expect([word, isFound(`puts ${secret} ${word} s`)]).toEqual([word, true]);
      expect([word, isFound(`puts s ${word} ${secret}`)]).toEqual([word, false]);
    }
  });

  it('begin a function, whose parameters hide others', () => {
    const end = extension === 'py' ? ':\n  ' : ' {\n  ';
    for (const word of words.functions?.split(' ') ?? []) {
      const code = (parameter: string) =>
        `${name} = ${secret};\n${word} f(${parameter})${extension === 'rb' ? '\n  ' : end}${print(name)}\n}`;
      expect([word, isFound(code(name))]).toEqual([word, false]);
    }
  });

  it('begin a group of declarations', () => {
    for (const word of words.groups?.split(' ') ?? [])
      expect([word, isFound(`${word} (\n\ts = ${secret}\n\tt = 1\n)\n${print('t')}`)]).toEqual([word, false]);
  });
});
