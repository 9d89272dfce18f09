/** VS Code's setting `workbench.editorAssociations`: glob patterns, and the editor that opens what they match. */
export type EditorAssociations = Readonly<Record<string, string>>;

/**
 * The associations by which files open in an editor. What a person has chosen for a pattern stays.
 * @param wanted The patterns of what is to open in it.
 * @param keeps Whether a pattern that has the editor and is not wanted stays all the same.
 * @returns `undefined` where nothing has to change.
 */
export function withAssociations(
  current: EditorAssociations,
  editor: string,
  wanted: readonly string[],
  keeps: (pattern: string) => boolean,
): EditorAssociations | undefined {
  const patterns = new Set(wanted);
  const kept = Object.entries(current).filter(
    ([pattern, each]) => each !== editor || patterns.has(pattern) || keeps(pattern),
  );
  const added = wanted.filter((pattern) => !Object.hasOwn(current, pattern));
  if (added.length === 0 && kept.length === Object.keys(current).length) return undefined;
  return Object.fromEntries([...kept, ...added.map((pattern) => [pattern, editor] as const)]);
}
