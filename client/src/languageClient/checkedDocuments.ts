/** Where documents come from in any window: the disk, nobody's disk yet, and a notebook. */
const always = ['file', 'untitled', 'vscode-notebook-cell'];

/**
 * Selects the documents that are checked: besides those of any window, the ones of a virtual workspace, such as a
 * repository that is open without being on this machine. Not what an editor only shows: the other side of a
 * comparison, the output of a program.
 * @param folders The schemes of the workspace's folders.
 */
export function checkedDocuments(folders: readonly string[]): { readonly scheme: string }[] {
  return [...new Set([...always, ...folders])].map((scheme) => ({ scheme }));
}
