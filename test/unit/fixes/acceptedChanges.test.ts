import { array, assert, nat, property, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import type { TextChange } from '../../../server/src/fixes/fix.ts';
import { AcceptedChanges } from '../../../server/src/fixes/literals/acceptedChanges.ts';

const change = (start: number, end: number, text = ''): TextChange => ({ start, end, text });

it('takes in what does not meet, in the order of its place', () => {
  const changes = new AcceptedChanges();
  expect(changes.add([change(10, 12)])).toBe(true);
  expect(changes.add([change(2, 4), change(20, 21)])).toBe(true);
  expect(changes.add([change(30, 31), change(4, 5)])).toBe(false);
  expect(changes.all).toEqual([change(2, 4), change(10, 12), change(20, 21)]);
});

it('takes in once what two of them change alike, and what is beside it', () => {
  const changes = new AcceptedChanges();
  changes.add([change(0, 0, 'import os'), change(10, 12)]);
  expect(changes.add([change(0, 0, 'import os'), change(20, 22)])).toBe(true);
  expect(changes.add([change(0, 0, 'import sys')])).toBe(false);
  expect(changes.all).toEqual([change(0, 0, 'import os'), change(10, 12), change(20, 22)]);
});

it('holds none that meets another', () => {
  const changes = tuple(nat(40), nat(3)).map(([start, length]) => change(start, start + length));
  assert(
    property(array(changes, { maxLength: 30 }), (all) => {
      const accepted = new AcceptedChanges();
      const taken = all.filter((each) => accepted.add([each]));
      for (const [index, each] of accepted.all.entries())
        expect(each.start).toBeGreaterThan(accepted.all[index - 1]?.end ?? -1);
      expect(accepted.all.every((each) => taken.includes(each))).toBe(true);
      for (const each of all)
        expect(accepted.all.some(({ start, end }) => start <= each.end && each.start <= end)).toBe(true);
    }),
  );
});
