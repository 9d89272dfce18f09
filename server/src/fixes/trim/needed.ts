import type { Subject, TextChange } from '../fix.ts';
import { type Attempt, stillLogged } from './stillLogged.ts';

/** What could be cut for a finding. */
export interface Cuts {
  /** UTF-16 offset of the finding. */
  readonly start: number;
  /** What cuts each of its values. */
  readonly cuts: readonly (readonly TextChange[])[];
}

/** Of a call with more values than this, all are cut. */
const most = 32;

/**
 * The cuts without which the secret would be logged: `secret.length` beside the secret is left as it is. That is told by
 * looking again without each: without the first of every finding, then without the second, so that many findings cost
 * no more than one.
 * @param all Of one text, in the order of their place.
 * @returns An attempt for each; without changes where nothing can be cut.
 */
export function neededOf(subject: Pick<Subject, 'text' | 'path'>, all: readonly Cuts[]): readonly Attempt[] {
  let attempts = all;
  const counts = all.map(({ cuts }) => cuts.length).filter((count) => count <= most);
  // What has one value logs it without its cut.
  const longest = counts.reduce((one, other) => Math.max(one, other), 0);
  if (longest < 2) return attempts.map((attempt) => asAttempt(attempt));
  for (let index = longest - 1; index >= 0; index--) {
    const without = attempts.map((attempt) => asAttempt(attempt, index));
    const left = stillLogged(subject, without);
    attempts = attempts.map((attempt, at) => {
      const fewer = without[at];
      const isNeeded = attempt.cuts.length > most || fewer === undefined || left.has(fewer);
      return isNeeded ? attempt : { ...attempt, cuts: attempt.cuts.filter((_, each) => each !== index) };
    });
  }
  return attempts.map((attempt) => asAttempt(attempt));
}

function asAttempt({ start, cuts }: Cuts, without?: number): Attempt {
  return { start, changes: cuts.filter((_, index) => index !== without).flat() };
}
