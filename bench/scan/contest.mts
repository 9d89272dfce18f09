import { median } from '../statistics.mts';
import { type Cost, costOf } from './cost.mts';

/** One of those that are compared. */
export interface Contestant {
  readonly name: string;
  run(): unknown;
  /** Done before each run, and not measured. */
  prepare?(): unknown;
  /** What starting it takes, which is left out of its figures. */
  readonly start?: Cost;
}

export interface Result {
  readonly name: string;
  /** Medians, without the start. */
  readonly cost: Cost;
  readonly start: Cost | undefined;
}

/** Runs all contestants in turn, so that whatever slows the machine slows all of them; the first round counts for none. */
export async function contest(
  contestants: readonly Contestant[],
  rounds: number,
): Promise<readonly Result[]> {
  const costs = contestants.map((contestant) => ({ contestant, all: new Array<Cost>() }));
  for (let round = 0; round <= rounds; round++) {
    for (const { contestant, all } of costs) {
      await contestant.prepare?.();
      const cost = await costOf(() => contestant.run());
      if (round > 0) all.push(cost);
    }
  }
  return costs.map(({ contestant: { name, start }, all }) => ({
    name,
    start,
    cost: {
      time: median(all.map(({ time }) => time)) - (start?.time ?? 0),
      cpu: median(all.map(({ cpu }) => cpu)) - (start?.cpu ?? 0),
    },
  }));
}

/** Prints the results, with how many times its own time and work the first contestant takes of each other's. */
export function printResults(title: string, results: readonly Result[]): void {
  const [ours] = results;
  if (!ours) return;
  console.log(`\n${title}\n`);
  console.log('| | ms | CPU ms | time: ours to this | CPU: ours to this | its start, left out |');
  console.log('|---|---|---|---|---|---|');
  for (const { name, cost, start } of results) {
    const ratios = [ours.cost.time / cost.time, ours.cost.cpu / cost.cpu].map((ratio) => ratio.toFixed(2));
    const began = start ? `${start.time.toFixed(0)} ms` : '';
    console.log(`| ${[name, cost.time.toFixed(0), cost.cpu.toFixed(0), ...ratios, began].join(' | ')} |`);
  }
}
