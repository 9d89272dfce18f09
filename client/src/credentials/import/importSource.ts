import { type TextDocument, Uri, workspace } from 'vscode';
import type { FileChanges } from '../../fixes/fileChanges.ts';
import type { TokenFile } from './candidates.ts';
import type { Scrubbing } from './scrubDotenv.ts';

/** A document that credentials are imported from. */
export interface ImportSource extends TokenFile {
  readonly document: TextDocument;
  /** Its text when it was read. */
  readonly text: string;
  /** Whether its values can be emptied or their lines removed; otherwise they are replaced by reads of the environment. */
  readonly isDotenv: boolean;
  /**
   * Plans how the credentials leave the document.
   * @param fingerprints Of IDs and secrets.
   * @returns How many places it changes.
   */
  scrub(changes: FileChanges, fingerprints: ReadonlySet<string>, how: Scrubbing): Promise<number>;
}

/** How a person knows a document, and the name of the folder that it lies in. */
export function placeOf(uri: Uri): { readonly path: string; readonly folder: string } {
  const parent = Uri.joinPath(uri, '..').path;
  const folder = parent.slice(parent.lastIndexOf('/') + 1);
  return { path: workspace.asRelativePath(uri), folder: folder === '' ? 'Xtopay' : folder };
}
