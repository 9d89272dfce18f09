import { findIn } from '../../secretlint/engine.ts';
import { createNodeScanner } from '../../workspace/node/nodeScanner.ts';
import type { Runtime, Timers } from '../runtime.ts';

/** Milliseconds in which the event loop goes round and takes in what has arrived. No timer is as short. */
const quiet = 0.5;

/** Node's timers; none of them keeps the process alive by itself. */
export const nodeTimers: Timers = {
  after(delay, callback) {
    const timer = setTimeout(callback, delay);
    timer.unref();
    return { dispose: () => clearTimeout(timer) };
  },
  soon(callback) {
    const begin = performance.now();
    const turn = (): void => {
      if (performance.now() - begin >= quiet) return callback();
      immediate = setImmediate(turn);
    };
    let immediate = setImmediate(turn);
    return { dispose: () => clearImmediate(immediate) };
  },
};

/** What the language server needs, on Node. */
export const nodeRuntime: Runtime = {
  timers: nodeTimers,
  delays: { burst: 2, typing: 20, pause: 300, disk: 200 },
  findIn,
  createScanner: () => createNodeScanner(),
};
