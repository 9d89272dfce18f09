import type { Encoding } from '../../detection/finding.ts';
import type { Code } from '../../protocol/codes.ts';
import type { FindingPlace } from '../../protocol/fixMessages.ts';
import type { Origin } from '../../workspace/origin.ts';

/** Another place where the same secret stands. */
export interface OtherPlace {
  /** What a person calls it: the file's path in its folder, and the line from 1. */
  readonly label: string;
  /** Leads there; left out where the address itself holds a secret. */
  readonly target?: string;
}

/** Everything that a hover says of one finding. Holds no more of a secret than its first eight characters. */
export interface HoverFacts {
  readonly code: Code;
  /** The beginning of the token; left out for code that has none. */
  readonly mask?: string;
  readonly length?: { readonly actual: number; readonly expected: number };
  readonly encodings: readonly Encoding[];
  /** `pending`: git has not answered yet. Left out for what is no file on this machine. */
  readonly origin?: Origin | 'pending';
  /** The first of them. */
  readonly others: readonly OtherPlace[];
  /** How many there are. */
  readonly otherCount: number;
  /** The stored pair that it is. */
  readonly pair?: string;
  /** What the commands are told that the hover links to; left out where the client has none. */
  readonly place?: FindingPlace;
}
