import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { engine, scan } from './ours.mts';

/** Scans each folder in a process of its own, and prints the most memory that took. */
export async function printMemory(folders: readonly string[]): Promise<void> {
  console.log('\nOne large file\n\n| size | most memory of the process | MB each second |\n|---|---|---|');
  for (const folder of folders) {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      ['--no-warnings', fileURLToPath(import.meta.url), folder],
      { encoding: 'utf8' },
    );
    if (stdout === '') throw new Error(stderr);
    const { kilobytes, time }: { kilobytes: number; time: number } = JSON.parse(stdout);
    const megabytes = statSync(join(folder, 'large.log')).size / 1e6;
    const speed = (megabytes / time) * 1000;
    console.log(`| ${megabytes.toFixed(0)} MB | ${(kilobytes / 1000).toFixed(0)} MB | ${speed.toFixed(0)} |`);
  }
}

if (import.meta.main) {
  const scanner = engine();
  const before = performance.now();
  await scan(scanner, process.argv[2] ?? '');
  const time = performance.now() - before;
  await scanner.dispose();
  console.log(JSON.stringify({ kilobytes: process.resourceUsage().maxRSS, time }));
}
