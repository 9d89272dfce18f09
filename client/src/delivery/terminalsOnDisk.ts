import { ConfigurationTarget, env, l10n, UIKind, workspace } from 'vscode';
import { showError, showWarning } from '../notices/notices.ts';
import { areKeptOnDisk, mayBeHandedOver } from './restoredTerminals.ts';

const section = 'terminal.integrated';
const reviveSetting = 'persistentSessionReviveProcess';

/** The settings that {@link wouldBeOnDisk} depends on. */
export const restoreSettings = [`${section}.enablePersistentSessions`, `${section}.${reviveSetting}`];

/** Whether a secret in the environment of a terminal would come to stand on disk. */
export function wouldBeOnDisk(): boolean {
  const settings = workspace.getConfiguration(section);
  return areKeptOnDisk({
    isDesktop: env.uiKind === UIKind.Desktop,
    isPersistent: settings.get('enablePersistentSessions'),
    revive: settings.get(reviveSetting),
  });
}

/** Makes sure that a secret may go into a terminal; asks to change the setting where it may not. */
export function mayGoIntoTerminal(): Promise<boolean> {
  return mayBeHandedOver({
    isKept: wouldBeOnDisk,
    ask: askToTurnOff,
    turnOff: async () => {
      await workspace.getConfiguration(section).update(reviveSetting, 'never', ConfigurationTarget.Global);
    },
    tellInVain: () =>
      void showError(
        l10n.t(
          'This workspace sets {0} itself, so terminals would still be written to disk. No secret was handed out.',
          `${section}.${reviveSetting}`,
        ),
      ),
  });
}

async function askToTurnOff(): Promise<boolean> {
  const turnOff = l10n.t('Turn Off');
  const chosen = await showWarning(
    l10n.t('Turn off that VS Code restores terminals after it quits?'),
    {
      modal: true,
      detail: l10n.t(
        'To restore them it writes their environment to disk, and the secret would be in it. Your user setting {0} becomes "never"; a reload of the window still keeps terminals. Without that no terminal or task gets the secret.',
        `${section}.${reviveSetting}`,
      ),
    },
    turnOff,
  );
  return chosen === turnOff;
}
