import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { packageExtension } from './package.mts';
import { projectFolder, workFolder } from './paths.mts';
import { ProgramError, run } from './run.mts';

/** What `npm test` does, in this order: what fails fast comes first. */
const checks: readonly (readonly [name: string, module: string, ...args: string[]])[] = [
  ['Format', '@biomejs/biome/bin/biome', 'format'],
  ['Lint', 'oxlint/bin/oxlint', '--type-aware', '--deny-warnings'],
  ['Types', 'typescript/bin/tsc', '-b'],
];
const suites: readonly (readonly [name: string, ...args: string[]])[] = [
  ['Unit tests', '--project', 'unit'],
  ['Server tests', '--project', 'server'],
  ['Package tests', '--project', 'meta'],
  ['Tests in VS Code', '--config', 'test/e2e/vitest.config.mts'],
];

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const started = performance.now();
const wellDone: boolean[] = [];
for (const [name, module, ...args] of checks) {
  wellDone.push(await step(name, () => runModule(module, args)));
}
wellDone.push(await step('Package', packageExtension));
const counts: Counts[] = [];
for (const [name, ...args] of suites) {
  const report = join(workFolder, 'reports', `${name.replaceAll(' ', '-')}.json`);
  await mkdir(join(workFolder, 'reports'), { recursive: true });
  await rm(report, { force: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile=${report}`];
  wellDone.push(await step(name, () => runModule('vitest/vitest.mjs', ['run', ...args, ...reporters])));
  counts.push(await countsIn(report));
}

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(`\nTook ${Math.round((performance.now() - started) / 1000)} s.`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = wellDone.every(Boolean) && failed === 0 && passed > 0 ? 0 : 1;

/** Runs one step to its end and tells how it ended; those after it run all the same, so that one run tells all. */
async function step(name: string, work: () => Promise<unknown>): Promise<boolean> {
  const start = performance.now();
  console.log(`\n— ${name}`);
  try {
    await work();
    console.log(`— ${name}: passed in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    return true;
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    console.log(`— ${name}: FAILED\n${error.message}`);
    return false;
  }
}

function runModule(module: string, args: readonly string[]): Promise<string> {
  const program = join(projectFolder, 'node_modules', module);
  return run(process.execPath, [program, ...args], { cwd: projectFolder, loud: true });
}

/** A suite that could not even start counts as one failure. */
async function countsIn(report: string): Promise<Counts> {
  const text = await readFile(report, 'utf8').catch(() => undefined);
  const result: unknown = text === undefined ? {} : JSON.parse(text);
  return isReport(result)
    ? { passed: result.numPassedTests, failed: result.numFailedTests }
    : { passed: 0, failed: 1 };
}

function isReport(value: unknown): value is { numPassedTests: number; numFailedTests: number } {
  return (
    typeof value === 'object' && value !== null && 'numPassedTests' in value && 'numFailedTests' in value
  );
}
