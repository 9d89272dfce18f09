import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byStop, type Stop, stopFrom } from '../../../../client/src/editor/findingOrder.ts';

const stop = (path: string, line: number, character = 0, cell = 0): Stop => ({ path, cell, line, character });
const stops = [stop('a.ts', 3), stop('a.ts', 3, 9), stop('b.ipynb', 7, 0, 1), stop('b.ipynb', 0, 0, 2)];

describe('going through findings', () => {
  it('goes on in the file, then to the next file, then round', () => {
    expect(stopFrom(stops, stop('a.ts', 0), 'next')).toBe(0);
    expect(stopFrom(stops, stop('a.ts', 3), 'next')).toBe(1);
    expect(stopFrom(stops, stop('a.ts', 4), 'next')).toBe(2);
    expect(stopFrom(stops, stop('b.ipynb', 7, 0, 1), 'next')).toBe(3);
    expect(stopFrom(stops, stop('z.ts', 0), 'next')).toBe(0);
  });

  it('goes back the same way', () => {
    expect(stopFrom(stops, stop('a.ts', 0), 'previous')).toBe(3);
    expect(stopFrom(stops, stop('a.ts', 3, 9), 'previous')).toBe(0);
    expect(stopFrom(stops, stop('aa.ts', 0), 'previous')).toBe(1);
  });

  it('begins at an end where there is no cursor, and nowhere where nothing was found', () => {
    expect(stopFrom(stops, undefined, 'next')).toBe(0);
    expect(stopFrom(stops, undefined, 'previous')).toBe(3);
    expect(stopFrom([], stop('a.ts', 0), 'next')).toBe(-1);
  });

  it('comes to every place once, whichever way', () => {
    const place = fc.record({
      path: fc.constantFrom('a', 'b', 'c'),
      cell: fc.nat(2),
      line: fc.nat(4),
      character: fc.nat(4),
    });
    const places = fc.uniqueArray(place, {
      minLength: 1,
      maxLength: 12,
      comparator: (one, other) => byStop(one, other) === 0,
    });
    fc.assert(
      fc.property(places, fc.constantFrom('next' as const, 'previous' as const), (some, direction) => {
        const sorted = some.toSorted(byStop);
        const seen = new Set<number>();
        let from: Stop | undefined;
        for (let step = 0; step < sorted.length; step++) {
          const index = stopFrom(sorted, from, direction);
          seen.add(index);
          from = sorted[index];
        }
        expect(seen.size).toBe(sorted.length);
      }),
    );
  });
});
