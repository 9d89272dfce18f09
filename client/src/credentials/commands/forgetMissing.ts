import { reportFailure } from '../reportFailure.ts';
import type { CredentialParts } from './parts.ts';
import { pairIn } from './whichPair.ts';

/** Takes a pair that is not to be found out of the view. Nothing is lost by it: there is no secret. */
export async function forgetMissing({ vault, log }: CredentialParts, target: unknown): Promise<void> {
  await reportFailure(log, async () => {
    const pair = pairIn(target);
    const { missing } = await vault.inventory();
    if (pair && missing.some(({ id }) => id === pair.id)) await vault.delete(pair);
  });
}
