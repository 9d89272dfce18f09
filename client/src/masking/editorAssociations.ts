/** VS Code's setting `workbench.editorAssociations`: glob patterns, and the editor that opens what they match. */
export type EditorAssociations = Readonly<Record<string, string>>;

/**
 * The associations by which files open in an editor, or no longer do. What a person has chosen for a pattern stays.
 * @returns `undefined` where nothing has to change.
 */
export function withAssociations(
  current: EditorAssociations,
  patterns: readonly string[],
  editor: string,
  isOn: boolean,
): EditorAssociations | undefined {
  const wanted = isOn
    ? { ...Object.fromEntries(patterns.map((pattern) => [pattern, editor])), ...current }
    : Object.fromEntries(Object.entries(current).filter(([, each]) => each !== editor));
  return Object.keys(wanted).length === Object.keys(current).length ? undefined : wanted;
}
