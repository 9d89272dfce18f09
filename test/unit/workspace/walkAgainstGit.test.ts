import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDotenvFile } from '../../../server/src/detection/dotenvFile.ts';
import { scan } from './scanning.ts';
import { TemporaryFolder } from './temporaryFolder.ts';

const name = fc.constantFrom('a', 'b', 'build', 'x.o', 'x.c', '.env', 'keep', 'ünï cödé', "it's [a] file");
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
const pattern = fc.oneof(
  fc.constantFrom(
    '*.o',
    'build/',
    '/a/b',
    '!keep',
    'a/**/x.c',
    '.env',
    '*',
    '!*/',
    'b',
    '# no',
    ' ',
    '\\!x',
    '**/a/',
  ),
  path,
);
const ignoreFile = fc.record({
  folder: fc.constantFrom('', 'a', 'b', 'a/b', 'build'),
  patterns: fc.array(pattern, { maxLength: 4 }),
});
const tree = fc.record({
  files: fc.uniqueArray(path, { minLength: 1, maxLength: 14 }),
  ignoreFiles: fc.array(ignoreFile, { maxLength: 3 }),
  exclude: fc.array(pattern, { maxLength: 2 }),
  /** Which of the files are tracked, ignored or not. */
  tracked: fc.array(fc.nat(13), { maxLength: 3 }),
  nested: fc.option(fc.constantFrom('a', 'b/a', 'build')),
  start: fc.constantFrom('', 'a', 'b', 'a/b', 'build'),
});

interface Sorted {
  committed: string[];
  ignored: string[];
}

/** What git itself says, repository by repository. */
function sortedByGit(folder: TemporaryFolder, within: string, sorted: Sorted): Sorted {
  const list = (...args: string[]) =>
    execFileSync('git', ['-C', folder.at(within), 'ls-files', '-z', ...args], { encoding: 'utf8' })
      .split('\0')
      .filter((item) => item !== '')
      .map((item) => (within === '' ? item : `${within}/${item}`));
  for (const item of list('-c', '-o', '--exclude-standard')) {
    if (item.endsWith('/')) sortedByGit(folder, item.slice(0, -1), sorted);
    else sorted.committed.push(item);
  }
  for (const item of list('-o', '-i', '--exclude-standard')) {
    if (item.endsWith('/')) sortedByGit(folder, item.slice(0, -1), sorted);
    else sorted.ignored.push(item);
  }
  return sorted;
}

function writes(folder: TemporaryFolder, file: string, content: string): void {
  try {
    folder.write(file, content);
  } catch {
    // A folder of that name is there, or a file where a folder is needed: the tree is another one.
  }
}

function isFile(at: string): boolean {
  return kindOf(at) === 'file';
}

function isFolder(at: string): boolean {
  return kindOf(at) === 'folder';
}

function kindOf(at: string): 'file' | 'folder' | undefined {
  try {
    return statSync(at).isFile() ? 'file' : 'folder';
  } catch {
    return undefined;
  }
}

describe('the files of a walk', () => {
  it('are those that git would commit, and ignored dotenv files', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(tree, async ({ files, ignoreFiles, exclude, tracked, nested, start }) => {
        const folder = new TemporaryFolder().repository();
        for (const file of files) writes(folder, file, 'text\n');
        for (const each of ignoreFiles) {
          writes(folder, `${each.folder}/.gitignore`, each.patterns.join('\n'));
        }
        if (nested !== null && isFolder(folder.at(nested))) folder.repository(nested);
        const added = tracked
          .flatMap((index) => files[index] ?? [])
          .filter((file) => isFile(folder.at(file)));
        for (const file of added) {
          // In the nested repository it is not the outer one's to add.
          const isNested = nested !== null && file.startsWith(`${nested}/`);
          folder.git(
            ['add', '--force', '--', isNested ? file.slice(nested.length + 1) : file],
            isNested ? nested : '',
          );
        }
        folder.write('.git/info/exclude', exclude.join('\n'));
        const sorted = sortedByGit(folder, '', { committed: [], ignored: [] });
        const inStart = (file: string) => start === '' || file.startsWith(`${start}/`);
        const dotenv = sorted.ignored.filter((file) => isDotenvFile(basename(file)));
        if (!isFolder(folder.at(start))) return;

        const told = await scan(folder.at(start));
        const inFolder = (file: string) => (start === '' ? file : `${start}/${file}`);
        const expected = [...sorted.committed, ...dotenv].filter(inStart).toSorted();
        expect(told.files.map(inFolder).toSorted()).toEqual(expected);
        expect(told.local.map(inFolder)).toEqual(dotenv.filter(inStart).toSorted());
        expect(told.summary.leftOut.ignored ?? 0).toBe(
          sorted.ignored.filter((file) => inStart(file) && !dotenv.includes(file)).length,
        );

        // One by one they are the same.
        const singly = await scan(folder.at(start), {
          files: [
            ...told.files,
            ...sorted.ignored.filter(inStart).map((file) => file.slice(start === '' ? 0 : start.length + 1)),
          ],
        });
        expect(singly.files).toEqual(told.files);
        expect(singly.local).toEqual(told.local);
      }),
      { numRuns: 60 },
    );
  });
});
