import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  Baseline,
  type BaselineEntry,
  MalformedBaseline,
  parseBaseline,
  writeBaseline,
} from '../../../server/src/workspace/baseline.ts';

const entry = fc.record({
  fingerprint: fc.string({
    unit: fc.constantFrom(...Array.from('0123456789abcdef')),
    minLength: 64,
    maxLength: 64,
  }),
  path: fc.string({ unit: 'grapheme' }),
});
const fingerprint = 'a'.repeat(64);

describe('a baseline file', () => {
  it('is read as it was written, each entry once', () => {
    fc.assert(
      fc.property(fc.array(entry), (entries) => {
        const read = parseBaseline(writeBaseline([...entries, ...entries]));
        const key = ({ path, fingerprint: print }: BaselineEntry) => `${path}\0${print}`;
        expect(new Set(read.map(key))).toEqual(new Set(entries.map(key)));
        expect(read).toHaveLength(new Set(entries.map(key)).size);
      }),
    );
  });

  it('does not depend on the order of the findings', () => {
    const entries = [
      { fingerprint, path: 'b' },
      { fingerprint, path: 'a' },
    ];
    expect(writeBaseline(entries)).toBe(writeBaseline(entries.toReversed()));
  });

  it('holds paths and fingerprints and nothing else of a finding', () => {
    const finding = { fingerprint, path: 'a', start: 4711, text: 'never' };
    expect(writeBaseline([finding])).not.toMatch(/4711|never/);
  });

  it.each([
    ['no JSON', '{'],
    ['an empty file', ''],
    ['another version', '{"version":2,"findings":[]}'],
    ['no findings', '{"version":1}'],
    ['a finding without a path', `{"version":1,"findings":[{"fingerprint":"${fingerprint}"}]}`],
    ['a fingerprint that is none', '{"version":1,"findings":[{"path":"a","fingerprint":"abc"}]}'],
    ['null', 'null'],
  ])('is refused: %s', (_, text) => expect(() => parseBaseline(text)).toThrow(MalformedBaseline));
});

describe('a baseline', () => {
  it('accepts a finding by its fingerprint and its path', () => {
    const baseline = new Baseline([{ fingerprint, path: 'a' }]);
    expect(baseline.accepts({ fingerprint, path: 'a' })).toBe(true);
    expect(baseline.accepts({ fingerprint, path: 'b' })).toBe(false);
    expect(baseline.accepts({ fingerprint: 'b'.repeat(64), path: 'a' })).toBe(false);
  });

  it('knows the entries that were never met', () => {
    const baseline = new Baseline([
      { fingerprint, path: 'a' },
      { fingerprint, path: 'b' },
    ]);
    baseline.accepts({ fingerprint, path: 'b' });
    expect(baseline.stale).toEqual([{ fingerprint, path: 'a' }]);
  });
});
