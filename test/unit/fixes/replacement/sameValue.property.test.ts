import { spawnSync } from 'node:child_process';
import { runInNewContext } from 'node:vm';
import { array, assert, constantFrom, oneof, property, sample, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { detect } from '../../../../server/src/detection/detect.ts';
import { fixAll } from '../../../../server/src/fixes/fixAll.ts';
import { applied } from '../applied.ts';
import { filled, tokens } from './table/row.ts';

const environment = { XTOPAY_CLIENT_SECRET: tokens['S'] ?? '', XTOPAY_CLIENT_ID: tokens['I'] ?? '' };

/** What literals of each kind may hold, as it is written in them; § and a letter stand for credentials. */
const contents = (pieces: readonly string[], encoded: string) =>
  tuple(
    array(constantFrom(...pieces), { maxLength: 4 }),
    constantFrom('§S', '§I', '§B', '§I:§S', encoded, 'Basic §B'),
    array(constantFrom(...pieces), { maxLength: 4 }),
  ).map(([before, token, after]) => `${before.join('')}${token}${after.join('')}`);

/** What is escaped twice is no literal of a credential, and stays. */
function replaced(path: string, text: string): string {
  const fix = fixAll(text, path, undefined, detect(path, text));
  return fix === undefined ? text : applied(text, fix);
}

describe('a replaced literal of JavaScript', () => {
  const plain = [
    ' ',
    '-a b-',
    '{',
    '}',
    '${',
    '`',
    '\\n',
    '\\\\',
    '\\u{e9}',
    '-\\x41 ',
    '-',
    '\\\n',
    '%',
    'é',
    '/',
  ];
  const literals = oneof(
    contents([...plain, '"', "\\'"], '§E').map((content) => `'${content}'`),
    contents([...plain, "'", '\\"'], '§E').map((content) => `"${content}"`),
    contents(
      [' ', '\\`', '\\${', '${1 + 1}', '$ ', '{-', '\\n', '\n', '${"a" + `${2}`}', '"', "'", '\\\\'],
      '§E',
    ).map((content) => `\`${content}\``),
  );

  it('has the value that it had', () => {
    assert(
      property(literals, constantFrom('', ' + 1', '.length', '.slice(3)', ' === "x"'), (literal, rest) => {
        const before = `value = ${filled(literal)}${rest};`;
        expect(valueOf(replaced('a.js', before))).toEqual(valueOf(before));
      }),
    );
  });

  function valueOf(program: string): string {
    const context = { process: { env: environment }, Buffer, value: undefined };
    return String(runInNewContext(`${program} value`, context));
  }
});

describe('a replaced word of a shell', () => {
  const words = oneof(
    contents(['-', '-a-', '=', ':', '/', '\\ ', '\\"', '"b c"', "'d $e'", '@', '%'], '§P').map(
      (word) => `x${word}`,
    ),
    contents([' ', '"', '$x', '`', '\\', '{', '}', '!', '*', ' a=', '#', '~'], '§P').map(
      (word) => `'${word}'`,
    ),
    contents([' ', "'", '\\$x', '\\`', '\\\\', '{', '$(echo "a b")', '*', '\\"', '#', ';'], '§P').map(
      (word) => `"${word}"`,
    ),
    contents([' ', "$(echo '\"')", '-'], '§P').map((word) => `a'b'"${word}"'c d'`),
  );

  it('is the word that it was', () => {
    const samples = sample(words, { numRuns: 120, seed: 3 });
    const before = filled(samples.map((word) => `printf '%s|\\n' ${word}\n`).join(''));
    const after = replaced('a.sh', before);
    const decoded = (output: string) => output.replaceAll(tokens['P'] ?? '', tokens['S'] ?? '').split('|\n');
    expect(decoded(run(after))).toEqual(decoded(run(before)));
  });

  it.each([
    ['double', (command: string) => JSON.stringify(command)],
    ['single', (command: string) => `'${command.replaceAll("'", "''")}'`],
  ])('is the word that it was in a script of YAML in %s quotes', (_, quoted) => {
    const samples = sample(words, { numRuns: 60, seed: 4 }).filter((word) => !word.includes('§P'));
    const items = samples.map((word) => `    - ${quoted(`printf '%s|\\n' ${filled(word)}`)}\n`);
    const before = `a:\n  script:\n${items.join('')}`;
    const after = replaced('.gitlab-ci.yml', before);
    expect(after).not.toContain(tokens['S']);
    const scriptOf = (text: string) => (parse(text) as { a: { script: string[] } }).a.script.join('\n');
    expect(run(scriptOf(after))).toBe(run(scriptOf(before)));
  });

  function run(script: string): string {
    const { stdout, stderr, status } = spawnSync('sh', ['-s'], {
      input: script,
      encoding: 'utf8',
      env: { ...environment, PATH: process.env['PATH'] },
    });
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    return stdout;
  }
});
