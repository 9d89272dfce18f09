import picomatch from 'picomatch';

/**
 * Whether the settings leave a file out.
 * @param globs As in `xtopay.scan.exclude`, relative to the folder.
 * @param path Lies in the folder.
 */
export function isExcluded(globs: readonly string[], folder: string, path: string): boolean {
  if (globs.length === 0) return false;
  const relative = path.slice(folder.length).replaceAll('\\', '/').replace(/^\//, '');
  return picomatch([...globs], { dot: true })(relative);
}
