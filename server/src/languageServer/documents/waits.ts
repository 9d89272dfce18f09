import type { Disposable } from 'vscode-languageserver';
import type { Timers } from '../runtime.ts';

/** Runs a callback after a while. */
export type Wait = (callback: () => void) => Disposable;

/** Until the messages that have arrived by now were handled. */
export function soon(timers: Timers): Wait {
  return (callback) => timers.soon(callback);
}

/** @param delay In milliseconds. */
export function later(timers: Timers, delay: number): Wait {
  return (callback) => timers.after(delay, callback);
}

/** On a busy machine the time may be over before what has arrived by then was taken in. */
export function afterBurst(timers: Timers, delay: number): Wait {
  return (callback) => {
    let waiting = timers.after(delay, () => {
      waiting = timers.soon(callback);
    });
    return { dispose: () => waiting.dispose() };
  };
}
