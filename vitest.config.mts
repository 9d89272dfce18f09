import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { workFolder } from './scripts/paths.mts';

/** The tests that need no VS Code. Those that do have test/e2e/vitest.config.mts. */
export default defineConfig({
  test: {
    // All cores: by default one of them is left to the editor that shows the tests.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts'],
          // Files share a process, and what they import is loaded once for all: half of the processors' time went into that.
          isolate: false,
          setupFiles: ['test/unit/forgetMocks.ts'],
          testTimeout: 30_000,
          // Programs that tests start run the sources, which Node need not strip of their types each time.
          env: { NODE_COMPILE_CACHE: join(workFolder, 'compile-cache') },
          // It imports JSON as bundlers do.
          server: { deps: { inline: ['@actions/workflow-parser'] } },
        },
      },
      // Over a real connection, in-process and against dist/server.js and dist/cli.js: build first.
      { test: { name: 'server', include: ['test/server/**/*.test.ts'], testTimeout: 30_000 } },
      // What ships and how the house is built: package first. Compiling takes seconds, on a busy machine many of them.
      { test: { name: 'meta', include: ['test/meta/**/*.test.ts'], testTimeout: 120_000 } },
    ],
  },
});
