import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { array, assert as check, constantFrom, property } from 'fast-check';
import { expect, it, onTestFinished } from 'vitest';
import { ignoreLine } from '../../../../client/src/fixes/ignoreLine.ts';

it('names one path to git, and no other', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xtopay-ignore-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  execFileSync('git', ['init', '--quiet', folder]);
  const name = array(constantFrom('a', 'b', ' ', '#', '!', '*', '?', '[', ']', '\\', '.'), {
    minLength: 1,
    maxLength: 6,
  })
    .map((characters) => characters.join(''))
    .filter((path) => !/^\.{1,2}$/.test(path));
  check(
    property(name, name, (path, other) => {
      writeFileSync(join(folder, '.gitignore'), `${ignoreLine(path)}\n`);
      const ignored = execFileSync('git', ['-C', folder, 'check-ignore', '-z', '--stdin'], {
        input: `${path}\0x${other}\0`,
      }).toString();
      expect(ignored).toBe(`${path}\0`);
    }),
    { numRuns: 30 },
  );
});
