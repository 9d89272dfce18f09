import { Script } from 'node:vm';

const name = Symbol.for('xtopay.mutation.work');
const call = new Script(`globalThis[Symbol.for(${JSON.stringify(name.description)})]()`);

/** Thrown for work that does not come to an end. */
export class TimeLimitError extends Error {}

/**
 * Does work, and ends it where it takes too long, without the end of the process: a loop that a mutant keeps from
 * ending costs no more than this.
 * @param limit In milliseconds; of what is asynchronous, only the part up to the first wait counts.
 */
export function withinTime<Result>(limit: number, work: () => Result): Result {
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
      throw new TimeLimitError(error.message);
    throw error;
  }
  if (result === undefined) throw new Error('The work has no result.');
  return result.of;
}
