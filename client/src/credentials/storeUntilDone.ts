import { l10n } from 'vscode';
import { StorageFailure } from './failures.ts';
import type { Credentials } from './pair.ts';
import { type FailureLog, tellKept } from './reportFailure.ts';
import type { PairMetadata, Vault } from './vault.ts';

/** Why a try failed that a person then wanted to go on after. */
export type FailedBefore = StorageFailure['operation'] | undefined;

/**
 * Stores what a person entered, and lets them go on where that fails: a secret is shown only once where it comes from.
 * @param store Told what it failed of before.
 * @returns Whether it is stored; what was stored before is, where it is not.
 * @throws StorageFailure `forget` only: it is stored then.
 */
export async function storeUntilDone(
  vault: Vault,
  log: FailureLog,
  store: (failedBefore: FailedBefore) => Promise<unknown>,
): Promise<boolean> {
  let failedBefore: FailedBefore;
  for (;;) {
    try {
      await store(failedBefore);
      return true;
    } catch (error) {
      if (!(error instanceof StorageFailure) || error.operation === 'forget') throw error;
      if (!(await mayGoOn(vault, log, error))) return false;
      failedBefore = error.operation;
    }
  }
}

/** Tells why something was not stored. @returns Whether a person wants to go on all the same. */
export async function mayGoOn(vault: Vault, log: FailureLog, failure: StorageFailure): Promise<boolean> {
  if (!(await tellKept(log, failure, goOnText(failure)))) return false;
  if (failure.operation === 'behind') await vault.goOn();
  return true;
}

function goOnText({ operation }: StorageFailure): string {
  if (operation === 'behind') return l10n.t('Store Anyway');
  if (operation === 'changed') return l10n.t('Replace It');
  return operation === 'deleted' ? l10n.t('Store It Again') : l10n.t('Try Again');
}

/**
 * Puts a newer secret into a pair. Where another window changed the pair meanwhile, a person says whether the secret
 * takes the place of the one that is there now; where it deleted the pair, whether it is stored again.
 * @param clientId Of the pair.
 * @param keepOldUntil See `Vault.replaceSecret`.
 * @returns Whether it is stored.
 */
export function replaceSecretUntilDone(
  vault: Vault,
  log: FailureLog,
  seen: PairMetadata,
  { clientId, clientSecret }: Credentials,
  keepOldUntil?: Date,
): Promise<boolean> {
  let pair: PairMetadata | undefined = seen;
  return storeUntilDone(vault, log, async (failedBefore) => {
    if (failedBefore === 'changed' || failedBefore === 'deleted')
      pair = (await vault.list()).find(({ id }) => id === seen.id);
    if (pair) await vault.replaceSecret(pair, clientSecret, keepOldUntil);
    else await vault.store({ label: seen.label, clientId, clientSecret });
  });
}
