/**
 * A line of an ignore file (gitignore syntax) that names one path and nothing else.
 * @param path Relative to the folder of the ignore file, with `/`.
 */
export function ignoreLine(path: string): string {
  const escaped = path.replaceAll(/[\\*?[\]]/g, String.raw`\$&`);
  // A space at the end counts only where it is escaped.
  return `/${escaped.replace(/ +$/, (spaces) => String.raw`\ `.repeat(spaces.length))}`;
}
