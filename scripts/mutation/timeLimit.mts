import { Script } from 'node:vm';

const name = Symbol.for('xtopay.mutation.work');
const call = new Script(`globalThis[Symbol.for(${JSON.stringify(name.description)})]()`);
const MOST_TRIES = 20;

/** Thrown for work that does not come to an end. */
export class TimeLimitError extends Error {}

/**
 * Does work, and ends it where it takes too long, without the end of the process: a loop that a mutant keeps from
 * ending costs no more than this. Work that had to wait for the processor is done once more.
 * @param limit In milliseconds; of what is asynchronous, only the part up to the first wait counts.
 */
export function withinTime<Result>(limit: number, work: () => Result): Result {
  for (let tries = 1; ; tries++) {
    const before = process.cpuUsage();
    const result = resultWithin(limit, work);
    if (result !== undefined) return result.of;
    const { user, system } = process.cpuUsage(before);
    if ((user + system) / 1000 > limit / 2 || tries === MOST_TRIES)
      throw new TimeLimitError(`It has not come to an end within ${limit} ms.`);
  }
}

/** What work gives; undefined where it took too long. */
function resultWithin<Result>(limit: number, work: () => Result): { readonly of: Result } | undefined {
  let result: { readonly of: Result } | undefined;
  Object.assign(globalThis, {
    [name]: () => {
      result = { of: work() };
    },
  });
  try {
    call.runInThisContext({ timeout: limit });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      return undefined;
    throw error;
  }
  return result;
}
