import type { Code } from '../../../server/src/protocol/codes.ts';
import type { PlaceRange } from '../../../server/src/protocol/fixMessages.ts';

/** As VS Code shows it. The order is that of badness. */
export const shownSeverities = ['error', 'warning', 'information', 'hint'] as const;

export type ShownSeverity = (typeof shownSeverities)[number];

/** One finding that VS Code shows. Holds nothing of the text it was found in. */
export interface ShownFinding {
  /** As VS Code writes it. */
  readonly uri: string;
  /** What a person knows the file by: relative to its folder, behind the folder's name where there are several. */
  readonly path: string;
  readonly range: PlaceRange;
  readonly severity: ShownSeverity;
  readonly code: Code;
  /** SHA-256 of the token; the same secret has the same one everywhere. */
  readonly fingerprint: string;
  /** How the token is written where it is not written plainly, outermost first. */
  readonly encodings: readonly string[];
  readonly message: string;
}

/** How bad a severity is; less is worse. */
export function rankOf(severity: ShownSeverity): number {
  return shownSeverities.indexOf(severity);
}

/** Orders findings by path, then by place. */
export function byPlace(one: ShownFinding, other: ShownFinding): number {
  if (one.path !== other.path) return one.path < other.path ? -1 : 1;
  return (
    one.range.start.line - other.range.start.line || one.range.start.character - other.range.start.character
  );
}

/** Whether two lists of findings look the same to a person and lead to the same places. */
export function areSame(some: readonly ShownFinding[], others: readonly ShownFinding[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, at) => {
      const other = others[at];
      return other !== undefined && isSame(one, other);
    })
  );
}

function isSame(one: ShownFinding, other: ShownFinding): boolean {
  return (
    one.uri === other.uri &&
    one.path === other.path &&
    one.code === other.code &&
    one.fingerprint === other.fingerprint &&
    one.severity === other.severity &&
    one.message === other.message &&
    one.range.start.line === other.range.start.line &&
    one.range.start.character === other.range.start.character &&
    one.range.end.line === other.range.end.line &&
    one.range.end.character === other.range.end.character
  );
}
