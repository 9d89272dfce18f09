/**
 * What git is told to stop tracking one file of the directory that it runs in, and no other.
 * @param name Of the file.
 */
export function untrackArguments(name: string): string[] {
  // Git takes a path for a pattern: `.env.*` would be every file of that kind.
  const isPattern = /[*?[\\]|^:/.test(name);
  return ['rm', '--cached', '--', isPattern ? `:(literal)${name}` : name];
}
