import type { LabelledCase } from './labelledCase.ts';

/**
 * The case without what runners of the exchanged form do not know: where a finding may start on any of
 * several lines, its code is allowed instead of expected.
 */
export function asJson(each: LabelledCase): LabelledCase {
  const vague = each.files.flatMap((file) => file.expect.filter((expected) => expected.anyLine));
  return {
    ...each,
    alsoAllow: [...new Set([...each.alsoAllow, ...vague.map((expected) => expected.code)])],
    files: each.files.map((file) => ({
      ...file,
      expect: file.expect.filter((expected) => !expected.anyLine),
    })),
  };
}
