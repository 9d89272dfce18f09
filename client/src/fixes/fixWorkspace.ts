import { FilePermission, l10n, ProgressLocation, Uri, window, WorkspaceEdit, workspace } from 'vscode';
import { showInformation, showWarning } from '../notices/notices.ts';
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
  /** Files that could not be opened, or must not be written. */
  readonly unwritable: readonly string[];
  /** Files beyond {@link mostFiles}. */
  readonly left: number;
}

/**
 * "Xtopay: Fix All in Workspace…": heals every file with findings, once the person has confirmed it, file by file in a
 * preview or all of them at once.
 * @throws FixRefused Nothing was changed.
 */
export async function fixWorkspace(ask: Ask): Promise<void> {
  const { fixes, unwritable, left } = await window.withProgress(
    { location: ProgressLocation.Window, title: l10n.t('Xtopay: preparing the fixes') },
    () => prepare(ask),
  );
  if (unwritable.length > 0)
    void showWarning(
      l10n.t('These files cannot be opened or written, and stay as they are: {0}', unwritable.join(', ')),
    );
  if (fixes.length === 0)
    throw new FixRefused(l10n.t('There is nothing in the workspace that can be fixed by an edit.'));
  const way = await chooseWay(fixes);
  if (way === undefined) return;
  const isApplied = await workspace.applyEdit(editOf(fixes, way === 'preview'), { isRefactoring: true });
  window.setStatusBarMessage(outcome(isApplied, left), shown);
}

/** In the preview nothing is ticked: what is confirmed there file by file can be made at once, too. */
async function chooseWay(fixes: readonly FileFixes[]): Promise<'preview' | 'at once' | undefined> {
  const preview = l10n.t('Preview');
  const atOnce = l10n.t('Fix All');
  const detail = l10n.t(
    'Changes: {0}. In the preview you tick those that you want. What was fixed can be undone.',
    fixes.reduce((sum, { edits }) => sum + edits.length, 0),
  );
  const chosen = await showInformation(
    l10n.t('Fix what Xtopay found in {0} files?', fixes.length),
    { modal: true, detail },
    preview,
    atOnce,
  );
  if (chosen === preview) return 'preview';
  return chosen === atOnce ? 'at once' : undefined;
}

async function prepare(ask: Ask): Promise<Preparation> {
  const found = await ask<readonly string[]>(foundInRequest, undefined);
  const uris: string[] = [];
  const unwritable: string[] = [];
  for (const uri of found.slice(0, mostFiles)) {
    const parsed = Uri.parse(uri);
    if (await open(parsed)) uris.push(uri);
    else unwritable.push(workspace.asRelativePath(parsed));
  }
  const fixes = await ask<readonly FileFixes[]>(fixFilesRequest, { uris });
  return { fixes, unwritable, left: Math.max(0, found.length - mostFiles) };
}

/** The server makes fixes of what is open: of the text that an edit will meet. @returns Whether it can be edited. */
async function open(uri: Uri): Promise<boolean> {
  try {
    const document = await workspace.openTextDocument(uri);
    if (document.isUntitled || uri.scheme === 'vscode-notebook-cell') return true;
    const { permissions } = await workspace.fs.stat(uri);
    return permissions !== FilePermission.Readonly;
  } catch {
    return false;
  }
}

/** @throws FixRefused A document was edited meanwhile. */
function editOf(fixes: readonly FileFixes[], needsConfirmation: boolean): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  const metadata = { needsConfirmation, label: l10n.t('Xtopay: fix all') };
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
  if (left === 0) return l10n.t('Xtopay: the fixes are made, for you to look at and save.');
  return l10n.t(
    'Xtopay: the fixes are made, for you to look at and save. Run it again for {0} more files.',
    left,
  );
}
