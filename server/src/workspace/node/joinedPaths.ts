/**
 * Paths in one string, with a NUL between each two, which no path holds. The walk is tens of thousands of files ahead
 * of the reading: what lies in wait that way takes a third of the memory, and reaches a thread in a fraction of the time.
 */
export function joined(paths: readonly string[]): string {
  return paths.join(separator);
}

/** @param most Of the paths, if there are more. */
export function pathsOf(joinedPaths: string, most?: number): string[] {
  return joinedPaths.split(separator, most);
}

/** The paths behind the first ones, joined; empty where there are no more. */
export function behind(joinedPaths: string, count: number): string {
  let start = 0;
  for (let passed = 0; passed < count; passed++) {
    const end = joinedPaths.indexOf(separator, start);
    if (end < 0) return '';
    start = end + 1;
  }
  return joinedPaths.slice(start);
}

const separator = '\0';
