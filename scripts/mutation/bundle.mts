import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { Script } from 'node:vm';
import { build } from 'esbuild';
import { type Case, Cases } from './cases.mts';
import { Steps } from './steps.mts';

/** Test files and all that they import, as one program. */
export interface TestBundle {
  /** Relative to the root. */
  readonly files: readonly string[];
  /** Counts what the tests, and what they test, do; not while the code counts for Stryker. */
  readonly steps: Steps;
  /**
   * Evaluates files and what they import, anew each time; returns their tests.
   * @param counts Whether the code counts for Stryker which mutants it comes upon, which takes most of its time.
   */
  readonly load: (files: readonly string[], counts: boolean) => readonly Case[];
}

type Program = (
  require: (name: string) => unknown,
  files: Record<string, () => unknown>,
  mutationSteps: Steps,
) => void;

/** Short cases first: where one fails, a run is over before longer tests begin. */
const last = [
  'found.property',
  'nothing.property',
  'prefilter.property',
  'prefilter',
  'followedReading',
  'words',
];
/** These measure time or start programs. */
const excluded = ['linear', 'corpus'];
const setup = './test/unit/detection/fixedSeed.ts';

/** @param root Where the mutated project is: its tests are bundled with its code. */
export async function bundleTests(root: string): Promise<TestBundle> {
  process.env['PROPERTY_RUNS'] ??= '0.03';
  const files = testFiles(root);
  const table = files.map((file) => `files[${JSON.stringify(file)}] = () => require('./${file}');`);
  const { outputFiles } = await build({
    stdin: { contents: `require('${setup}');\n${table.join('\n')}`, resolveDir: root },
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node24',
    packages: 'external',
    logLevel: 'silent',
  });
  const [output] = outputFiles;
  const counting = programOf(root, output?.text ?? '');
  const quick = programOf(root, withoutCounting(output?.text ?? ''));
  const require = createRequire(import.meta.url);
  const steps = new Steps();

  return {
    files,
    steps,
    load: (wanted, counts) => {
      const cases = new Cases();
      const loaders: Record<string, () => unknown> = {};
      const program = counts ? counting : quick;
      program((name) => (name === 'vitest' ? cases.module : require(name)), loaders, steps);
      for (const file of wanted) cases.collect(file, () => loaders[file]?.());
      return cases.collected;
    },
  };
}

function programOf(root: string, text: string): Program {
  const options = { filename: join(root, 'tests.cjs') };
  return new Script(`(function (require, files, mutationSteps) {${text}\n})`, options).runInThisContext();
}

/** Where Stryker's counters would count a mutant that is not active, a step is counted: each loop has some. */
function withoutCounting(text: string): string {
  return text.replaceAll(/function stryCov_\w+\(\) \{/g, (head) => `${head} mutationSteps.take(); return;`);
}

function testFiles(root: string): readonly string[] {
  const isLoggedSecret = process.env['MUTATE'] === 'logged-secret';
  return globSync('test/unit/detection/**/*.test.ts', { cwd: root })
    .filter((file) => !excluded.includes(testName(file)))
    .filter((file) => /\bloggedSecret(?:\/|Flow)/.test(file) === isLoggedSecret)
    .toSorted(
      (one, other) => last.indexOf(testName(one)) - last.indexOf(testName(other)) || one.localeCompare(other),
    );
}

function testName(file: string): string {
  return basename(file, '.test.ts');
}
