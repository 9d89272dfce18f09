import { commands, l10n } from 'vscode';
import { showError } from '../notices/notices.ts';
import { causeOf, isOfAnotherWindow, StorageFailure } from './failures.ts';

/** Where details go that a person may want to look up. */
export interface FailureLog {
  error(message: string): void;
  show(): void;
}

/** Runs a command's work; a failure of the secret storage is told plainly, everything else is passed on. */
export async function reportFailure(log: FailureLog, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StorageFailure)) throw error;
    await tellFailure(log, error);
  }
}

/**
 * Tells what failed, what was not lost, and what to do.
 * @param action What else is offered beside the log.
 * @returns Whether the action was chosen.
 */
export async function tellFailure(
  log: FailureLog,
  failure: StorageFailure,
  ...action: readonly string[]
): Promise<boolean> {
  return tell(log, failure, textOf(failure), action);
}

/** Tells of a failure that loses nothing a person entered, as long as the message stands. @returns Whether to go on. */
export function tellKept(log: FailureLog, failure: StorageFailure, goOn: string): Promise<boolean> {
  const kept = isOfAnotherWindow(failure.operation)
    ? ` ${l10n.t('What you entered is kept until this message is closed.')}`
    : '';
  return tell(log, failure, `${textOf(failure)}${kept}`, [goOn]);
}

async function tell(
  log: FailureLog,
  failure: StorageFailure,
  text: string,
  action: readonly string[],
): Promise<boolean> {
  log.error(`${failure.message} ${causeOf(failure)}`);
  const showLog = l10n.t('Show Log');
  const reload = l10n.t('Reload Window');
  const isBehind = failure.operation === 'behind' && action.length === 0;
  const chosen = await showError(text, ...action, ...(isBehind ? [reload] : []), showLog);
  if (chosen === showLog) log.show();
  if (chosen === reload) await commands.executeCommand('workbench.action.reloadWindow');
  return chosen !== undefined && action.includes(chosen);
}

function textOf({ operation, label }: StorageFailure): string {
  switch (operation) {
    case 'store':
      return l10n.t(
        '"{0}" was not stored: the secret storage failed. What was stored before still is. Unlock the keyring of your system, then try again: what you entered is kept until this message is closed.',
        label,
      );
    case 'change':
      return l10n.t(
        '"{0}" was not changed: the secret storage failed. It is stored as before. Unlock the keyring of your system, then try again.',
        label,
      );
    case 'delete':
      if (label === '')
        return l10n.t(
          'Not everything was deleted: the secret storage failed. What is left is shown in the Credentials view. Unlock the keyring of your system, then try again.',
        );
      return l10n.t(
        '"{0}" was not deleted: the secret storage failed. It is still stored. Unlock the keyring of your system, then try again.',
        label,
      );
    case 'forget':
      return l10n.t(
        'The new credentials are stored, but "{0}" could not be removed: the secret storage failed. Both are stored. Unlock the keyring of your system, then run "Xtopay: Delete Credentials".',
        label,
      );
    case 'read':
      return l10n.t(
        'The secret storage cannot be read, so nothing was changed. Unlock the keyring of your system, then try again.',
      );
    case 'use':
      return l10n.t(
        '"{0}" cannot be used: its entry in the secret storage is gone or damaged. Nothing else is affected. Run "Xtopay: Set Credentials" to enter it again.',
        label,
      );
    case 'changed':
      return l10n.t(
        'Nothing was changed here: another window changed "{0}", or stored another pair of that name, meanwhile. Look at it in the Credentials view before you try again.',
        label,
      );
    case 'deleted':
      return l10n.t('Nothing was changed here: another window deleted "{0}" meanwhile.', label);
    case 'busy':
      return l10n.t(
        'Nothing was changed: another window is changing the stored credentials, and did not come to an end. It may be asking you something: answer it there, then try again.',
      );
    case 'behind':
      return l10n.t(
        'Nothing was changed: another window changed the stored credentials, and this one does not see that before it is reloaded. What is stored here would take it away.',
      );
  }
}
