import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mts';
import { installHost } from './host/install.mts';
import { packagedVariable, packageExtension } from './package.mts';
import { projectFolder, workFolder } from './paths.mts';
import { ProgramError, run } from './run.mts';
import { type Counts, countsIn } from './testReport.mts';

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

const started = performance.now();
// What the tests in VS Code need is fetched while the others run. Where that fails, those tests try again and tell why.
const fetched = Promise.allSettled([installHost(), ensureChromium()]);
let isPackaged = false;
// Each check counts as one test.
const counts: Counts[] = [];
for (const [name, module, ...args] of checks) {
  counts.push(asCounts(await step(name, () => runModule(module, args))));
}
isPackaged = await step('Package', packageExtension);
counts.push(asCounts(isPackaged));
for (const [name, ...args] of suites) {
  const report = join(workFolder, 'reports', `${name.replaceAll(' ', '-')}.json`);
  await mkdir(join(workFolder, 'reports'), { recursive: true });
  await rm(report, { force: true });
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile=${report}`];
  if (name === 'Tests in VS Code') await fetched;
  const isWell = await step(name, () => runModule('vitest/vitest.mjs', ['run', ...args, ...reporters]));
  const count = await countsIn(report);
  // An error outside of any test is a failure all the same.
  counts.push(isWell || count.failed > 0 ? count : { ...count, failed: 1 });
}

const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
const retried = counts.flatMap((count) => count.retried);
process.exitCode = failed === 0 ? 0 : 1;
if (retried.length > 0)
  console.log(`\nPassed only when tried again:\n${retried.map((test) => `  ${test}`).join('\n')}`);
console.log(`\nTook ${Math.round((performance.now() - started) / 1000)} s.`);
console.log(`${passed} passed, ${failed} failed`);

function asCounts(isWell: boolean): Counts {
  return { passed: isWell ? 1 : 0, failed: isWell ? 0 : 1, retried: [] };
}

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
  // Nothing changes the package from here on.
  const env = { ...process.env, [packagedVariable]: isPackaged ? 'yes' : 'no' };
  return run(process.execPath, [program, ...args], { cwd: projectFolder, env, loud: true });
}
