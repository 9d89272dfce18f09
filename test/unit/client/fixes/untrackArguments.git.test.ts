import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { untrackArguments } from '../../../../client/src/fixes/untrackArguments.ts';

it.each(['.env', '.env.*', '.env.?', '.env.[ab]', ':(top).env', ':!.env', ':', '-r', '.env.\\a'])(
  'has git stop tracking one file, and no other: %s',
  (name) => {
    const folder = mkdtempSync(join(tmpdir(), 'xtopay-untrack-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const others = ['.env.a', '.env.b', 'pay.js'];
    for (const path of [name, ...others]) writeFileSync(join(folder, path), 'A=\n');
    const git = (...args: string[]) =>
      execFileSync('git', ['-C', folder, ...args], { stdio: 'pipe' }).toString();
    git('init', '--quiet');
    git('add', '--all');
    git(...untrackArguments(name));
    expect(git('ls-files', '-z').split('\0')).toEqual([...others, '']);
  },
);
