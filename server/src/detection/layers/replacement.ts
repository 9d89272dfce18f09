import type { Encoding } from '../finding.ts';

/** A span of the text below that reads as something else. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  /** A character, or nothing where literals are joined. */
  readonly by: string;
  /** None where it is a gap that is left out because no replacement is near. */
  readonly encoding?: Encoding;
}
