import { commands, l10n } from 'vscode';
import { showInformation, showWarning } from '../notices/notices.ts';
import { collectPair } from './collectPair.ts';
import { fingerprintOf } from './fingerprint.ts';
import { freeLabel, isSameLabel } from './label.ts';
import { type Credentials, environmentOf, type LabelledCredentials } from './pair.ts';
import { pairQuestions } from './pairQuestions.ts';
import { environmentText } from './problemText.ts';
import { type FailureLog, reportFailure } from './reportFailure.ts';
import { storePair } from './storePair.ts';
import { mayGoOn } from './storeUntilDone.ts';
import type { PairMetadata, Vault } from './vault.ts';

/**
 * "Xtopay: Set Credentials": asks, and stores only what was wholly entered and confirmed.
 * @param known What need not be asked for.
 * @returns The stored pair; `undefined` where none was stored, and the person knows.
 */
export async function setCredentials(
  vault: Vault,
  log: FailureLog,
  known?: Partial<Credentials>,
): Promise<PairMetadata | undefined> {
  let stored: PairMetadata | undefined;
  await reportFailure(log, async () => {
    const pairs = await vault.list();
    if (!(await vault.mayStore())) return;
    let draft: Partial<LabelledCredentials> | undefined = known;
    for (;;) {
      const entered = await collectPair(pairQuestions, (clientId) => proposedLabel(clientId, pairs), draft);
      if (!entered) return;
      const outcome = await storePair(vault, entered, {
        replace: (replaced) => askToReplace(replaced, entered),
        tryAgain: (failure) => mayGoOn(vault, log, failure),
      });
      if (outcome.kind === 'stored') {
        stored = outcome.pair;
        void tellStored(stored, pairs.length === 0 && !(await vault.isKnownToLast()));
      }
      if (outcome.kind !== 'rename') return;
      draft = entered;
    }
  });
  return stored;
}

/** @param isUncertain It is the first pair, and whether the storage lasts is not known yet. */
async function tellStored({ label, environment }: PairMetadata, isUncertain: boolean): Promise<void> {
  const text = l10n.t('"{0}" ({1}) is in secret storage.', label, environmentText(environment));
  if (!isUncertain) {
    void showInformation(text);
    return;
  }
  const check = l10n.t('Check Secret Storage');
  const chosen = await showInformation(
    `${text} ${l10n.t('Whether it is still there after a restart is not known yet.')}`,
    check,
  );
  if (chosen === check) await commands.executeCommand('xtopay.checkSecretStorage');
}

async function askToReplace(
  replaced: readonly PairMetadata[],
  entered: LabelledCredentials,
): Promise<'store' | 'rename' | 'cancel'> {
  const replace = l10n.t('Replace');
  const rename = l10n.t('Use Another Label');
  const fingerprint = fingerprintOf(entered.clientSecret);
  const lines = replaced.map(({ label, environment, fingerprint: stored }) =>
    stored === fingerprint
      ? l10n.t('"{0}" holds the same {1} secret.', label, environmentText(environment))
      : l10n.t(
          '"{0}" holds another secret, a {1} one, which would be lost.',
          label,
          environmentText(environment),
        ),
  );
  const after = environmentText(environmentOf(entered.clientSecret));
  lines.push(l10n.t('The {0} pair "{1}" is stored instead.', after, entered.label));
  // Another label is no way out where it is the secret that is stored already.
  const isOfLabel = replaced.some(
    (pair) => pair.fingerprint !== fingerprint && isSameLabel(pair.label, entered.label),
  );
  const chosen = await showWarning(
    l10n.t('Replace {0}?', replaced.map(({ label }) => `"${label}"`).join(', ')),
    { modal: true, detail: lines.join('\n') },
    replace,
    ...(isOfLabel ? [rename] : []),
  );
  if (chosen === replace) return 'store';
  return chosen === rename ? 'rename' : 'cancel';
}

/** A name that is free: people who have one pair need no other. */
function proposedLabel(clientId: string, pairs: readonly PairMetadata[]): string {
  const name = environmentOf(clientId) === 'live' ? l10n.t('Live') : l10n.t('Sandbox');
  return freeLabel(
    name,
    pairs.map(({ label }) => label),
  );
}
