import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { sample } from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { detect } from '../../../../server/src/detection/detect.ts';
import { fixAll } from '../../../../server/src/fixes/fixAll.ts';
import { applied } from '../applied.ts';
import { type Compiler, compilers } from './compilers.ts';
import { fragments } from './fragments.ts';
import { table } from './table/everyRow.ts';
import { filled } from './table/row.ts';
import { textsOf } from './textsOf.ts';

/** What a machine lacks is no failure: the parsers of packages have read the same texts. */
const [there, missing] = [compilers.filter(isThere), compilers.filter((each) => !isThere(each))];
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xtopay-compilers-'));
  if (missing.length > 0)
    console.info(`Not on this machine, and not asked: ${missing.map(({ command }) => command).join(', ')}.`);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** In milliseconds: some take a while to start, more so where all are busy. */
const patience = 240_000;

describe('a fixed file is fit for the compiler of its language:', () => {
  it.each(there)(
    '$command',
    async (compiler) => {
      const texts = fixedTexts(compiler.reads).filter((text) => compiler.isTooNew?.test(text) !== true);
      expect(texts.length).toBeGreaterThan(2);
      expect(await complaintsOf(compiler, texts)).toBe('');
    },
    patience,
  );

  it.each(there.filter(({ isSlow }) => isSlow !== true))(
    '$command complains where one is not',
    async (compiler) => {
      const [text = ''] = fixedTexts(compiler.reads);
      const broken = `${text}\n${compiler.reads === 'Makefile' ? 'a\n' : '(" ${(\n'}`;
      expect(await complaintsOf(compiler, [broken])).not.toBe('');
    },
    patience,
  );
});

/** What is in the table, as it must be afterwards, and texts that are put together at will. */
function fixedTexts(reads: string): readonly string[] {
  const hasName = ({ path }: { readonly path: string }) => path === reads || path.endsWith(`.${reads}`);
  const reviewed = table.filter(hasName).map(({ after }) => filled(after));
  const random = fragments.filter(hasName).flatMap((fragment) =>
    sample(textsOf(fragment), { numRuns: 12, seed: 5 }).map((text) => {
      const fix = fixAll(text, fragment.path, undefined, detect(fragment.path, text));
      return fix === undefined ? text : applied(text, fix);
    }),
  );
  return [...reviewed, ...random];
}

/** Empty where the compiler can read all of the texts. */
async function complaintsOf(compiler: Compiler, texts: readonly string[]): Promise<string> {
  const { command, reads, asks, prepared = (text) => text, readsOne, complaint } = compiler;
  const place = await mkdtemp(join(folder, `${command}-`));
  const read = texts.map(prepared);
  const files = await Promise.all(
    (readsOne ? [read.join('\n')] : read).map(async (text, index) => {
      const inside = join(place, `f${index}`);
      const path = reads === 'Makefile' ? join(inside, reads) : join(place, `f${index}.${reads}`);
      if (reads === 'Makefile') await mkdir(inside);
      await writeFile(path, text);
      return path;
    }),
  );
  const [program, ...rest] = asks(files, place);
  try {
    await promisify(execFile)(program, rest, { cwd: place, timeout: patience });
    return '';
  } catch (error) {
    const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    return complaint === undefined || complaint.test(output) ? `${command}: ${output}` : '';
  }
}

function isThere({ command }: Compiler): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((each) => {
    try {
      accessSync(join(each, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
