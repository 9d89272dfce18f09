import { l10n, QuickInputButtons, ThemeIcon, window } from 'vscode';
import { openApiCredentials } from '../commands/openApiCredentials.ts';
import { secretOf } from '../credentials/idBox.ts';
import type { Credentials } from '../credentials/pair.ts';
import { plainText } from '../notices/plainText.ts';
import { problemText } from '../credentials/problemText.ts';
import { problemWithSecretFor } from '../credentials/validate.ts';

/** Why a text is not the new secret of a pair, if it is not. */
function problemOf({ clientId, clientSecret }: Credentials, text: string): string | undefined {
  const problem = problemWithSecretFor(clientId, text);
  if (problem) return problemText(problem);
  return text === clientSecret ? l10n.t('This is the old secret.') : undefined;
}

/**
 * Asks for the secret that the dashboard shows once. The box stays while the browser is in front, and says what is
 * wrong. @returns `undefined` where the person leaves.
 */
export function askForNewSecret(
  title: string,
  prompt: string,
  current: Credentials,
): Promise<string | undefined> {
  const box = window.createInputBox();
  const dashboard = { iconPath: new ThemeIcon('link-external'), tooltip: l10n.t('Open API Credentials') };
  box.title = title;
  box.prompt = plainText(prompt);
  box.placeholder = `${current.clientSecret.slice(0, 8)}_…`;
  box.password = true;
  box.ignoreFocusOut = true;
  box.buttons = [dashboard];
  return new Promise((resolve) => {
    box.onDidTriggerButton((button) => {
      if (button !== QuickInputButtons.Back) void openApiCredentials();
    });
    box.onDidChangeValue((value) => {
      box.validationMessage = value === '' ? undefined : problemOf(current, secretOf(value));
    });
    box.onDidAccept(() => {
      const secret = secretOf(box.value);
      const problem = problemOf(current, secret);
      box.validationMessage = problem;
      if (problem !== undefined) return;
      resolve(secret);
      box.dispose();
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}
