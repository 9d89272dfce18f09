import { l10n, Uri, window, workspace } from 'vscode';
import type { FindingPlace } from '../../../server/src/protocol/fixMessages.ts';
import { withLine } from './dotenvText.ts';
import { FileChanges, readFile } from './fileChanges.ts';
import { FixRefused } from './fixRefused.ts';
import { ignoreLine } from './ignoreLine.ts';

const ignoreFile = '.secretlintignore';

/** Leaves a file out of scans, by a line in the folder's `.secretlintignore`. @throws FixRefused Nothing was changed. */
export async function ignorePath({ uri: text }: Pick<FindingPlace, 'uri'>): Promise<void> {
  const uri = Uri.parse(text);
  // A cell is of its notebook.
  const folder =
    workspace.getWorkspaceFolder(uri.with({ scheme: 'file', fragment: '' })) ??
    workspace.getWorkspaceFolder(uri);
  if (!folder)
    throw new FixRefused(
      l10n.t('The file is in no folder of the workspace, so nothing can leave it out. Nothing was changed.'),
    );
  const path = uri.path.slice(folder.uri.path.replace(/\/$/, '').length + 1);
  const file = await readFile(Uri.joinPath(folder.uri, ignoreFile));
  const changes = new FileChanges();
  changes.write(file, withLine(file.text, ignoreLine(path)));
  await changes.apply();
  window.setStatusBarMessage(l10n.t('{0} is left out of scans by {1}.', path, ignoreFile), 10_000);
}
