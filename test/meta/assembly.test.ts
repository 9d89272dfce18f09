import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { projectFolder } from './sourceFiles.ts';

/** Asks, in a folder of the project or a copy of it, whether what is kept is what the sources compile to. */
function check(folder: string): { readonly status: number | null; readonly stderr: string } {
  return spawnSync('npm', ['run', '--silent', 'assemble', '--', '--check'], {
    cwd: folder,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
}

it('keeps what server/assembly compiles to', () => {
  const { status, stderr } = check(projectFolder);
  expect(status, stderr).toBe(0);
});

it('says that it does not, where a source has changed', () => {
  const copy = mkdtempSync(join(tmpdir(), 'xtopay-assembly-'));
  onTestFinished(() => rmSync(copy, { recursive: true }));
  for (const part of [
    'package.json',
    'scripts',
    'server/assembly',
    'server/src/workspace/node/scanModule.ts',
  ])
    cpSync(join(projectFolder, part), join(copy, part), { recursive: true });
  symlinkSync(join(projectFolder, 'node_modules'), join(copy, 'node_modules'), 'junction');
  appendFileSync(join(copy, 'server/assembly/scan.ts'), '\nexport function more(): i32 {\n  return 1;\n}\n');
  const { status, stderr } = check(copy);
  expect(stderr).toContain('run "npm run assemble"');
  expect(status).toBe(1);
});
