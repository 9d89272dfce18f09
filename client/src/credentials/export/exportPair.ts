import { l10n, window, workspace } from 'vscode';
import type { CredentialParts } from '../commands/parts.ts';
import { whichPair } from '../commands/whichPair.ts';
import { environmentText } from '../problemText.ts';
import { reportFailure } from '../reportFailure.ts';
import { exportCommands, managerNames, managers } from './managers.ts';

/** "Xtopay: Export Credentials to Secrets Manager": writes the commands for it, with no value in them. */
export async function exportPair({ vault, log }: CredentialParts, target: unknown): Promise<void> {
  await reportFailure(log, async () => {
    const title = l10n.t('Xtopay: Export Credentials to Secrets Manager');
    const pair = await whichPair(vault, target, title);
    if (!pair) return;
    const chosen = await window.showQuickPick(
      managers.map((manager) => ({ label: managerNames[manager], manager })),
      { title, placeHolder: l10n.t('Where does "{0}" go?', pair.label) },
    );
    if (!chosen) return;
    const lines = [
      l10n.t(
        'Puts the {0} pair "{1}" into {2}.',
        environmentText(pair.environment),
        pair.label,
        chosen.label,
      ),
      l10n.t('The values are in no command: they go from the environment through standard input.'),
      l10n.t('Fill in what stands between < and >, and run it in bash or zsh where the pair is:'),
      l10n.t('"Xtopay: Open Terminal With Credentials" opens such a terminal.'),
    ].map((line) => `# ${line}`);
    const content = [...lines, '', ...exportCommands(chosen.manager, pair), ''].join('\n');
    await window.showTextDocument(await workspace.openTextDocument({ language: 'shellscript', content }));
  });
}
