import { commands, l10n } from 'vscode';

/** Reloads the window where a person chooses to: they may be in the middle of something. @param show Shows a message with that button. */
export async function offerReload(show: (button: string) => Thenable<string | undefined>): Promise<void> {
  const reload = l10n.t('Reload Window');
  const chosen = await show(reload);
  if (chosen === reload) await commands.executeCommand('workbench.action.reloadWindow');
}
