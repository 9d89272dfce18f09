/**
 * The glob pattern that matches one file in VS Code's `workbench.editorAssociations`. VS Code knows no escape: what has
 * a meaning in a pattern stands as `?`, which matches any one character. With its scheme it does not match what a file
 * is compared with, so comparisons stay text.
 */
export function filePattern(scheme: string, path: string): string {
  return `${scheme}:${path.replaceAll(/[*?[\]{}]|\s(?=$)/g, '?')}`;
}

/** What the patterns of all files in a folder begin with. */
export function folderPrefix(scheme: string, path: string): string {
  return filePattern(scheme, path.endsWith('/') ? path : `${path}/`);
}

/** Whether a pattern is one of a single file, as {@link filePattern} makes them. */
export function isFilePattern(pattern: string): boolean {
  return /^[A-Za-z][\w+.-]*:\//.test(pattern);
}
