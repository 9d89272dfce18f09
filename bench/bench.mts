import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { measureDetection } from './linear.mts';
import { type Contestant, contest, printResults } from './scan/contest.mts';
import { costOf } from './scan/cost.mts';
import { Floor } from './scan/floor.mts';
import { dropInputs, emptyTree, largeFileTree, packagesTree, smallFilesTree } from './scan/inputs.mts';
import { printMemory } from './scan/memory.mts';
import { engine, scan } from './scan/ours.mts';
import {
  findPeer,
  gitleaksArguments,
  rareLiterals,
  ripgrepArguments,
  runProgram,
  sameLiterals,
  secretlintArguments,
} from './scan/peers.mts';

/**
 * What a scan costs, beside its peers: bench/README.md says how. `--quick` takes a tenth of everything, `--clean`
 * deletes the inputs, `--cold` drops the machine's file cache before each run, `--gitleaks PATH` and
 * `--secretlint PATH` say where they are.
 */
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    clean: { type: 'boolean', default: false },
    cold: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '7' },
    only: { type: 'string', default: 'folder,small,large,peers,linear' },
    gitleaks: { type: 'string' },
    secretlint: { type: 'string' },
  },
});
const share = values.quick ? 10 : 1;
const rounds = values.quick ? 3 : Number(values.rounds);
const chosen = new Set(values.only.split(','));

if (values.clean) dropInputs();
else await bench();

async function bench(): Promise<void> {
  const scanner = engine();
  const ours = (folder: string): Contestant => ({
    name: 'this scanner',
    run: () => {
      if (values.cold) dropCaches();
      return scan(scanner, folder);
    },
  });
  const temperature = values.cold ? 'cold' : 'warm';

  if (chosen.has('folder')) {
    const files = 20_000 / share;
    const folder = packagesTree(files, 400_000_000 / share);
    const floor = new Floor();
    const others = [floorOf(floor, folder), ...(await ripgrep(folder))];
    printResults(
      `${files} files of packages, ${400 / share} MB, ${temperature}`,
      await contest([ours(folder), ...others], rounds),
    );
    await floor.end();
  }
  if (chosen.has('small')) {
    const files = 200_000 / share;
    const folder = smallFilesTree(files);
    const floor = new Floor();
    const contestants = [ours(folder), floorOf(floor, folder), ...(await ripgrep(folder))];
    printResults(`${files} small files, ${temperature}`, await contest(contestants, Math.min(rounds, 3)));
    await floor.end();
  }
  if (chosen.has('peers')) {
    const folder = packagesTree(2000 / share, 40_000_000 / share);
    printResults(
      `${2000 / share} files of packages, ${40 / share} MB, warm`,
      await contest([ours(folder), ...(await slowPeers(folder))], 1),
    );
  }
  await scanner.dispose();
  if (chosen.has('large'))
    await printMemory([64e6 / share, 2e9 / share].map((bytes) => largeFileTree(bytes)));
  if (chosen.has('linear')) measureDetection(100_000_000 / share);
}

function floorOf(floor: Floor, folder: string): Contestant {
  return {
    name: 'floor: walk, open, read, close by Node',
    run: () => {
      if (values.cold) dropCaches();
      return floor.run(folder);
    },
  };
}

async function ripgrep(folder: string): Promise<readonly Contestant[]> {
  const program = findPeer('rg', undefined);
  if (!program) return [];
  const start = await startOf(program, ripgrepArguments(sameLiterals, emptyTree()));
  const contestant = (name: string, literals: readonly string[]) => ({
    name,
    start,
    run: () => {
      if (values.cold) dropCaches();
      runProgram(program, ripgrepArguments(literals, folder));
    },
  });
  return [
    contestant(`ripgrep, the same ${sameLiterals.length} literals`, sameLiterals),
    contestant(`ripgrep, the ${rareLiterals.length} rarest of them`, rareLiterals),
  ];
}

async function slowPeers(folder: string): Promise<readonly Contestant[]> {
  const contestants: Contestant[] = [];
  const gitleaks = findPeer('gitleaks', values.gitleaks);
  if (gitleaks) {
    const start = await startOf(gitleaks, gitleaksArguments(emptyTree()));
    contestants.push({
      name: 'gitleaks, two rules',
      start,
      run: () => runProgram(gitleaks, gitleaksArguments(folder)),
    });
  }
  const secretlint = findPeer('secretlint', values.secretlint);
  const rule = fileURLToPath(new URL('../dist/secretlint-rule.js', import.meta.url));
  if (secretlint) {
    const start = await startOf(secretlint, ['--version']);
    contestants.push({
      name: 'secretlint, one rule',
      start,
      run: () => runProgram(secretlint, secretlintArguments(rule), folder),
    });
  }
  return contestants;
}

async function startOf(program: string, args: readonly string[]) {
  const start: Contestant = { name: program, run: () => runProgram(program, args) };
  return (await contest([start], 9))[0]?.cost ?? costOf(() => undefined);
}

function dropCaches(): void {
  try {
    writeFileSync('/proc/sys/vm/drop_caches', '3');
  } catch {
    console.log('This machine does not let its file cache be dropped: what follows is warm.');
  }
}
