import { readFileSync } from 'node:fs';

/** What a piece of work took, in milliseconds. */
export interface Cost {
  readonly time: number;
  /** Of all cores, children included; NaN where the machine does not say. */
  readonly cpu: number;
}

/** Runs some work once. */
export async function costOf(work: () => unknown): Promise<Cost> {
  const cpuBefore = cpuSoFar();
  const before = performance.now();
  await work();
  return { time: performance.now() - before, cpu: cpuSoFar() - cpuBefore };
}

const millisecondsPerTick = 10;

/** Of this process with its threads and of the children that have ended. */
function cpuSoFar(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 + cpuOfChildren();
}

function cpuOfChildren(): number {
  try {
    const fields = readFileSync('/proc/self/stat', 'latin1').split(') ')[1]?.split(' ') ?? [];
    return millisecondsPerTick * (Number(fields[13]) + Number(fields[14]));
  } catch {
    return Number.NaN;
  }
}
