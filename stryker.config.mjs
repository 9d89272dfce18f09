/**
 * Mutation testing of detection; docs/mutation.md says what comes of it. Results are kept in reports/, so that the
 * next run tries only what has changed. One folder alone: `npm run test:mutation -- --mutate 'server/src/detection/layers/*.ts'`.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: ['server/src/detection/**/*.ts'],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'vitest.mutation.config.mts', related: false },
  coverageAnalysis: 'perTest',
  // Tables and regular expressions are most of what detection knows: they are tried too, although they run all tests.
  ignoreStatic: false,
  concurrency: 2,
  // A mutant that does not come to an end is killed by this.
  timeoutMS: 3000,
  timeoutFactor: 2,
  incremental: true,
  incrementalFile: 'reports/stryker-incremental.json',
  reporters: ['clear-text', 'json', 'html'],
  jsonReporter: { fileName: 'reports/mutation.json' },
  htmlReporter: { fileName: 'reports/mutation.html' },
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
  thresholds: { high: 95, low: 90, break: 90 },
};
