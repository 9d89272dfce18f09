import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { directoryAndParents } from '../../workspace/node/machineFiles.ts';

/**
 * The version in the nearest package.json of this project.
 * @param directory Of the running program.
 */
export function versionNear(directory: string): string {
  for (const candidate of directoryAndParents(directory)) {
    const version = versionIn(join(candidate, 'package.json'));
    if (version !== undefined) return version;
  }
  return 'unknown';
}

function versionIn(file: string): string | undefined {
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const isOurs =
      typeof manifest === 'object' && manifest !== null && 'name' in manifest && manifest.name === 'xtopay';
    return isOurs && 'version' in manifest && typeof manifest.version === 'string'
      ? manifest.version
      : undefined;
  } catch {
    return undefined;
  }
}
