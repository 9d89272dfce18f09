import { mkdir, readdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Makes a folder that holds the built-in extensions of VS Code but some, as links.
 * @param all The folder of all of them.
 * @param without Names of folders in it.
 * @param folder A new one.
 */
export async function builtInExtensionsWithout(
  all: string,
  without: readonly string[],
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const kept = (await readdir(all, { withFileTypes: true })).filter(
    (entry) => entry.isDirectory() && !without.includes(entry.name),
  );
  // Junctions are what everybody may make on Windows; elsewhere they are ordinary links.
  await Promise.all(kept.map(({ name }) => symlink(join(all, name), join(folder, name), 'junction')));
}
