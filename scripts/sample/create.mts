import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { run } from '../run.mts';
import { type SampleFile, sampleFiles } from './files.mts';

/**
 * Writes the sample workspace anew, as a git repository with one file staged that should not be.
 * @param files Those of the sample to write; all of them unless told otherwise.
 */
export async function createSample(
  folder: string,
  files: readonly SampleFile[] = sampleFiles(),
): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  for (const { path, content } of files) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  await run('git', ['init', '--quiet', folder]);
  const tracked = files.filter((file) => file.tracked).map(({ path }) => path);
  await run('git', ['-C', folder, 'add', '--force', '--', ...tracked]);
}
