import { commands, l10n, Uri, window, type WorkspaceFolder, workspace } from 'vscode';
import {
  fixCommands,
  type FindingPlace,
  type GitStanding,
  gitStandingRequest,
} from '../../../server/src/protocol/fixMessages.ts';
import { withLine, withName, withVariable } from './dotenvText.ts';
import { FileChanges, isLink, isThere, readFile } from './fileChanges.ts';
import { FixRefused } from './fixRefused.ts';
import { type Ask, takeOut } from './takeOut.ts';

/**
 * Moves a credential to the `.env` beside it or above it: into a file that git ignores, with its name in
 * `.env.example`, and a read of the environment where it stood. One step to undo.
 * @throws FixRefused Nothing was changed.
 */
export async function moveToDotenv(ask: Ask, place: FindingPlace): Promise<void> {
  const { document, edits, variables } = await takeOut(ask, place);
  const folder = workspace.getWorkspaceFolder(document.uri);
  if (!folder)
    throw new FixRefused(
      l10n.t(
        'The file is in no folder of the workspace, so there is no place for a .env. Nothing was changed.',
      ),
    );
  const directory = await directoryOfDotenv(folder, document.uri);
  const dotenv = Uri.joinPath(directory, '.env');
  const standing = await ask<GitStanding>(gitStandingRequest, { uri: dotenv.toString() });
  if (standing.isTracked) throw trackedRefusal(place, dotenv);
  if (await isLink(dotenv)) throw linkRefusal(dotenv);

  const changes = new FileChanges();
  if (standing.isRepository && !standing.isIgnored) {
    const ignore = await readFile(Uri.joinPath(directory, '.gitignore'));
    changes.write(ignore, withLine(ignore.text, '.env'));
  }
  const file = await readFile(dotenv);
  let { text } = file;
  for (const { name, value } of variables) {
    const change = withVariable(text, name, value);
    if (change.kind === 'taken') throw takenRefusal(dotenv, name);
    ({ text } = change);
  }
  changes.write(file, text);
  const example = await readFile(Uri.joinPath(directory, '.env.example'));
  changes.write(
    example,
    variables.reduce((before, { name }) => withName(before, name), example.text),
  );
  changes.edit(document, edits);
  await changes.apply();
  window.setStatusBarMessage(
    l10n.t(
      '{0} now holds {1}.',
      workspace.asRelativePath(dotenv),
      variables.map(({ name }) => name).join(', '),
    ),
    10_000,
  );
}

/** The nearest directory with a `.env` from the file up; otherwise the folder. */
async function directoryOfDotenv(folder: WorkspaceFolder, uri: Uri): Promise<Uri> {
  const top = folder.uri.path.replace(/\/$/, '');
  for (let directory = Uri.joinPath(uri, '..'); ; directory = Uri.joinPath(directory, '..')) {
    if (!directory.path.startsWith(`${top}/`)) return folder.uri;
    if (await isThere(Uri.joinPath(directory, '.env'))) return directory;
  }
}

function trackedRefusal(place: FindingPlace, dotenv: Uri): FixRefused {
  return new FixRefused(
    l10n.t(
      '{0} is committed to git: what is moved there would be published with it. Nothing was changed. Stop tracking it first.',
      workspace.asRelativePath(dotenv),
    ),
    {
      button: l10n.t('Stop Tracking…'),
      run: () => commands.executeCommand(fixCommands.stopTracking, { ...place, uri: dotenv.toString() }),
    },
  );
}

/** Where it leads may be anywhere, and be published: whoever made the files decided that. */
function linkRefusal(dotenv: Uri): FixRefused {
  return new FixRefused(
    l10n.t(
      '{0} is a link to another file, which may lie where others can read it. Nothing was changed. Put the credential there yourself, or keep it in the credential vault.',
      workspace.asRelativePath(dotenv),
    ),
  );
}

function takenRefusal(dotenv: Uri, name: string): FixRefused {
  return new FixRefused(
    l10n.t(
      '{0} holds another value for {1}, which would be lost. Nothing was changed. Rename that one, or this variable.',
      workspace.asRelativePath(dotenv),
      name,
    ),
    { button: l10n.t('Open .env'), run: () => commands.executeCommand('vscode.open', dotenv) },
  );
}
