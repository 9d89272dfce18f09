/** What a scanner must say of some files: the shape that corpus runners exchange as JSON. */
export interface LabelledCase {
  readonly id: string;
  readonly about: string;
  /** Whether the files stand in a git repository. */
  readonly repo: boolean;
  readonly gitignore: readonly string[];
  /** Paths given to `git add -f`. */
  readonly track: readonly string[];
  /** Codes of which only the line counts. */
  readonly loose: readonly Code[];
  /** Codes that may come on top of what is expected. */
  readonly alsoAllow: readonly Code[];
  readonly files: readonly LabelledFile[];
}

export interface LabelledFile {
  readonly path: string;
  readonly base64: string;
  readonly expect: readonly Expected[];
}

/** Lines and columns count from 1, columns in UTF-16 code units; the end column is behind the last unit. */
export interface Expected {
  readonly code: Code;
  readonly level: Level;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** The finding may start on any line of the range, and its columns do not count. */
  readonly anyLine?: boolean;
}

export type Level = 'error' | 'warning' | 'note';

export type Code =
  | 'live-client-secret'
  | 'test-client-secret'
  | 'live-client-id'
  | 'test-client-id'
  | 'live-basic-auth'
  | 'test-basic-auth'
  | 'malformed-credential'
  | 'mixed-environments'
  | 'logged-secret'
  | 'client-side-secret';

/** The table of the contract, written down a second time on purpose: the tests must not read the code's own. */
export const levels: Readonly<Record<Code, { committable: Level; localEnv: Level | undefined }>> = {
  'live-client-secret': { committable: 'error', localEnv: 'warning' },
  'live-basic-auth': { committable: 'error', localEnv: 'warning' },
  'test-client-secret': { committable: 'warning', localEnv: undefined },
  'test-basic-auth': { committable: 'warning', localEnv: undefined },
  'live-client-id': { committable: 'warning', localEnv: undefined },
  'test-client-id': { committable: 'note', localEnv: undefined },
  'malformed-credential': { committable: 'warning', localEnv: 'warning' },
  'mixed-environments': { committable: 'warning', localEnv: 'warning' },
  'logged-secret': { committable: 'warning', localEnv: 'warning' },
  'client-side-secret': { committable: 'warning', localEnv: 'warning' },
};
