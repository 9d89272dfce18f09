import { l10n } from 'vscode';
import { showInformation } from '../notices/notices.ts';
import { currentFolder } from '../credentials/currentFolder.ts';
import { reportFailure } from '../credentials/reportFailure.ts';
import { isTrustedOrTell, pairToUse, type Source } from './pairToUse.ts';
import type { TerminalChoices } from './terminalChoices.ts';
import { type TerminalInjection, terminalUse } from './terminalInjection.ts';
import { mayGoIntoTerminal } from './terminalsOnDisk.ts';

/** "Xtopay: Toggle Credentials in New Terminals": for the folder at hand, remembered without a secret. */
export async function toggleTerminals(
  source: Source,
  choices: TerminalChoices,
  injection: TerminalInjection,
): Promise<void> {
  if (!isTrustedOrTell(l10n.t('New terminals get nothing.'))) return;
  const folder = currentFolder();
  if (!folder) {
    void showInformation(l10n.t('No folder is open. Use "Xtopay: Open Terminal With Credentials" instead.'));
    return;
  }
  await reportFailure(source.log, async () => {
    const uri = folder.uri.toString();
    if (choices.isOn(uri)) {
      await choices.choose(uri, false);
      await injection.update();
      tell(l10n.t('New terminals of "{0}" get no credentials any more.', folder.name));
      return;
    }
    const title = l10n.t('Xtopay: Toggle Credentials in New Terminals');
    const pair = await pairToUse(source, folder, title);
    if (!pair || !(await mayGoIntoTerminal())) return;
    if (!(await source.consent.confirm(pair, terminalUse()))) return;
    injection.agree(pair);
    await source.active.choose(folder, pair);
    await choices.choose(uri, true);
    await injection.update();
    tell(l10n.t('New terminals of "{0}" get the pair "{1}".', folder.name, pair.label));
  });
}

function tell(text: string): void {
  void showInformation(text);
}
