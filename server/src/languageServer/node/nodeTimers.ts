import type { MessageStrategy } from 'vscode-languageserver-protocol/node';
import { beginUrgent } from '../../workspace/node/urgency.ts';
import type { Timers } from '../runtime.ts';

/** Milliseconds in which the event loop goes round and takes in what has arrived. No timer is as short. */
export const quiet = 0.5;
/** In a longer round the machine was elsewhere, and took in nothing: it counts no more than this. */
const longestRound = 0.1;
/**
 * Asleep in the first round: whoever sends the rest of a burst may need the core that this would go round on. Once only,
 * since one of a hundred is woken late.
 */
const nap = 0.02;
/** Milliseconds of the quiet that are left when a message has been dealt with, for what came meanwhile to be taken in. */
const lastLook = 0.3;
/** Reads of memory in a further round, a hundredth of a millisecond: by itself a round is shorter, and each leaves garbage. */
const reads = 1000;
const nobodyWakes = new Int32Array(new SharedArrayBuffer(4));

let lastHeard = Number.NEGATIVE_INFINITY;

/** For the line: notes when a message is about to be dealt with. */
export const hearing: MessageStrategy = {
  handleMessage(message, next) {
    lastHeard = performance.now();
    return next(message);
  },
};

/** Node's timers; none of them keeps the process alive by itself. */
export const nodeTimers: Timers = {
  after(delay, callback) {
    const timer = setTimeout(callback, delay);
    timer.unref();
    return { dispose: () => clearTimeout(timer) };
  },
  soon(callback) {
    const isOver = beginUrgent();
    let last = performance.now();
    // Dealing with the message was part of the quiet.
    let quietFor = Math.min(last - lastHeard, quiet - lastLook);
    let hasNapped = false;
    const turn = (): void => {
      const now = performance.now();
      quietFor += Math.min(now - last, longestRound);
      last = now;
      if (quietFor >= quiet) {
        isOver();
        return callback();
      }
      if (hasNapped) linger();
      else Atomics.wait(nobodyWakes, 0, 0, nap);
      hasNapped = true;
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

function linger(): void {
  for (let read = 0; read < reads; read++) Atomics.load(nobodyWakes, 0);
}
