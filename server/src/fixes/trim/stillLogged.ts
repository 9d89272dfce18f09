import { collectTokens } from '../../detection/collect.ts';
import { findLoggedSecrets } from '../../detection/loggedSecret/loggedSecret.ts';
import { resolve } from '../../detection/resolve.ts';
import type { Subject, TextChange } from '../fix.ts';
import { AcceptedChanges } from '../literals/acceptedChanges.ts';
import { changed } from '../literals/rounds.ts';

/** What would be changed for a finding. */
export interface Attempt {
  /** UTF-16 offset of the finding; all changes lie behind it. */
  readonly start: number;
  readonly changes: readonly TextChange[];
}

/**
 * The attempts that do not keep the secret out of the log, and those that meet one before them. All are tried at once:
 * linear in the text.
 * @param attempts In the order of their place.
 */
export function stillLogged<Tried extends Attempt>(
  { text, path }: Pick<Subject, 'text' | 'path'>,
  attempts: readonly Tried[],
): ReadonlySet<Tried> {
  const accepted = new AcceptedChanges();
  const starts = new Map<Tried, number>();
  const left = new Set<Tried>();
  let shift = 0;
  for (const attempt of attempts) {
    if (!accepted.add(attempt.changes)) {
      left.add(attempt);
      continue;
    }
    starts.set(attempt, attempt.start + shift);
    for (const { start, end, text: written } of attempt.changes) shift += written.length - (end - start);
  }
  const trimmed = changed(text, accepted.all);
  const { tokens } = resolve(collectTokens(trimmed));
  const logged = new Set(findLoggedSecrets(trimmed, path, tokens).map(({ start }) => start));
  for (const [attempt, start] of starts) if (logged.has(start)) left.add(attempt);
  return left;
}
