import picomatch from 'picomatch';

/** Longer patterns are taken for a mistake, or worse; matching must stay cheap. */
const longestPattern = 1000;

/** Whether a path (relative to the folder, with `/`) is excluded by itself; its parents are not looked at. */
export type IsExcluded = (path: string) => boolean;

/**
 * Globs as in VS Code's `files.exclude`: relative to the folder; `x` is the one at the top, a leading double star finds it in every depth, and a
 * folder that matches takes everything in it along. Patterns that are no globs match nothing.
 */
export function excludedBy(globs: readonly string[]): IsExcluded {
  const matchers = globs
    .map((glob) =>
      glob
        .trim()
        .replace(/^\.?\//, '')
        .replace(/\/+$/, ''),
    )
    .filter((glob) => glob !== '' && glob.length <= longestPattern)
    .map((glob) => picomatch(glob, { dot: true }));
  if (matchers.length === 0) return nothing;
  return (path) => matchers.some((matches) => matches(path));
}

const nothing: IsExcluded = () => false;

/** Whether a path or a folder above it is excluded. */
export function isExcludedWithin(isExcluded: IsExcluded, path: string): boolean {
  // As for most, and a branch switch asks it thousands of times.
  if (isExcluded === nothing) return false;
  return pathAndParents(path).some((part) => isExcluded(part));
}

/** `a`, `a/b` and `a/b/c` for `a/b/c`. */
export function pathAndParents(path: string): readonly string[] {
  const segments = path.split('/');
  return segments.map((_, index) => segments.slice(0, index + 1).join('/'));
}
