/**
 * Mutation testing of detection; docs/mutation.md says what comes of it. `MUTATE=logged-secret` tries
 * loggedSecret/ with its own tests, which take a tenth of the time of the others; without it all else is tried.
 * Results are kept in reports/, so that the next run tries only what has changed.
 * One file alone: `npm run test:mutation -- --mutate server/src/detection/layers/glue.ts`.
 */
const part = process.env.MUTATE ?? 'detection';
const loggedSecret = 'server/src/detection/loggedSecret/**/*.ts';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate:
    part === 'logged-secret'
      ? [loggedSecret]
      : ['server/src/detection/**/*.ts', `!${loggedSecret}`, 'server/src/protocol/placeholderBody.ts'],
  // vitest would start a worker for each mutant: a second, where most take some milliseconds.
  testRunner: 'quick',
  plugins: ['./scripts/mutation/runner.mts'],
  coverageAnalysis: 'perTest',
  // Tables and regular expressions are most of what detection knows: they are tried too, although they run all tests.
  ignoreStatic: false,
  concurrency: 2,
  // The runner ends a mutant that does not come to an end; this is for one that takes the runner with it.
  timeoutMS: 30_000,
  incremental: true,
  incrementalFile: `reports/${part}.incremental.json`,
  reporters: ['clear-text', 'progress-append-only', 'json', 'html'],
  jsonReporter: { fileName: `reports/${part}.json` },
  htmlReporter: { fileName: `reports/${part}.html` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportMutants: false },
  tempDirName: '.stryker-tmp',
  // Only what these tests read is copied.
  ignorePatterns: [
    '.ci',
    '.tsbuild',
    '.vscode-test',
    'bench',
    'client',
    'dist',
    'docs',
    'images',
    'scripts',
    'snippets',
    'test/e2e',
    'test/extensionHost',
    'test/meta',
    'test/server',
    'tsconfig.json',
  ],
  // Mutants that the compiler refuses count as survivors, as in docs/mutation.md.
  thresholds: { high: 95, low: 80, break: 92 },
};
