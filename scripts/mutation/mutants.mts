/** What of a report of Stryker is read here. */
export interface Report {
  readonly files: Readonly<Record<string, { readonly source: string; readonly mutants: readonly Mutant[] }>>;
}

export interface Mutant {
  status: string;
  /** Of a mutant that the compiler refuses, its words. */
  statusReason?: string;
  readonly mutatorName: string;
  readonly replacement?: string;
  readonly location: { readonly start: Place; readonly end: Place };
}

/** Both count from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** A mutant that does not come to an end is told from what does. */
export function isKilled({ status }: Mutant): boolean {
  return status === 'Killed' || status === 'Timeout';
}

export function isSurvivor({ status }: Mutant): boolean {
  return status === 'Survived' || status === 'NoCoverage';
}

/** What stood where the mutant stands. */
export function original(source: string, { location: { start, end } }: Mutant): string {
  return source.slice(offsetOf(source, start), offsetOf(source, end));
}

/** The source with the mutant in it. */
export function mutated(source: string, { location: { start, end }, replacement = '' }: Mutant): string {
  return source.slice(0, offsetOf(source, start)) + replacement + source.slice(offsetOf(source, end));
}

function offsetOf(source: string, { line, column }: Place): number {
  let start = 0;
  for (let count = 1; count < line; count++) start = source.indexOf('\n', start) + 1;
  return start + column - 1;
}
