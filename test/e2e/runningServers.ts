import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownHost } from './ownHost.ts';

/** Ends every running language server of the extension that is installed for the tests, at once, without a goodbye. */
export function killServers(): void {
  for (const { pid } of servers()) process.kill(pid, 'SIGKILL');
}

/** The environment of each of them, as `NAME=value`. On Linux only. */
export function environmentsOfServers(): readonly (readonly string[])[] {
  return servers().map(({ pid }) => readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0'));
}

function servers(): readonly Program[] {
  const extensions = join(ownHost().folder, 'host', 'extensions');
  const ours = programs().filter(
    ({ command }) => command.includes(extensions) && command.includes(join('dist', 'server.js')),
  );
  if (ours.length === 0) throw new Error('No language server runs.');
  return ours;
}

interface Program {
  readonly pid: number;
  readonly command: string;
}

/** What runs on this machine. */
function programs(): readonly Program[] {
  if (process.platform !== 'linux') {
    const lines = execFileSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' }).split('\n');
    return lines.map((line) => ({ pid: Number.parseInt(line, 10), command: line }));
  }
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map((pid) => ({ pid: Number(pid), command: commandOf(pid) }));
}

/** Empty where the program has ended meanwhile. */
function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}
