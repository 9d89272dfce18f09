/** How properties are run: bounded, and the same way each time unless PROPERTY_SEED or PROPERTY_RUNS says otherwise. */
export function runs(numRuns: number): { seed: number; numRuns: number } {
  const { PROPERTY_SEED: seed, PROPERTY_RUNS: factor } = process.env;
  return { seed: Number(seed ?? 20250611), numRuns: numRuns * Number(factor ?? 1) };
}
