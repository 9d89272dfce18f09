import { isOfAnotherWindow, StorageFailure } from './failures.ts';
import type { LabelledCredentials } from './pair.ts';
import type { PairMetadata, Vault } from './vault.ts';

/** What a person is asked before a pair is stored, and when it could not be. */
export interface StoreQuestions {
  /** Whether these stored pairs may give way. `rename`: no, another label is entered. */
  replace(replaced: readonly PairMetadata[]): Promise<'store' | 'rename' | 'cancel'>;
  /** Tells of the failure. @returns Whether to try again with what was entered. */
  tryAgain(failure: StorageFailure): Promise<boolean>;
}

export type Outcome =
  | { readonly kind: 'stored'; readonly pair: PairMetadata }
  | { readonly kind: 'rename' | 'cancelled' };

/**
 * Stores what a person has entered, after asking about what it would replace. A secret is shown only once where it
 * comes from, so a failure does not lose it: it can be tried again.
 * @throws StorageFailure `forget` only: the pair is stored then.
 */
export async function storePair(
  vault: Vault,
  entered: LabelledCredentials,
  questions: StoreQuestions,
): Promise<Outcome> {
  for (;;) {
    try {
      const replaced = await vault.replacedBy(entered);
      const answer = replaced.length > 0 ? await questions.replace(replaced) : 'store';
      if (answer === 'rename') return { kind: 'rename' };
      if (answer === 'cancel') return { kind: 'cancelled' };
      return { kind: 'stored', pair: await vault.store(entered, replaced) };
    } catch (error) {
      if (!(error instanceof StorageFailure) || error.operation === 'forget') throw error;
      // What it would replace is another now: that is asked anew.
      if (error.operation === 'changed') continue;
      const failure = isOfAnotherWindow(error.operation)
        ? error
        : new StorageFailure('store', entered.label, error.cause);
      if (!(await questions.tryAgain(failure))) return { kind: 'cancelled' };
    }
  }
}
