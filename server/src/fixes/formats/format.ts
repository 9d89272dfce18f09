import type { Spot } from '../environment/spot.ts';
import type { Fix } from '../fix.ts';
import type { Span } from '../literals/pieces.ts';
import type { SourceReader } from '../literals/source.ts';

/** What a format replaces a credential by. */
export interface Task {
  /** The whole text; all offsets count in it. */
  readonly text: string;
  /** What of it is of the format. */
  readonly region: Span;
  readonly spot: Spot;
  readonly sources: SourceReader;
  /** Every credential of the text that can be replaced. */
  readonly spots: readonly Spot[];
}

/** A fix, and what it needs beside its place. */
export interface Replacing extends Fix {
  /** Blocks of lines for the end of the text, as declarations; what two fixes need alike is there once. */
  readonly appended?: readonly string[];
}

/** Undefined where the format cannot read the environment at that place. */
export type Format = (task: Task) => Replacing | undefined;
