import { describe, expect, it } from 'vitest';
import { findLoggedSecrets } from '../../../../server/src/detection/loggedSecret/loggedSecret.ts';
import {
  aboutTheSecret,
  clearing,
  getters,
  languages,
  listsOfTexts,
  logMethods,
  passing,
  slices,
  wholeCollections,
  wholeMethods,
  type Words,
} from './words.ts';

function isFound(extension: string, code: string): boolean {
  const isPhp = extension === 'php';
  return findLoggedSecrets(isPhp ? `<?php ${code};` : code, `a.${extension}`, []).length > 0;
}

/** The words whose code is not found. */
function missed(
  extension: string,
  words: string | undefined,
  code: (word: string) => string,
): readonly string[] {
  return (words ?? '').split(' ').filter((word) => word !== '' && !isFound(extension, code(word)));
}

function found(
  extension: string,
  words: string | undefined,
  code: (word: string) => string,
): readonly string[] {
  return (words ?? '').split(' ').filter((word) => word !== '' && isFound(extension, code(word)));
}

describe.each(Object.entries(languages))('the words of %s', (extension, words: Words) => {
  const { secret, shown } = words;
  const dot = extension === 'php' ? '->' : '.';
  const variable = extension === 'php' ? '$' : '';
  const print = (value: string) => shown.replace('…', () => value);

  it('print', () => {
    expect(missed(extension, words.printers, (word) => `${word}(${secret})`)).toEqual([]);
    expect(missed(extension, words.words, (word) => `${word} ${secret}`)).toEqual([]);
  });

  it('print to what somebody sees', () => {
    for (const stream of words.streams?.split(' ') ?? [])
      expect(missed(extension, words.ends, (end) => `${stream}(${end}, ${secret})`)).toEqual([]);
  });

  it('log', () => {
    expect(missed(extension, words.loggers, (word) => `${variable}${word}${dot}info(${secret})`)).toEqual([]);
    const method = (word: string) => `${variable}logger${dot}${word}(${secret})`;
    expect(missed(extension, words.methods, method)).toEqual([]);
    if (extension !== 'rs') expect(missed(extension, logMethods, method)).toEqual([]);
  });

  it('leave the secret whole', () => {
    const call = (word: string) => print(word.startsWith('.') ? `x${word}(${secret})` : `${word}(${secret})`);
    expect(missed(extension, words.whole, call)).toEqual([]);
    if (extension !== 'php') expect(missed(extension, '.format .concat .join .formatted', call)).toEqual([]);
    expect(missed(extension, wholeMethods, (word) => print(`${secret}${dot}${word}()`))).toEqual([]);
  });

  it('give the secret by its name', () => {
    // Where they make a text of anything, they make a text of the name.
    const others = getters.split(' ').filter((word) => !words.whole.split(' ').includes(word));
    expect(missed(extension, others.join(' '), (word) => print(`${word}("XTOPAY_CLIENT_SECRET")`))).toEqual(
      [],
    );
  });

  it('are others than these', () => {
    const other = 'save hash store x infos2 dots logs prints logged';
    expect(found(extension, other, (word) => `${word}(${secret})`)).toEqual([]);
    expect(found(extension, other, (word) => `${variable}logger${dot}${word}(${secret})`)).toEqual([]);
    expect(found(extension, other, (word) => `${variable}${word}${dot}info(${secret})`)).toEqual([]);
    expect(found(extension, other, (word) => print(`${word}(${secret})`))).toEqual([]);
    expect(found(extension, other, (word) => print(`${secret}${dot}${word}()`))).toEqual([]);
    expect(found(extension, other, (word) => print(`${word}("XTOPAY_CLIENT_SECRET")`))).toEqual([]);
    for (const stream of words.streams?.split(' ') ?? [])
      expect(found(extension, other, (end) => `${stream}(${end}, ${secret})`)).toEqual([]);
  });
});

describe('words of all languages', () => {
  const secret = 'process.env.XTOPAY_CLIENT_SECRET';
  const shown = (value: string) => `console.log(${value})`;

  it('leave the secret as it is', () => {
    expect(missed('ts', passing, (word) => shown(`${word} ${secret}`))).toEqual([]);
  });

  it('give a collection that holds the secret again', () => {
    expect(missed('ts', wholeCollections, (word) => shown(`[${secret}].${word}()`))).toEqual([]);
    expect(found('ts', 'length has size push', (word) => shown(`[${secret}].${word}()`))).toEqual([]);
  });

  it('log', () => {
    expect(missed('ts', 'log logger logging', (word) => `${word}.info(${secret})`)).toEqual([]);
  });

  it('show nothing of it', () => {
    expect(found('ts', clearing, (word) => shown(`${word} ${secret}`))).toEqual([]);
  });

  it('show nothing of it in Ruby', () => {
    expect(
      found('rb', 'defined? defined not !', (word) => `puts(${word} ENV["XTOPAY_CLIENT_SECRET"])`),
    ).toEqual([]);
  });

  it('own texts about the secret', () => {
    expect(found('ts', listsOfTexts, (word) => shown(`${word}.XTOPAY_CLIENT_SECRET`))).toEqual([]);
    expect(found('ts', listsOfTexts, (word) => shown(`${word}["XTOPAY_CLIENT_SECRET"]`))).toEqual([]);
  });

  it('say something about the secret', () => {
    expect(
      found('ts', aboutTheSecret, (word) => shown(`process.env.XTOPAY_SECRET_${word.toUpperCase()}`)),
    ).toEqual([]);
    expect(
      missed('ts', 'x value raw 2 live test', (word) => shown(`process.env.XTOPAY_SECRET_${word}`)),
    ).toEqual([]);
  });
});

/** Arguments that leave at most eight characters, and such that leave more. */
const bounds: Readonly<Record<string, readonly [short: string, long: string]>> = {
  'start-end': ['0,8 2,10 0,n n,n+8 -8', '0,9 2,11 2 -9 0,s.length 3,-1'],
  'start-length': ['0,8 2,8 100,1 0,n -8', '0,9 2,10 2 -9 0,s.length'],
  count: ['8 -8 n min(8,n) 0', '9 -9 s.length min(9,n)'],
};

const sliced = Object.entries(slices).flatMap(([extension, forms]) =>
  Object.entries(forms).flatMap(([form, names]) =>
    names.split(' ').map((name) => [extension, name, form] as const),
  ),
);

describe('a slice', () => {
  it.each(sliced)('in %s by %s (%s) shows eight characters and no more', (extension, name, form) => {
    const words = languages[extension];
    const [kind = '', isMethod] = form.split(' ');
    const [short, long] = bounds[kind] ?? ['', ''];
    const dot = extension === 'php' ? '->' : '.';
    const code = (args: string) =>
      words?.shown.replace('…', () =>
        isMethod === undefined
          ? `${name}(${words.secret}, ${args})`
          : `${words.secret}${dot}${name}(${args})`,
      ) ?? '';
    expect(found(extension, short, code)).toEqual([]);
    expect(missed(extension, long, code)).toEqual([]);
  });
});
