/**
 * How long work takes, in milliseconds of this process's own CPU time: however busy the machine is, waiting for it
 * does not count.
 */
export function cpuTimeOf(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
