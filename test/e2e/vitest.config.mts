import { defineConfig } from 'vitest/config';

/** The tests in a real VS Code, on the packaged extension: `npm run test:e2e`. */
export default defineConfig({
  test: {
    name: 'e2e',
    root: import.meta.dirname,
    include: ['**/*.e2e.ts'],
    globalSetup: ['./globalSetup.ts'],
    // Each file that runs at a time has a VS Code and a browser of its own. One window takes little more than one core.
    maxWorkers: 2,
    // Files that follow one another share a process, and with it the browser, which takes seconds to start.
    isolate: false,
    // A test is a whole story in one window, some twenty seconds of it beside another; a busy machine needs many times that.
    testTimeout: 360_000,
    // What is waited for comes when it comes: of itself, Vitest polls for one second only.
    expect: { poll: { timeout: 30_000 } },
    // A real VS Code starts for nearly every test, and now and then one of fifty comes up without all of its state.
    retry: 1,
    hookTimeout: 240_000,
  },
});
