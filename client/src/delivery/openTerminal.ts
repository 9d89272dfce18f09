import { l10n, ThemeIcon, window } from 'vscode';
import { currentFolder } from '../credentials/currentFolder.ts';
import { pairIn, whichPair } from '../credentials/commands/whichPair.ts';
import { environmentText } from '../credentials/problemText.ts';
import { reportFailure } from '../credentials/reportFailure.ts';
import { variablesOf } from './environment.ts';
import { isTrustedOrTell, pairToUse, type Source } from './pairToUse.ts';
import type { TerminalInjection } from './terminalInjection.ts';
import { mayGoIntoTerminal } from './terminalsOnDisk.ts';

/**
 * "Xtopay: Open Terminal With Credentials": the active pair is in the environment of that terminal and of what runs
 * in it, and in no file; called on a pair of the view, that one. The terminal ends with the window.
 */
export async function openTerminal(
  source: Source,
  injection: TerminalInjection,
  target: unknown,
): Promise<void> {
  if (!isTrustedOrTell(l10n.t('No terminal was opened.'))) return;
  await reportFailure(source.log, async () => {
    const folder = currentFolder();
    const title = l10n.t('Xtopay: Open Terminal With Credentials');
    const pair = pairIn(target)
      ? await whichPair(source.vault, target, title)
      : await pairToUse(source, folder, title);
    if (!pair) return;
    const use = l10n.t(
      'Everything that runs in the terminal can read the live secret, and move money with it.',
    );
    if (!(await mayGoIntoTerminal())) return;
    if (!(await source.consent.confirm(pair, use, l10n.t('Open Terminal')))) return;
    const terminal = window.createTerminal({
      name: l10n.t('Xtopay: {0} ({1})', pair.label, environmentText(pair.environment)),
      env: variablesOf(await source.vault.read(pair)),
      iconPath: new ThemeIcon('key'),
      isTransient: true,
      ...(folder ? { cwd: folder.uri } : {}),
    });
    injection.opened(terminal, pair);
    terminal.show();
  });
}
