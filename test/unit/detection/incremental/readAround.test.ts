import { describe, expect, it } from 'vitest';
import { detect } from '../../../../server/src/detection/detect.ts';
import type { Finding } from '../../../../server/src/detection/finding.ts';
import { readAround } from '../../../../server/src/detection/incremental/readAround.ts';
import { shiftFindings } from '../../../../server/src/detection/incremental/shiftFindings.ts';
import { fakeCredentials } from '../../../fakeCredentials.ts';

const fake = fakeCredentials(43);
const [one, two, three] = [fake.secret('live'), fake.secret('test'), fake.secret('live')];
const lines = [`a = '${one}';`, `b = '${two}';`, `c = '${three}';`];
const text = `${lines.join('\n')}\n`;
const [first, second, third] = [text.indexOf(one), text.indexOf(two), text.indexOf(three)];

/** Edits the text and reads the lines from one to another again. */
function edited(
  start: number,
  removed: string,
  inserted: string,
  from = 0,
  to = 3,
  findings = detect('a.ts', text),
) {
  expect(text.slice(start, start + removed.length)).toBe(removed);
  const beginning = lines.slice(0, from).join('\n').length;
  const end = to === 3 ? text.length : lines.slice(0, to).join('\n').length;
  const before = text.slice(beginning, start);
  const after = text.slice(start + removed.length, end);
  const whole = text.slice(0, start) + inserted + text.slice(start + removed.length);
  const found = readAround({ start, removed, inserted }, { before, after }, findings);
  return { found, whole: detect('a.ts', whole) };
}

const finding = (code: Finding['code'], start: number, end: number): Finding => ({
  code,
  start,
  end,
  fingerprint: 'a',
  encodings: [],
});

describe('findings that are read again around an edit', () => {
  it.each([
    ['before a token', second, '', 'x'],
    ['behind a token', second + two.length, '', 'x'],
    ['far before', second - 5, '', 'xyz'],
    ['far behind', second + two.length + 2, '', 'xyz'],
    ['in a token', second + 20, two.slice(20, 30), ''],
    ['over a token', second - 1, `'${two}'`, 'x'],
    ['that puts a token in', second - 4, '', `${one} `],
    ['of nothing', second, '', ''],
  ] as const)('are those of the whole, %s', (_, at, removed, inserted) => {
    for (const [from, to] of [
      [0, 3],
      [1, 2],
      [1, 3],
      [0, 2],
    ] as const) {
      const { found, whole } = edited(at, removed, inserted, from, to);
      expect(found).toEqual(whole);
    }
  });

  it('are not told where a finding at the edit reaches out of what is read', () => {
    const edit = { start: second + 10, removed: '', inserted: 'x' };
    const findings = detect('a.ts', text);
    const around = (from: number, to: number) => ({
      before: text.slice(from, edit.start),
      after: text.slice(edit.start, to),
    });
    expect(readAround(edit, around(second, second + two.length), findings)).toBeDefined();
    expect(readAround(edit, around(second + 1, text.length), findings)).toBeUndefined();
    expect(readAround(edit, around(0, second + two.length - 1), findings)).toBeUndefined();
    // Of several, each one counts.
    const last = detect('a.ts', text).toReversed();
    expect(readAround(edit, around(second + 1, text.length), last)).toBeUndefined();
  });

  it('keep those that stand at the edges of what is read, or out of it', () => {
    const edit = { start: second - 3, removed: '', inserted: 'xy' };
    const around = { before: text.slice(first + 10, edit.start), after: text.slice(edit.start, third + 30) };
    const found = readAround(edit, around, detect('a.ts', text));
    expect(found?.map(({ start }) => start)).toEqual([first, second + 2, third + 2]);
  });

  it('keep what far parts of the text decide as it was, unless the edit touches it', () => {
    const pair = finding('mixed-environments', second, second + two.length);
    const logged = finding('logged-secret', first - 5, first - 2);
    const { found } = edited(third + three.length + 2, '', ' ', 0, 3, [
      logged,
      ...detect('a.ts', text),
      pair,
    ]);
    expect(found?.map(({ code }) => code)).toEqual([
      'logged-secret',
      'live-client-secret',
      'mixed-environments',
      'test-client-secret',
      'live-client-secret',
    ]);
    const touched = edited(second + 20, two.slice(20, 21), '', 0, 3, [...detect('a.ts', text), pair]);
    expect(touched.found?.map(({ code }) => code)).toEqual([
      'live-client-secret',
      'malformed-credential',
      'live-client-secret',
    ]);
  });

  it('do not say that a secret is logged which a part of the text logs', () => {
    const edit = { start: 0, removed: '', inserted: 'console.log(process.env.XTOPAY_CLIENT_SECRET)' };
    expect(detect('a.ts', edit.inserted)).toHaveLength(1);
    expect(readAround(edit, { before: '', after: '' }, [])).toEqual([]);
  });

  it('stand in the order of their starts, then of their ends', () => {
    const kept = [
      finding('mixed-environments', 40, 60),
      finding('mixed-environments', 40, 50),
      finding('logged-secret', 10, 20),
    ];
    const edit = { start: 0, removed: '', inserted: 'x' };
    const found = readAround(edit, { before: '', after: ' '.repeat(5) }, kept);
    expect(found?.map(({ start, end }) => [start, end])).toEqual([
      [11, 21],
      [41, 51],
      [41, 61],
    ]);
  });

  it('are no longer looked for in a stretch that is too long', () => {
    const edit = { start: 30_000, removed: '', inserted: '.'.repeat(5536) };
    const around = (length: number) => ({ before: '.'.repeat(30_000), after: '.'.repeat(length) });
    expect(readAround(edit, around(30_000), [])).toEqual([]);
    expect(readAround(edit, around(30_001), [])).toBeUndefined();
  });
});

describe('findings that are moved', () => {
  const findings = [
    finding('logged-secret', 1, 5),
    finding('logged-secret', 10, 15),
    finding('logged-secret', 20, 25),
  ];

  it.each([
    [{ start: 10, removed: '', inserted: 'abc' }, [1, 13, 23]],
    [{ start: 9, removed: '', inserted: 'abc' }, [1, 13, 23]],
    [{ start: 16, removed: 'ab', inserted: '' }, [1, 10, 18]],
    [{ start: 0, removed: 'a', inserted: '' }, [0, 9, 19]],
  ])('stand behind the edit %j', (edit, starts) => {
    const moved = shiftFindings(findings, edit);
    expect(moved.map(({ start }) => start)).toEqual(starts);
    expect(moved.map(({ start, end }) => end - start)).toEqual([4, 5, 5]);
  });

  it('stay the same array where nothing moves', () => {
    expect(shiftFindings(findings, { start: 0, removed: 'a', inserted: 'b' })).toBe(findings);
    const none: readonly Finding[] = [];
    expect(shiftFindings(none, { start: 0, removed: '', inserted: 'b' })).toBe(none);
  });
});
