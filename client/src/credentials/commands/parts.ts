import type { ActivePairs } from '../activePair.ts';
import type { FailureLog } from '../reportFailure.ts';
import type { Vault } from '../vault.ts';

/** What the commands on stored pairs work with. */
export interface CredentialParts {
  readonly vault: Vault;
  readonly active: ActivePairs;
  readonly log: FailureLog & { info(message: string): void; warn(message: string): void };
}
