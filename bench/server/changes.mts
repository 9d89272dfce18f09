import { execFileSync } from 'node:child_process';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { defaultSettings } from '../../server/src/protocol/settings.ts';
import { createNodeScanner } from '../../server/src/workspace/node/nodeScanner.ts';
import { type Contestant, contest, printResults } from '../scan/contest.mts';
import { Floor } from '../scan/floor.mts';
import { keptInput } from '../scan/inputs.mts';
import { engine, scan } from '../scan/ours.mts';

/** Prints what it costs to look at the files that a branch switch touches, in a repository of many more. */
export async function measureChanges(tree: string, count: number, rounds: number): Promise<void> {
  const repository = keptInput(`repository-of-${tree.split(/[/\\]/).at(-1)}`, (folder) => {
    cpSync(tree, folder, { recursive: true });
    const identity = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.org'];
    for (const args of [
      ['init', '-q'],
      ['add', '-A'],
      ['commit', '-qm', 'All'],
    ])
      execFileSync('git', [...identity, ...args], { cwd: folder, stdio: 'ignore' });
  });
  const all = filesOf(repository);
  const changed = all.filter((_, index) => index % Math.floor(all.length / count) === 0).slice(0, count);
  const scanner = createNodeScanner({ patience: 600_000 });
  const everything = engine();
  const floor = new Floor();
  const contestants: readonly Contestant[] = [
    {
      name: `this scanner, ${changed.length} changed files`,
      prepare: () => scanner.refresh(),
      run: () =>
        scanner.scanFiles(
          {
            folder: repository,
            settings: defaultSettings.scan,
            cancellation: { aborted: false },
            onReport: () => undefined,
            onLeftOut: () => undefined,
          },
          changed,
        ),
    },
    { name: 'floor: open, read, close them by Node', run: () => floor.read(changed) },
    { name: `this scanner, all ${all.length} files`, run: () => scan(everything, repository) },
  ];
  printResults('After git checkout', await contest(contestants, rounds));
  await Promise.all([floor.end(), scanner.dispose(), everything.dispose()]);
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.startsWith(join(folder, '.git')))
    .map((entry) => join(entry.parentPath, entry.name));
}
