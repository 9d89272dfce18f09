import type { Expected, LabelledCase, LabelledFile } from './labelledCase.ts';

/** One result of a scanner, with 1-based lines and columns. */
export type Reported = Omit<Expected, 'anyLine'> & {
  /** Relative to the folder of the case. */
  readonly path: string;
};

/** What is wrong with the results of one case, a readable line each; nothing when all is right. */
export function faultsOf(labelled: LabelledCase, reported: readonly Reported[]): readonly string[] {
  const left = [...reported];
  const faults = labelled.files.flatMap((file) =>
    file.expect.flatMap((expected) => {
      const at = left.findIndex((each) => each.path === file.path && matches(expected, each, labelled));
      if (at < 0) return [`missed ${expected.code} at ${place({ ...expected, path: file.path })}`];
      const [match] = left.splice(at, 1);
      if (match?.level === expected.level) return [];
      return [
        `${expected.code} at ${place({ ...expected, path: file.path })} is ${match?.level}, not ${expected.level}`,
      ];
    }),
  );
  const unexpected = left.filter((each) => !labelled.alsoAllow.includes(each.code));
  return [...faults, ...unexpected.map((each) => `unexpected ${each.code} at ${place(each)}`)];
}

function matches(expected: Expected, each: Reported, { loose }: LabelledCase): boolean {
  if (each.code !== expected.code) return false;
  if (expected.anyLine) return each.startLine >= expected.startLine && each.startLine <= expected.endLine;
  if (loose.includes(expected.code)) return each.startLine === expected.startLine;
  return (
    each.startLine === expected.startLine &&
    each.startColumn === expected.startColumn &&
    each.endLine === expected.endLine &&
    each.endColumn === expected.endColumn
  );
}

function place({
  path,
  startLine,
  startColumn,
  endLine,
  endColumn,
}: Reported & Pick<LabelledFile, 'path'>): string {
  return `${path}:${startLine}:${startColumn}-${endLine}:${endColumn}`;
}
