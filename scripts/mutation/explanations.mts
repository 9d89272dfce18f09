import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Why no test can tell a mutant; docs/mutation.md says what each of them means. */
export type Reason = 'same' | 'covered' | 'time' | 'bound' | 'invalid' | 'caller';

/** What somebody has found out about some survivors of one place. */
export interface Explanation {
  /** Within server/src/detection, or else within server/src. */
  readonly file: string;
  /** The function, method or constant that they stand in. */
  readonly place: string;
  /** As the list of survivors writes them. */
  readonly mutants: readonly string[];
  readonly reason: Reason;
  readonly because: string;
}

/** Finds explanations by what a mutant changes and the place it stands in, which survive moves of lines. */
export class Explanations {
  readonly #byMutant = new Map<string, Explanation>();
  readonly #unused = new Set<string>();

  constructor(explanations: readonly Explanation[]) {
    for (const explanation of explanations)
      for (const told of explanation.mutants) {
        const key = keyOf(explanation.file, explanation.place, told);
        if (this.#byMutant.has(key)) throw new Error(`Explained twice: ${key}`);
        this.#byMutant.set(key, explanation);
        this.#unused.add(key);
      }
  }

  /** @param told What the mutant changes, as `toldOf` writes it. */
  find(file: string, place: string, told: string): Explanation | undefined {
    const key = keyOf(file, place, told);
    this.#unused.delete(key);
    return this.#byMutant.get(key);
  }

  /** Explanations of what does not survive, or not there. */
  get unused(): readonly string[] {
    return [...this.#unused];
  }
}

/** What is written down in explanations/. */
export function readExplanations(): Explanations {
  const folder = join(import.meta.dirname, 'explanations');
  return new Explanations(
    readdirSync(folder)
      .toSorted()
      .flatMap((name): Explanation[] => JSON.parse(readFileSync(join(folder, name), 'utf8'))),
  );
}

function keyOf(file: string, place: string, told: string): string {
  return `${file}, ${place}: ${told}`;
}
