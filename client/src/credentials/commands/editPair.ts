import { l10n, type QuickPickItem, window } from 'vscode';
import { showInformation } from '../../notices/notices.ts';
import { secretOf } from '../idBox.ts';
import { isSameLabel, problemWithLabel, problemWithNote } from '../label.ts';
import { environmentOf } from '../pair.ts';
import { environmentText, labelProblemText, noteProblemText, problemText } from '../problemText.ts';
import { askAlone } from '../questionBox.ts';
import { type FailureLog, reportFailure } from '../reportFailure.ts';
import { replaceSecretUntilDone } from '../storeUntilDone.ts';
import { fingerprintOf } from '../fingerprint.ts';
import { problemWithSecretFor } from '../validate.ts';
import type { PairMetadata, Vault } from '../vault.ts';
import type { CredentialParts } from './parts.ts';
import { whichPair } from './whichPair.ts';

type Item = QuickPickItem & {
  readonly edit: (vault: Vault, pair: PairMetadata, log: FailureLog) => Promise<void>;
};

/** "Xtopay: Edit Credentials": the label, the note or the secret of a pair. */
export async function editPair({ vault, log }: CredentialParts, target: unknown): Promise<void> {
  await reportFailure(log, async () => {
    const title = l10n.t('Xtopay: Edit Credentials');
    const pair = await whichPair(vault, target, title);
    if (!pair || !(await vault.mayChange())) return;
    const items: Item[] = [
      { label: l10n.t('Label'), description: pair.label, edit: askForLabel },
      { label: l10n.t('Note'), description: pair.note, edit: askForNote },
      {
        label: l10n.t('Client Secret'),
        description: l10n.t('Replace it by a newer one of the same client ID'),
        edit: askForSecret,
      },
    ];
    const chosen = await window.showQuickPick(items, { title, placeHolder: pair.label });
    await chosen?.edit(vault, pair, log);
  });
}

/** "Xtopay: Rename Credentials". */
export async function renamePair({ vault, log }: CredentialParts, target: unknown): Promise<void> {
  await reportFailure(log, async () => {
    const pair = await whichPair(vault, target, l10n.t('Xtopay: Rename Credentials'));
    if (pair && (await vault.mayChange())) await askForLabel(vault, pair);
  });
}

async function askForLabel(vault: Vault, pair: PairMetadata): Promise<void> {
  const others = (await vault.list()).filter(({ id }) => id !== pair.id);
  const entered = await askAlone({
    title: l10n.t('Xtopay: Rename Credentials'),
    prompt: l10n.t('A label for this {0} pair, to know it by', environmentText(pair.environment)),
    placeholder: l10n.t('Billing service'),
    initial: pair.label,
    problemWith: (text) => {
      const problem = problemWithLabel(text);
      if (problem !== undefined) return labelProblemText(problem);
      const isTaken = others.some(({ label }) => isSameLabel(label, text));
      return isTaken ? l10n.t('Another pair has this label.') : undefined;
    },
  });
  if (entered !== undefined && entered.trim() !== pair.label) await vault.rename(pair, entered.trim());
}

async function askForNote(vault: Vault, pair: PairMetadata): Promise<void> {
  const entered = await askAlone({
    title: l10n.t('Xtopay: Edit Credentials'),
    prompt: l10n.t('A note on "{0}": what uses it, who asked for it. It is shown openly.', pair.label),
    placeholder: '',
    initial: pair.note,
    problemWith: (text) => {
      const problem = problemWithNote(text);
      return problem && noteProblemText(problem);
    },
  });
  if (entered !== undefined && entered.trim() !== pair.note) await vault.annotate(pair, entered.trim());
}

async function askForSecret(vault: Vault, pair: PairMetadata, log: FailureLog): Promise<void> {
  const { clientId } = await vault.read(pair);
  const stored = await vault.list();
  const entered = await askAlone({
    title: l10n.t('Xtopay: Edit Credentials'),
    prompt: l10n.t(
      'Client secret of the {0} environment. It is hidden and kept in secret storage.',
      environmentText(environmentOf(clientId)),
    ),
    placeholder: `csk_${environmentOf(clientId)}_…`,
    initial: '',
    hidden: true,
    problemWith: (text) => {
      const problem = problemWithSecretFor(clientId, secretOf(text));
      if (problem) return problemText(problem);
      const fingerprint = fingerprintOf(secretOf(text));
      const holder = stored.find((each) => each.fingerprint === fingerprint);
      return holder && l10n.t('This secret is stored already, as "{0}".', holder.label);
    },
  });
  if (entered === undefined) return;
  const credentials = { clientId, clientSecret: secretOf(entered) };
  if (!(await replaceSecretUntilDone(vault, log, pair, credentials))) return;
  void showInformation(l10n.t('"{0}" has its new secret. The old one is not stored any more.', pair.label));
}
