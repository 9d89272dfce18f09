import { readlinkSync } from 'node:fs';
import { getPriority, setPriority } from 'node:os';

/**
 * Lets other threads and programs go first where there are more of them than cores, so that a keystroke is answered
 * as soon while files are read. Only on Linux can a thread do that for itself; elsewhere nothing happens.
 * @param by From 0, as important as all others, to 19.
 */
export function stepBack(by: number): void {
  if (process.platform !== 'linux') return;
  try {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    if (thread > 0 && getPriority(thread) < by) setPriority(thread, by);
  } catch {
    // Not told which thread it is, or not allowed: it stays as important as all others.
  }
}
