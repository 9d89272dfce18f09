import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { projectFolder } from './sourceFiles.ts';

it('keeps what server/assembly compiles to', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/assemble.mts', '--check'], {
    cwd: projectFolder,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
});
