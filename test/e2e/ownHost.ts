import { inject } from 'vitest';

/** A running VS Code that tests open windows of, with the browser that shows them. */
export interface TestHost {
  readonly authority: string;
  readonly token: string;
  readonly settingsFile: string;
  /** The program of the browser. */
  readonly chromium: string;
  /** What belongs to this VS Code only: `host` is its own, `browser` the browser's. */
  readonly folder: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** One for each test file that may run at a time. */
    hosts: readonly TestHost[];
  }
}

/** The VS Code of this test file, which no other file uses at the same time. */
export function ownHost(): TestHost {
  // Vitest numbers the files that run at a time from 1, and gives a number away again once its file has ended.
  const number = Number(process.env['VITEST_POOL_ID']);
  const host = inject('hosts')[number - 1];
  if (!host)
    throw new Error(`No VS Code was started for test file number ${number} of those that run at a time.`);
  return host;
}
