import { findIn } from '../../secretlint/engine.ts';
import { createNodeScanner } from '../../workspace/node/nodeScanner.ts';
import type { Runtime, Timers } from '../runtime.ts';

/** Node's timers; none of them keeps the process alive by itself. */
export const nodeTimers: Timers = {
  after(delay, callback) {
    const timer = setTimeout(callback, delay);
    timer.unref();
    return { dispose: () => clearTimeout(timer) };
  },
};

/** What the language server needs, on Node. */
export const nodeRuntime: Runtime = {
  timers: nodeTimers,
  delays: { typing: 20, disk: 200 },
  findIn,
  createScanner: () => createNodeScanner(),
};
