import { URI } from 'vscode-uri';

/**
 * One key for all ways to write a URI: percent-encoding, the case of a drive letter and of an authority, and
 * a slash at the end make no difference. Never shown to a client.
 */
export function keyOf(uri: string): string {
  try {
    const key = URI.parse(uri).toString();
    return key.endsWith('/') ? key.slice(0, -1) : key;
  } catch {
    return uri;
  }
}

/**
 * The file that a document stands for: its own, or the notebook's for a cell. `undefined` where there is none
 * on this machine (untitled, a revision of git, a virtual folder).
 */
export function filePathOf(uri: string): string | undefined {
  try {
    const parsed = URI.parse(uri);
    if (parsed.scheme === 'file') return parsed.fsPath;
    if (parsed.scheme !== 'vscode-notebook-cell') return undefined;
    return URI.from({ scheme: 'file', path: parsed.path }).fsPath;
  } catch {
    return undefined;
  }
}

/** Whether a document is a cell of a notebook. The path of its URI is the notebook's. */
export function isNotebookCell(uri: string): boolean {
  return uri.startsWith('vscode-notebook-cell:');
}

/** The path part of any URI: names the language of a document that is no file. */
export function nameOf(uri: string): string {
  try {
    return URI.parse(uri).path;
  } catch {
    return uri;
  }
}

/** The URI of a file, as VS Code writes it. @param path Absolute, as the machine writes it. */
export function uriOf(path: string): string {
  return URI.file(path).toString();
}

/** The folder of a path, or `undefined` at the root. */
export function parentOf(path: string): string | undefined {
  const end = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  return end > 0 ? path.slice(0, end) : undefined;
}

/** The path of a file in a folder, relative to it, with `/`. */
export function pathWithin(folder: string, path: string): string {
  return path.slice(folder.length).replaceAll('\\', '/').replace(/^\//, '');
}

/** Whether `path` is `folder` or lies beneath it. */
export function isWithin(folder: string, path: string): boolean {
  if (!path.startsWith(folder)) return false;
  if (path.length === folder.length) return true;
  return [folder.at(-1), path[folder.length]].some((edge) => edge === '/' || edge === '\\');
}
