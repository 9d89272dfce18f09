import { l10n } from 'vscode';
import { showWarning } from '../notices/notices.ts';
import type { PairMetadata } from './vault.ts';

/** Live credentials move money: a person says yes once in a window before they are handed out in it. */
export class LiveConsent {
  /** By the pair and its secret. A question that is open already is not asked again. */
  readonly #answers = new Map<string, Promise<boolean>>();

  /**
   * Whether the pair may be used. Sandbox pairs always; a live one is asked for until the answer is yes.
   * @param use What it is about to be used for, as a sentence for a person.
   * @param button What the yes says.
   */
  async confirm(pair: PairMetadata, use: string, button = l10n.t('Use Live Pair')): Promise<boolean> {
    if (pair.environment !== 'live') return true;
    const name = `${pair.id} ${pair.fingerprint}`;
    const asked = this.#answers.get(name) ?? ask(pair, use, button);
    this.#answers.set(name, asked);
    const isYes = await asked;
    if (!isYes) this.#answers.delete(name);
    return isYes;
  }
}

async function ask({ label }: PairMetadata, use: string, button: string): Promise<boolean> {
  const chosen = await showWarning(
    l10n.t('Use the live pair "{0}"?', label),
    { modal: true, detail: use },
    button,
  );
  return chosen === button;
}
