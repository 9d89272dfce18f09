import { createNodeScanner, threadsBesides } from '../../workspace/node/nodeScanner.ts';
import { ScanPool } from '../../workspace/node/scanPool.ts';
import { beginUrgent } from '../../workspace/node/urgency.ts';
import type { Runtime, Timers } from '../runtime.ts';
import { DocumentReadings } from './documentReadings.ts';
import { documentReader } from './readDocument.ts';

/** Milliseconds in which the event loop goes round and takes in what has arrived. No timer is as short. */
const quiet = 0.5;
/** In a longer round the machine was elsewhere, and took in nothing: it counts no more than this. */
const longestRound = 0.1;
/** Asleep in each of the first rounds: whoever sends the rest of a burst may need the core that this would go round on. */
const nap = 0.02;
const nappingFor = 0.2;
const nobodyWakes = new Int32Array(new SharedArrayBuffer(4));

/** Node's timers; none of them keeps the process alive by itself. */
export const nodeTimers: Timers = {
  after(delay, callback) {
    const timer = setTimeout(callback, delay);
    timer.unref();
    return { dispose: () => clearTimeout(timer) };
  },
  soon(callback) {
    const isOver = beginUrgent();
    let quietFor = 0;
    let last = performance.now();
    const turn = (): void => {
      const now = performance.now();
      quietFor += Math.min(now - last, longestRound);
      last = now;
      if (quietFor >= quiet) {
        isOver();
        return callback();
      }
      if (quietFor < nappingFor) Atomics.wait(nobodyWakes, 0, 0, nap);
      immediate = setImmediate(turn);
    };
    let immediate = setImmediate(turn);
    return {
      dispose: () => {
        isOver();
        clearImmediate(immediate);
      },
    };
  },
};

/** One for files and documents: each thread costs some ten megabytes. */
const threads = new ScanPool({ threads: threadsBesides(1), patience: 5000, isBackground: true });

/** What the language server needs, on Node. */
export const nodeRuntime: Runtime = {
  timers: nodeTimers,
  delays: { burst: 2, typing: 20, pause: 300, disk: 200 },
  findIn: documentReader(new DocumentReadings(threads)),
  createScanner: () => createNodeScanner({ files: threads }),
};
