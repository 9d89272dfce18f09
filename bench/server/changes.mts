import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { defaultSettings } from '../../server/src/protocol/settings.ts';
import { createNodeScanner } from '../../server/src/workspace/node/nodeScanner.ts';
import { type Contestant, contest, printResults } from '../scan/contest.mts';
import { startOf } from '../scan/folders.mts';
import { Floor } from '../scan/floor.mts';
import { emptyTree, keptInput } from '../scan/inputs.mts';
import { engine, scan } from '../scan/ours.mts';
import { findPeer, ripgrepArguments, runProgram, sameLiterals } from '../scan/peers.mts';

/** Files differ between the two. */
const branches = ['all', 'some'] as const;

/** Prints what it costs to look at the files that a branch switch touches, in a repository of many more. */
export async function measureChanges(tree: string, count: number, rounds: number): Promise<void> {
  const repository = keptInput(`branches-of-${count}-in-${tree.split(/[/\\]/).at(-1)}`, (folder) => {
    cpSync(tree, folder, { recursive: true });
    git(folder, 'init', '-q', '-b', branches[0]);
    git(folder, 'add', '-A');
    git(folder, 'commit', '-qm', 'All');
    git(folder, 'checkout', '-qb', branches[1]);
    const all = filesOf(git(folder, 'ls-files', '-z'));
    const some = all.filter((_, index) => index % Math.floor(all.length / count) === 0).slice(0, count);
    for (const path of some) appendFileSync(join(folder, path), '\n');
    git(folder, 'commit', '-qam', 'Some');
  });
  const changed = filesOf(git(repository, 'diff', '-z', '--name-only', ...branches)).map((path) =>
    join(repository, path),
  );
  const scanner = createNodeScanner({ patience: 600_000 });
  const everything = engine();
  const floor = new Floor();
  // As many as the server reads with.
  const threads = Math.max(1, availableParallelism() - 1);
  const sameThreads = new Floor(threads);
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
    { name: 'floor: open, read, close them by Node, every core', run: () => floor.read(changed) },
    { name: `the same, ${threads} of the threads`, run: () => sameThreads.read(changed) },
    ...(await ripgrep(changed, threads)),
    switching(repository),
    { name: 'this scanner, all files', run: () => scan(everything, repository) },
  ];
  printResults('After git checkout', await contest(contestants, rounds));
  await Promise.all([floor.end(), sameThreads.end(), scanner.dispose(), everything.dispose()]);
}

/** Reads and searches these files only: on every core, and with as many threads as the server has. */
async function ripgrep(files: readonly string[], threads: number): Promise<readonly Contestant[]> {
  const program = findPeer('rg', undefined);
  if (!program) return [];
  const start = await startOf(program, ripgrepArguments(sameLiterals, emptyTree()));
  const contestant = (name: string, options: readonly string[]): Contestant => ({
    name: `ripgrep, the same ${sameLiterals.length} literals, ${name}`,
    start,
    run: () => runProgram(program, [...options, ...ripgrepArguments(sameLiterals, ...files)]),
  });
  return [
    contestant('every core', []),
    contestant(`${threads} of the threads`, ['--threads', String(threads)]),
  ];
}

/** What they wait for anyway: git itself, from one branch to the other. */
function switching(repository: string): Contestant {
  let turn = 0;
  return {
    name: 'git checkout, which changes them',
    run: () => runProgram('git', ['-C', repository, 'checkout', '-q', branches[turn++ % 2] ?? '']),
  };
}

function git(folder: string, ...args: readonly string[]): string {
  const identity = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.org'];
  return execFileSync('git', [...identity, '-C', folder, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
}

/** @param list As git writes it with `-z`. */
function filesOf(list: string): readonly string[] {
  return list.split('\0').filter((path) => path !== '');
}
