import type { Settings } from '../../protocol/settings.ts';
import { excludedBy, type IsExcluded, isExcludedWithin } from '../../workspace/excludeGlobs.ts';
import { pathWithin } from '../resource.ts';

/** Compiled once for the settings of a folder; they are replaced when they change. */
const compiled = new WeakMap<Settings['scan'], IsExcluded>();

/**
 * Whether the settings leave a file out.
 * @param folder The workspace folder, that the globs are relative to.
 * @param path Lies in the folder.
 */
export function isExcluded(scan: Settings['scan'], folder: string, path: string): boolean {
  const matches = compiled.get(scan) ?? excludedBy(scan.exclude);
  compiled.set(scan, matches);
  return isExcludedWithin(matches, pathWithin(folder, path));
}
