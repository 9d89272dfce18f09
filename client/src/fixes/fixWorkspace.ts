import { l10n, ProgressLocation, type TextDocument, Uri, window, WorkspaceEdit, workspace } from 'vscode';
import { type FileFixes, fixFilesRequest, foundInRequest } from '../../../server/src/protocol/fixMessages.ts';
import { FixRefused } from './fixRefused.ts';
import { type Ask, rangeOf } from './takeOut.ts';

/** So many files are opened for it at once, at the most. */
const mostFiles = 500;
/** How long an outcome stays in the status bar, in milliseconds. */
const shown = 10_000;

/** What is to be changed, and how much cannot be. */
interface Preparation {
  readonly fixes: readonly FileFixes[];
  /** Files that could not be opened. */
  readonly unreadable: readonly string[];
  /** Files beyond {@link mostFiles}. */
  readonly left: number;
}

/**
 * "Xtopay: Fix All in Workspace…": shows in a preview how every file with findings is healed, and changes what the
 * person confirms there.
 * @throws FixRefused Nothing was changed.
 */
export async function fixWorkspace(ask: Ask): Promise<void> {
  const { fixes, unreadable, left } = await window.withProgress(
    { location: ProgressLocation.Window, title: l10n.t('Xtopay: preparing the fixes') },
    () => prepare(ask),
  );
  if (unreadable.length > 0)
    void window.showWarningMessage(
      l10n.t('These files could not be opened, and stay as they are: {0}', unreadable.join(', ')),
    );
  if (fixes.length === 0)
    throw new FixRefused(l10n.t('There is nothing in the workspace that can be fixed by an edit.'));
  const edit = editOf(fixes);
  const isApplied = await workspace.applyEdit(edit, { isRefactoring: true });
  window.setStatusBarMessage(outcome(isApplied, left), shown);
}

async function prepare(ask: Ask): Promise<Preparation> {
  const uris = await ask<readonly string[]>(foundInRequest, undefined);
  const unreadable: string[] = [];
  for (const uri of uris.slice(0, mostFiles)) {
    if (!(await open(uri))) unreadable.push(workspace.asRelativePath(Uri.parse(uri)));
  }
  const fixes = await ask<readonly FileFixes[]>(fixFilesRequest, { uris: uris.slice(0, mostFiles) });
  return { fixes, unreadable, left: Math.max(0, uris.length - mostFiles) };
}

/** The server makes fixes of what is open: of the text that an edit will meet. */
async function open(uri: string): Promise<TextDocument | undefined> {
  try {
    return await workspace.openTextDocument(Uri.parse(uri));
  } catch {
    return undefined;
  }
}

/** @throws FixRefused A document was edited meanwhile. */
function editOf(fixes: readonly FileFixes[]): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  const metadata = {
    needsConfirmation: true,
    label: l10n.t('Xtopay: fix all'),
  };
  for (const { uri, version, edits } of fixes) {
    const document = workspace.textDocuments.find((one) => one.uri.toString() === Uri.parse(uri).toString());
    if (document?.version !== version)
      throw new FixRefused(
        l10n.t(
          '{0} was edited while the fixes were prepared. Nothing was changed. Try again.',
          workspace.asRelativePath(Uri.parse(uri)),
        ),
      );
    for (const { range, newText } of edits) edit.replace(document.uri, rangeOf(range), newText, metadata);
  }
  return edit;
}

function outcome(isApplied: boolean, left: number): string {
  if (!isApplied) return l10n.t('Xtopay: no file was changed.');
  if (left === 0) return l10n.t('Xtopay: the confirmed fixes are made.');
  return l10n.t('Xtopay: the confirmed fixes are made. Run it again for {0} more files.', left);
}
