import { createHash } from 'node:crypto';
import { hostname } from 'node:os';

/** Tells machines and containers apart that share a folder: a process ID means nothing on another one. Names nobody. */
const machine = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** What stands in a lock: which process holds it, and a token that no other lock has. */
export function ownerText(token: string): string {
  return `${machine} ${process.pid} ${token}`;
}

/** Whether the process that made a lock is known to live no more. */
export function isDead(lock: string): boolean {
  const [of, pid] = lock.split(' ');
  if (of !== machine || !/^[1-9]\d*$/.test(pid ?? '')) return false;
  try {
    // Sends nothing.
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
