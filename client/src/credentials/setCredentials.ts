import { l10n, window } from 'vscode';
import { collectPair } from './collectPair.ts';
import { type Credentials, environmentOf, type LabelledCredentials } from './pair.ts';
import { pairQuestions } from './pairQuestions.ts';
import { environmentText } from './problemText.ts';
import { reportFailure, type FailureLog } from './reportFailure.ts';
import type { PairMetadata, Vault } from './vault.ts';

/** "Xtopay: Set Credentials": asks, and stores only what was wholly entered and confirmed. */
export async function setCredentials(vault: Vault, log: FailureLog, changed: () => void): Promise<void> {
  await reportFailure(log, async () => {
    const pairs = await vault.list();
    let draft: LabelledCredentials | undefined;
    for (;;) {
      const entered = await collectPair(pairQuestions, (clientId) => proposedLabel(clientId, pairs), draft);
      if (!entered) return;
      const replaced = await vault.replacedBy(entered);
      const answer = replaced ? await askToReplace(replaced, entered) : 'store';
      if (answer === 'cancel') return;
      if (answer === 'store') {
        const stored = await vault.store(entered, replaced).finally(changed);
        void window.showInformationMessage(
          l10n.t('"{0}" ({1}) is in secret storage.', stored.label, environmentText(stored.environment)),
        );
        return;
      }
      draft = entered;
    }
  });
}

async function askToReplace(
  replaced: PairMetadata,
  entered: Credentials,
): Promise<'store' | 'rename' | 'cancel'> {
  const replace = l10n.t('Replace');
  const rename = l10n.t('Use Another Label');
  const before = environmentText(replaced.environment);
  const after = environmentText(environmentOf(entered.clientSecret));
  const chosen = await window.showWarningMessage(
    l10n.t('Replace "{0}"?', replaced.label),
    {
      modal: true,
      detail: l10n.t(
        'A {0} pair is stored under this label, or with this secret. The {1} pair would take its place, and the old one could not be read again.',
        before,
        after,
      ),
    },
    replace,
    rename,
  );
  if (chosen === replace) return 'store';
  return chosen === rename ? 'rename' : 'cancel';
}

/** A name that is free: people who have one pair need no other. */
function proposedLabel(clientId: string, pairs: readonly PairMetadata[]): string {
  const name = environmentOf(clientId) === 'live' ? l10n.t('Live') : l10n.t('Sandbox');
  const taken = new Set(pairs.map(({ label }) => label));
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name} ${number}`)) number++;
  return `${name} ${number}`;
}
