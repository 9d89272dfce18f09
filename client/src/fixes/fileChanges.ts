import { utf8ToBytes } from '@noble/hashes/utils.js';
import {
  FilePermission,
  FileSystemError,
  FileType,
  l10n,
  Range,
  type TextDocument,
  type TextEdit,
  type Uri,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { FixRefused } from './fixRefused.ts';

/** What a file holds, as a person sees it: unsaved edits too. */
export interface FileText {
  readonly uri: Uri;
  /** `undefined`: there is no file. */
  readonly document: TextDocument | undefined;
  readonly text: string;
}

/** @throws FixRefused The file is there, and cannot be read as text. */
export async function readFile(uri: Uri): Promise<FileText> {
  if (!(await isThere(uri))) return { uri, document: undefined, text: '' };
  try {
    const document = await workspace.openTextDocument(uri);
    return { uri, document, text: document.getText() };
  } catch {
    throw unreadable(uri);
  }
}

/** Whether there is a file. @throws FixRefused It cannot be told. */
export async function isThere(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return false;
    throw unreadable(uri);
  }
}

/** Whether what stands at a path is a link to something elsewhere. */
export async function isLink(uri: Uri): Promise<boolean> {
  return (await isThere(uri)) && ((await workspace.fs.stat(uri)).type & FileType.SymbolicLink) !== 0;
}

/** Changes of several files that are made together or not at all, and undone in one step. */
export class FileChanges {
  readonly #edit = new WorkspaceEdit();
  readonly #before: FileText[] = [];
  /** Files that are of use only once they are on disk. */
  readonly #saved: FileText[] = [];

  /** Gives a file another text, and saves it; makes it where there is none. The same text is no change. */
  write(file: FileText, text: string): void {
    const { uri, document, text: before } = file;
    if (document && text === before) return;
    if (document) {
      const { start, end, inserted } = difference(before, text);
      this.#edit.replace(uri, new Range(document.positionAt(start), document.positionAt(end)), inserted);
    } else {
      this.#edit.createFile(uri, { contents: utf8ToBytes(text), overwrite: false });
    }
    this.#before.push(file);
    this.#saved.push(file);
  }

  /** Edits a document, which is not saved: a person may want to look at it first. */
  edit(document: TextDocument, edits: readonly TextEdit[]): void {
    this.#edit.set(document.uri, [...edits]);
    this.#before.push({ uri: document.uri, document, text: document.getText() });
  }

  /** @throws FixRefused A file cannot be written; all of them are as they were. */
  async apply(): Promise<void> {
    for (const { uri, document } of this.#before) if (document) await refuseReadOnly(uri);
    if (!(await workspace.applyEdit(this.#edit)))
      throw new FixRefused(l10n.t('VS Code did not make the change, so nothing was changed. Try again.'));
    for (const { uri } of this.#saved) {
      if (await isSaved(uri)) continue;
      await this.#takeBack();
      throw new FixRefused(
        l10n.t('{0} could not be saved, so nothing was changed.', workspace.asRelativePath(uri)),
      );
    }
  }

  async #takeBack(): Promise<void> {
    const back = new WorkspaceEdit();
    for (const { uri, document, text } of this.#before) {
      if (document) back.replace(uri, whole(document), text);
      else back.deleteFile(uri, { ignoreIfNotExists: true });
    }
    await workspace.applyEdit(back);
    for (const { uri } of this.#saved) await isSaved(uri);
  }
}

/** Where two texts differ, in UTF-16 offsets of the first. */
function difference(before: string, after: string): { start: number; end: number; inserted: string } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return { start, end: before.length - tail, inserted: after.slice(start, after.length - tail) };
}

async function isSaved(uri: Uri): Promise<boolean> {
  const document = workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
  return !document?.isDirty || (await document.save());
}

async function refuseReadOnly(uri: Uri): Promise<void> {
  if (uri.scheme === 'untitled') return;
  const { permissions = 0 } = await workspace.fs.stat(uri);
  const isReadOnly =
    workspace.fs.isWritableFileSystem(uri.scheme) === false || (permissions & FilePermission.Readonly) !== 0;
  if (isReadOnly)
    throw new FixRefused(l10n.t('{0} is read-only, so nothing was changed.', workspace.asRelativePath(uri)));
}

function whole(document: TextDocument): Range {
  return new Range(document.positionAt(0), document.positionAt(document.getText().length));
}

function unreadable(uri: Uri): FixRefused {
  return new FixRefused(
    l10n.t('{0} cannot be read as text, so nothing was changed.', workspace.asRelativePath(uri)),
  );
}
