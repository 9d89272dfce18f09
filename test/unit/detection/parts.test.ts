import { describe, expect, it } from 'vitest';
import { PairInParts } from '../../../server/src/detection/context/pairInParts.ts';
import { detect, detectAlone, detectPart } from '../../../server/src/detection/detect.ts';
import type { Finding } from '../../../server/src/detection/finding.ts';
import { fakeCredentials } from '../../fakeCredentials.ts';

const fake = fakeCredentials(11);
const id = fake.id('test');
const secret = fake.secret('live');

describe('a part of a text', () => {
  it('holds what a text holds, where that is no env file', () => {
    const text = `f("${id}", "${secret}")`;
    expect(detectPart('a.js', text, 0)).toEqual({
      findings: detect('a.js', text),
      candidates: new Set(),
      halves: [],
    });
  });

  it('holds no code before the offset where that begins', () => {
    const text = 'console.log(process.env.XTOPAY_CLIENT_SECRET);\n'.repeat(2);
    const starts = (from: number) => detectPart('a.js', text, from).findings.map(({ start }) => start);
    expect(starts(0)).toEqual([0, 47]);
    expect(starts(1)).toEqual([47]);
    expect(detectPart('.envrc', 'echo $XTOPAY_CLIENT_SECRET\n', 0).findings).toHaveLength(1);
  });

  it('holds the halves of an env file, and each secret as one of a pair, in the order of their place', () => {
    const header = Buffer.from(`${fake.id('test')}:${secret}`).toString('base64');
    const { findings, candidates, halves } = detectPart('.env', `A=${secret}\nB=${id}\nC=${header}\n`, 0);
    expect(findings.map(({ code, start }) => [code, start])).toEqual([
      ['live-client-secret', 2],
      ['mixed-environments', 2],
      ['test-client-id', 78],
      ['live-basic-auth', 122],
      ['mixed-environments', 122],
    ]);
    expect([...candidates]).toEqual([findings[1]]);
    expect(halves.map(({ value }) => value)).toEqual([secret, id]);
  });
});

it('holds no more of a kind in a part than a file reports', () => {
  const lines = Array.from(
    { length: 1050 },
    () => `${fake.id('test')}\n${fake.id('live').slice(0, 30)}\necho $XTOPAY_CLIENT_SECRET\n`,
  );
  const { findings, halves } = detectPart('.envrc', lines.join(''), 0);
  const countOf = (wanted: string) => findings.filter(({ code }) => code === wanted).length;
  expect(['test-client-id', 'malformed-credential', 'logged-secret'].map(countOf)).toEqual([
    1000, 1000, 1000,
  ]);
  expect(halves).toHaveLength(1000);
  expect(detectAlone(lines.join(''))).toHaveLength(1000);
});

describe('the pair of an env file in parts', () => {
  const text = `A=${secret}\nB=${id}\n`;
  const part = detectPart('.env', text, 0);
  const candidate = [...part.candidates][0];

  function pairs(most: number, halves = part.halves): readonly Finding[] {
    const pair = new PairInParts<Finding>(most);
    for (const half of halves) pair.take(half);
    if (candidate) pair.offer(candidate);
    return pair.findings();
  }
  const whole = detect('.env', text).filter(({ code }) => code === 'mixed-environments');

  it('is that of the whole, in whatever order its parts came', () => {
    expect(whole).toHaveLength(1);
    expect(pairs(1000)).toEqual(whole);
    expect(pairs(1000, part.halves.toReversed())).toEqual(whole);
  });

  it('has every half once', () => {
    const [first, second] = part.halves;
    if (!first || !second) throw new Error('The part has two halves.');
    expect(pairs(1000, [first, second, { ...second, end: second.end - 1 }])).toEqual(whole);
    const elsewhere = [
      { ...second, start: 500, end: 537 },
      { ...second, start: second.end, end: second.end + 37 },
    ];
    for (const other of elsewhere) {
      expect(pairs(1000, [first, second, other])).toHaveLength(2);
      expect(pairs(1000, [first, other, second])).toHaveLength(2);
    }
  });

  it('may be one encoded run', () => {
    const run = detectPart('.env', Buffer.from(text).toString('base64'), 0);
    const pair = new PairInParts<Finding>(1000);
    for (const half of run.halves) pair.take(half);
    for (const each of run.candidates) pair.offer(each);
    expect(pair.findings().map(({ fingerprint }) => fingerprint)).toEqual([whole[0]?.fingerprint]);
  });

  it('is none of what was not taken, or not offered', () => {
    expect(pairs(1)).toEqual([]);
    expect(pairs(2)).toEqual(whole);
    expect(pairs(1000, part.halves.slice(0, 1))).toEqual([]);
    expect(
      pairs(
        1000,
        part.halves.map((half) => ({ ...half, start: half.start + 1 })),
      ),
    ).toEqual([]);
  });

  it('stands at the first secret of its environment', () => {
    const later = { kind: 'client-secret', environment: 'live', value: fake.secret('live') } as const;
    const before = { ...later, start: 0, end: 1, encodings: [] };
    expect(pairs(1000, [...part.halves, before])).toEqual([]);
    expect(pairs(1000, [...part.halves, { ...before, start: 900, end: 973 }])).toEqual(whole);
  });
});
