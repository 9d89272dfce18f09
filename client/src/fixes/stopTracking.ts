import { l10n, ProcessExecution, Task, TaskRevealKind, tasks, TaskScope, Uri, workspace } from 'vscode';
import { showInformation, showWarning } from '../notices/notices.ts';
import {
  type FindingPlace,
  type GitStanding,
  gitStandingRequest,
} from '../../../server/src/protocol/fixMessages.ts';
import { withLine } from './dotenvText.ts';
import { FileChanges, readFile } from './fileChanges.ts';
import { FixRefused } from './fixRefused.ts';
import { ignoreLine } from './ignoreLine.ts';
import type { Ask } from './takeOut.ts';
import { untrackArguments } from './untrackArguments.ts';

/**
 * Has git forget a committed dotenv file, and ignore it from then on: shows the command, asks, and runs it where it
 * can be seen. The file itself stays.
 * @throws FixRefused Nothing was changed.
 */
export async function stopTracking(ask: Ask, place: Pick<FindingPlace, 'uri'>): Promise<void> {
  const uri = Uri.parse(place.uri);
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  if (!workspace.isTrusted)
    throw new FixRefused(
      l10n.t('This workspace is not trusted, so git is not run in it. Nothing was changed.'),
    );
  const standing = await ask<GitStanding>(gitStandingRequest, { uri: place.uri });
  if (!standing.isTracked)
    throw new FixRefused(
      l10n.t('Git does not track {0}. Nothing was changed.', workspace.asRelativePath(uri)),
    );
  const directory = Uri.joinPath(uri, '..');
  // In a task VS Code replaces such variables, and runs commands for some of them.
  if (uri.fsPath.includes('${'))
    throw new FixRefused(
      l10n.t(
        'VS Code would take a part of the path of {0} for a variable. Nothing was changed. Run "git rm --cached" in a terminal.',
        workspace.asRelativePath(uri),
      ),
    );
  const args = untrackArguments(name);
  if (!(await isConfirmed(uri, `git ${args.join(' ')}`))) return;

  const ignore = await readFile(Uri.joinPath(directory, '.gitignore'));
  const changes = new FileChanges();
  changes.write(ignore, withLine(ignore.text, name === '.env' ? name : ignoreLine(name)));
  // Git first: nothing is to undo where it fails.
  const status = await runToItsEnd(args, directory);
  if (status !== 0)
    throw new FixRefused(
      l10n.t(
        'Git could not stop tracking {0}; the terminal says why. Nothing was changed.',
        workspace.asRelativePath(uri),
      ),
    );
  await changes.apply();
  void showInformation(
    l10n.t(
      'Git no longer tracks {0}; commit that. Commits of before still hold what was in it: revoke or rotate those credentials.',
      workspace.asRelativePath(uri),
    ),
  );
}

async function isConfirmed(uri: Uri, command: string): Promise<boolean> {
  const run = l10n.t('Run Git');
  const detail = l10n.t(
    'This runs in the directory of the file:\n{0}\n\nThe file stays where it is, and goes into .gitignore. Commits of before still hold it.',
    command,
  );
  const chosen = await showWarning(
    l10n.t('Stop tracking {0}?', workspace.asRelativePath(uri)),
    { modal: true, detail },
    run,
  );
  return chosen === run;
}

/** Runs git in a terminal, where a person sees what it says. @returns The exit status; `undefined` where it did not start. */
async function runToItsEnd(args: string[], directory: Uri): Promise<number | undefined> {
  const execution = new ProcessExecution('git', args, { cwd: directory.fsPath });
  const title = l10n.t('Stop Tracking');
  const task = new Task({ type: 'process' }, TaskScope.Workspace, title, 'Xtopay', execution);
  task.presentationOptions = { reveal: TaskRevealKind.Silent };
  return new Promise((resolve, reject) => {
    const ended = tasks.onDidEndTaskProcess((event) => {
      if (event.execution.task !== task && event.execution.task.name !== title) return;
      ended.dispose();
      resolve(event.exitCode);
    });
    tasks.executeTask(task).then(undefined, (error: unknown) => {
      ended.dispose();
      reject(error instanceof Error ? error : new Error(String(error)));
    });
  });
}
