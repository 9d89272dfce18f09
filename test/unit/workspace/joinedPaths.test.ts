import { array, assert, nat, property, string } from 'fast-check';
import { expect, it } from 'vitest';
import { behind, joined, pathsOf } from '../../../server/src/workspace/node/joinedPaths.ts';

const path = string({ unit: 'grapheme', minLength: 1 }).filter((text) => !text.includes('\0'));
const paths = array(path, { minLength: 1 });

it('are the same paths when they are taken apart', () => {
  assert(
    property(paths, (given) => {
      expect(pathsOf(joined(given))).toEqual(given);
    }),
  );
});

it('are taken apart as far as somebody wants', () => {
  assert(
    property(paths, nat(9), (given, most) => {
      expect(pathsOf(joined(given), most)).toEqual(given.slice(0, most));
    }),
  );
});

it('leave those behind the first ones, and nothing behind the last', () => {
  assert(
    property(paths, nat(9), (given, count) => {
      expect(behind(joined(given), count)).toBe(joined(given.slice(count)));
    }),
  );
});
