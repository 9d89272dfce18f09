import { describe, expect, it } from 'vitest';
import { excludedBy, isExcludedWithin } from '../../../server/src/workspace/excludeGlobs.ts';

const excluded = (globs: readonly string[], path: string) => isExcludedWithin(excludedBy(globs), path);

describe('an exclude glob', () => {
  it.each([
    ['**/fixtures', 'a/fixtures/b.js', 'a folder in any depth takes what is in it along'],
    ['**/fixtures/**', 'fixtures/b.js', 'so does the longer form'],
    ['dist', 'dist/a/b.js', 'a name alone is the one at the top'],
    ['dist/', 'dist/a.js', 'with a slash at the end'],
    ['./dist', 'dist/a.js', 'or with a dot before it'],
    ['*.js', 'a.js', 'a star within a name'],
    ['**/*.{js,ts}', 'x/a.ts', 'alternatives'],
    ['**/.env*', 'a/.env.local', 'names with a dot'],
    ['a/[bc].txt', 'a/c.txt', 'classes'],
  ])('%s leaves out %s: %s', (glob, path) => expect(excluded([glob], path)).toBe(true));

  it.each([
    ['*.js', 'a/b.js'],
    ['dist', 'a/dist/b.js'],
    ['**/fixtures', 'fixtures.js'],
    ['', 'a.js'],
    ['  ', 'a.js'],
    ['/', 'a.js'],
  ])('%s does not leave out %s', (glob, path) => expect(excluded([glob], path)).toBe(false));

  it('that is absurdly long leaves out nothing, and costs nothing', () => {
    expect(excluded(['*'.repeat(100_000)], 'a.js')).toBe(false);
  });
});
