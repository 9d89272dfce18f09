import { findIn } from '../../secretlint/engine.ts';
import { createNodeScanner } from '../../workspace/node/nodeScanner.ts';
import type { Runtime, Timers } from '../runtime.ts';

/** One message is handled in each round of the event loop; those of a burst are some rounds apart. */
const rounds = 4;

/** Node's timers; none of them keeps the process alive by itself. */
export const nodeTimers: Timers = {
  after(delay, callback) {
    const timer = setTimeout(callback, delay);
    timer.unref();
    return { dispose: () => clearTimeout(timer) };
  },
  soon(callback) {
    let round = 1;
    const turn = (): void => {
      if (round === rounds) return callback();
      round++;
      immediate = setImmediate(turn);
    };
    let immediate = setImmediate(turn);
    return { dispose: () => clearImmediate(immediate) };
  },
};

/** What the language server needs, on Node. */
export const nodeRuntime: Runtime = {
  timers: nodeTimers,
  delays: { typing: 20, pause: 300, disk: 200 },
  findIn,
  createScanner: () => createNodeScanner(),
};
