import { describe, expect, it } from 'vitest';
import { detect } from '../../../../server/src/detection/detect.ts';
import type { Finding } from '../../../../server/src/detection/finding.ts';
import type { Fix } from '../../../../server/src/fixes/fix.ts';
import { fixAll } from '../../../../server/src/fixes/fixAll.ts';
import { replaceByEnvironment } from '../../../../server/src/fixes/replaceByEnvironment.ts';
import { applied } from '../applied.ts';
import { checkOf } from './parsers.ts';
import { table } from './table/everyRow.ts';
import { filled, tokens } from './table/row.ts';

/** What the languages know, but the grammars that stand in for their parsers do not. */
const beyondGrammars: ReadonlySet<string> = new Set([
  'Pay.swift, raw literals, which escape with as many # as they have',
  'pay.ps1, the value of an option, which is read in quotes only',
  'pay.ps1, the quoted value of an option, which is read in quotes only',
  'pay.ps1, a stand-in for a variable',
]);

describe.each(table)('in $path, $what', ({ path, what, languageId, before, after }) => {
  const findings = detect(path, before);
  const fix = fixAll(before, path, languageId, findings);
  const expected = filled(after);

  it('gives way to the environment', () => {
    expect(findings.length).toBeGreaterThan(0);
    expect(marked(fix === undefined ? before : applied(before, fix))).toBe(marked(expected));
  });

  it('leaves nothing that could be replaced', () => {
    const left = detect(path, expected);
    expect(
      left.map((finding) =>
        replaceByEnvironment({ path, languageId, text: expected, finding, findings: left }),
      ),
    ).toEqual(left.map(() => undefined));
  });

  it('is replaced finding by finding as well', () => {
    let text = before;
    for (let step = 0; step < findings.length; step++) {
      const rest = detect(path, text);
      const next = rest
        .map((finding) => replaceByEnvironment({ path, languageId, text, finding, findings: rest }))
        .find((each) => each !== undefined);
      if (next === undefined) break;
      expectNothingOfTokens(next);
      expectVariableForEachValue(next, rest);
      text = applied(text, next);
    }
    const left = detect(path, text);
    expect(
      left.filter((finding) => replaceByEnvironment({ path, languageId, text, finding, findings: left })),
    ).toEqual([]);
  });

  const parses = checkOf(path);
  if (parses !== undefined && !beyondGrammars.has(`${path}, ${what}`)) {
    it('still parses', async () => {
      expect(await parses(before), 'before').toBe(true);
      expect(await parses(expected), 'after').toBe(true);
    });
  }
});

it('has a parser for all but these', () => {
  const paths = new Set(table.map(({ path }) => path).filter((path) => checkOf(path) === undefined));
  expect([...paths].toSorted()).toEqual([
    '.env',
    '.env.example',
    'Makefile',
    'README.md',
    'cell',
    'config.ini',
    'index.html',
    'notes.txt',
    'pay.http',
    'src/application.properties',
  ]);
});

function expectNothingOfTokens({ changes }: Fix): void {
  const written = changes.map(({ text }) => text).join('\n');
  for (const token of Object.values(tokens)) expect(written).not.toContain(token.slice(9, 25));
}

/** Whoever takes the values out of the text puts each under its name. */
function expectVariableForEachValue({ changes, variables }: Fix, findings: readonly Finding[]): void {
  const taken = findings.filter(
    ({ code, start, end }) =>
      code !== 'mixed-environments' && changes.some((change) => change.start < end && start < change.end),
  );
  const values = taken.reduce((count, { code }) => count + (code.endsWith('basic-auth') ? 2 : 1), 0);
  if (variables.length > 0) expect(variables).toHaveLength(values);
}

/** So that a test that fails shows no credential. */
function marked(text: string): string {
  return Object.entries(tokens).reduce(
    (result, [letter, token]) => result.replaceAll(token, `§${letter}`),
    text,
  );
}
