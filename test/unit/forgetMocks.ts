import { readFileSync } from 'node:fs';
import { afterAll, expect, vi } from 'vitest';

// Files share a process: those after one that stands in for VS Code get no module that was loaded with what it stood in with.
afterAll(() => {
  const { testPath } = expect.getState();
  if (testPath === undefined) throw new Error('It is not known which file was run.');
  if (!/\bvi\.(?:doM|m)ock\(/.test(readFileSync(testPath, 'utf8'))) return;
  vi.doUnmock('vscode');
  vi.resetModules();
});
