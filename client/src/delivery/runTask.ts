import { l10n, type QuickPickItem, type Task, tasks, window } from 'vscode';
import { showInformation, showWarning } from '../notices/notices.ts';
import { currentFolder } from '../credentials/currentFolder.ts';
import { reportFailure } from '../credentials/reportFailure.ts';
import { variablesOf } from './environment.ts';
import { isTrustedOrTell, pairToUse, type Source } from './pairToUse.ts';
import { type RunnableTask, runnable, taskWithPair, variablesOfTask } from './taskWithPair.ts';
import { mayGoIntoTerminal } from './terminalsOnDisk.ts';

type Item = QuickPickItem & { readonly found: RunnableTask };

/** "Xtopay: Run Task With Credentials": a task of tasks.json or a detected one, with the active pair of its folder. */
export async function runTask(source: Source): Promise<void> {
  if (!isTrustedOrTell(l10n.t('No task was run.'))) return;
  await reportFailure(source.log, async () => {
    const found = await chooseTask();
    if (!found) return;
    const { task } = found;
    const names = variablesOfTask(found);
    if (names.length > 0) {
      void showWarning(
        l10n.t(
          'The task "{0}" sets {1} itself, so it was not run with a stored pair. Take it out of the task, or run the task as it is.',
          task.name,
          names.join(', '),
        ),
      );
      return;
    }
    const folder = typeof task.scope === 'object' ? task.scope : currentFolder();
    const pair = await pairToUse(source, folder, l10n.t('Xtopay: Run Task With Credentials'));
    if (!pair || !(await mayGoIntoTerminal())) return;
    const use = l10n.t('The task "{0}" can read the live secret, and move money with it.', task.name);
    if (!(await source.consent.confirm(pair, use, l10n.t('Run Task')))) return;
    await tasks.executeTask(taskWithPair(found, variablesOf(await source.vault.read(pair))));
  });
}

async function chooseTask(): Promise<RunnableTask | undefined> {
  const all = await tasks.fetchTasks();
  const items = all.flatMap((task): Item[] => {
    const found = runnable(task);
    return found ? [{ label: task.name, description: whereFrom(task), found }] : [];
  });
  if (items.length === 0) {
    void showInformation(
      all.length === 0
        ? l10n.t('There are no tasks. Add one to .vscode/tasks.json.')
        : l10n.t('No task here runs a program itself, so none can be given credentials.'),
    );
    return undefined;
  }
  const others = all.length - items.length;
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Xtopay: Run Task With Credentials'),
    placeHolder:
      others > 0
        ? l10n.t('Which task? {0} that run no program themselves are left out.', others)
        : l10n.t('Which task? Tasks that it depends on run without credentials, if at all.'),
  });
  return chosen?.found;
}

function whereFrom({ scope, source }: Task): string {
  return typeof scope === 'object' ? `${source} · ${scope.name}` : source;
}
