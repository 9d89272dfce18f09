import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Contestant, contest, printResults } from './contest.mts';
import type { Cost } from './cost.mts';
import { Floor } from './floor.mts';
import { emptyTree, smallFilesTree } from './inputs.mts';
import { engine, scan } from './ours.mts';
import {
  findPeer,
  gitleaksArguments,
  rareLiterals,
  ripgrepArguments,
  runProgram,
  sameLiterals,
  secretlintArguments,
} from './peers.mts';

/** How often, and whether the machine's file cache is dropped before each run. */
export interface Conditions {
  readonly rounds: number;
  readonly isCold: boolean;
}

/** Beside ripgrep, and beside reading without looking. */
export async function measureScan(
  folder: string,
  { rounds, isCold }: Conditions,
  title = 'Scan of a folder of packages',
): Promise<void> {
  if (isCold && !dropCaches()) {
    return console.log('\nThis machine does not let its file cache be dropped: no cold scan.');
  }
  const scanner = engine();
  const floor = new Floor();
  const contestants: readonly Contestant[] = [
    { name: 'this scanner', run: () => scan(scanner, folder) },
    { name: 'floor: walk, open, read, close by Node', run: () => floor.run(folder) },
    ...(await ripgrep(folder)),
  ];
  const prepared = contestants.map((contestant) =>
    isCold ? { ...contestant, prepare: dropCaches } : contestant,
  );
  printResults(`${title}, ${isCold ? 'cold' : 'warm'}`, await contest(prepared, rounds));
  await floor.end();
  await scanner.dispose();
}

/** Files of a few lines: opening them is what costs. */
export function measureSmallFiles(files: number, rounds: number): Promise<void> {
  const conditions = { rounds: Math.min(rounds, 3), isCold: false };
  return measureScan(smallFilesTree(files), conditions, `Scan of ${files} small files`);
}

/** Beside slower ones. */
export async function measurePeers(
  folder: string,
  paths: { readonly gitleaks?: string | undefined; readonly secretlint?: string | undefined },
): Promise<void> {
  const scanner = engine();
  const contestants: Contestant[] = [{ name: 'this scanner', run: () => scan(scanner, folder) }];
  const gitleaks = findPeer('gitleaks', paths.gitleaks);
  if (gitleaks) {
    const start = await startOf(gitleaks, gitleaksArguments(emptyTree()));
    const run = () => runProgram(gitleaks, gitleaksArguments(folder));
    contestants.push({ name: 'gitleaks, two rules', start, run });
  }
  const secretlint = findPeer('secretlint', paths.secretlint);
  const rule = fileURLToPath(new URL('../../dist/secretlint-rule.js', import.meta.url));
  if (secretlint) {
    const start = await startOf(secretlint, ['--version']);
    const run = () => runProgram(secretlint, secretlintArguments(rule), folder);
    contestants.push({ name: 'secretlint, one rule', start, run });
  }
  printResults('Scan of the same folder, beside slower ones, warm', await contest(contestants, 3));
  await scanner.dispose();
}

async function ripgrep(folder: string): Promise<readonly Contestant[]> {
  const program = findPeer('rg', undefined);
  if (!program) return [];
  const start = await startOf(program, ripgrepArguments(sameLiterals, emptyTree()));
  const contestant = (name: string, literals: readonly string[]): Contestant => ({
    name,
    start,
    run: () => runProgram(program, ripgrepArguments(literals, folder)),
  });
  return [
    contestant(`ripgrep, the same ${sameLiterals.length} literals`, sameLiterals),
    contestant(`ripgrep, the ${rareLiterals.length} rarest of them`, rareLiterals),
  ];
}

/** What starting a program takes. */
export async function startOf(program: string, args: readonly string[]): Promise<Cost> {
  const [result] = await contest([{ name: program, run: () => runProgram(program, args) }], 9);
  if (!result) throw new Error(`${program} could not be started.`);
  return result.cost;
}

function dropCaches(): boolean {
  try {
    writeFileSync('/proc/sys/vm/drop_caches', '3');
    return true;
  } catch {
    return false;
  }
}
