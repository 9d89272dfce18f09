import { describe, expect, it } from 'vitest';
import { renameExposing } from '../../../server/src/fixes/rename/renameExposing.ts';
import { findIn } from '../../../server/src/secretlint/engine.ts';
import { applied } from './applied.ts';
import { subjectsOf } from './subjects.ts';

const table: readonly (readonly [path: string, before: string, after: string])[] = [
  [
    'a.ts',
    'const a = process.env.NEXT_PUBLIC_XTOPAY_SECRET!;\n// NEXT_PUBLIC_XTOPAY_SECRET, not NEXT_PUBLIC_XTOPAY_SECRET_2\n',
    'const a = process.env.XTOPAY_SECRET!;\n// XTOPAY_SECRET, not NEXT_PUBLIC_XTOPAY_SECRET_2\n',
  ],
  ['a.js', 'import.meta.env.VITE_XTOPAY_CLIENT_SECRET', 'import.meta.env.XTOPAY_CLIENT_SECRET'],
  ['.env', 'A=1\nREACT_APP_XTOPAY_SECRET=\n', 'A=1\nXTOPAY_SECRET=\n'],
  ['a.yml', 'EXPO_PUBLIC_XTOPAY_CLIENT_SECRET: x', 'XTOPAY_CLIENT_SECRET: x'],
  [
    'a.json',
    String.raw`{"a": "A=1\nVITE_XTOPAY_SECRET=b", "c": "VITE_XTOPAY_SECRET"}`,
    String.raw`{"a": "A=1\nXTOPAY_SECRET=b", "c": "XTOPAY_SECRET"}`,
  ],
  ['a.js', 'env.VITE_PUBLIC_XTOPAY_SECRET', 'env.XTOPAY_SECRET'],
];

describe('renaming an exposing variable', () => {
  it.each(table)('in %s: %j', async (path, before, after) => {
    const [subject] = await subjectsOf(path, before);
    const fix = subject && renameExposing(subject);
    expect(fix && applied(before, fix)).toBe(after);
    expect(fix?.variables).toEqual([fix?.name]);
    const left = (await findIn(path, after)).map(({ start, end }) => after.slice(start, end));
    expect(left).not.toContain(before.slice(subject?.finding.start, subject?.finding.end));
  });

  it('takes no name that the env file has already', async () => {
    const [subject] = await subjectsOf('.env', 'XTOPAY_SECRET=a\nVITE_XTOPAY_SECRET=b\n');
    expect(subject && renameExposing(subject)).toBeUndefined();
  });
});
