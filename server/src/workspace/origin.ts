import type { GitTrouble } from '../protocol/messages.ts';

/** Names what was found in a file, and where. */
export interface OriginQuestion {
  /** Absolute, as the machine writes it. */
  readonly path: string;
  /** As the finding carries it. */
  readonly fingerprint: string;
  /** Where it stands in the editor, from 0: of several places in the last commit the nearest is meant. */
  readonly line: number;
}

/** The commit that a line is from. */
export interface Commit {
  /** The beginning of its hash. */
  readonly id: string;
  /** The day it was written, in UTC: `2026-01-31`. */
  readonly day: string;
  /** The first line of its message, as it is. */
  readonly subject: string;
  /** The history ends here because the clone is a shallow one: the line may be older. */
  readonly isOldestKnown: boolean;
}

/** Where something that was found stands with git's history. */
export type Origin =
  | { readonly kind: 'no-repository' }
  /** Git does not track the file. */
  | { readonly kind: 'untracked'; readonly isIgnored: boolean }
  /** Git tracks the file, and its last commit does not hold what was found. */
  | { readonly kind: 'uncommitted' }
  /** The last commit holds it, on a line that is from this commit. */
  | { readonly kind: 'committed'; readonly since: Commit }
  /** Nobody could be asked. `too-large`: the file is. `unnamable`: its name may hold a secret. */
  | { readonly kind: 'unknown'; readonly why: GitTrouble | 'too-large' | 'unnamable' };
