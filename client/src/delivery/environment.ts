import type { Credentials } from '../credentials/pair.ts';

/** The variables that the SDK and the snippets read. */
export const idVariable = 'XTOPAY_CLIENT_ID';
export const secretVariable = 'XTOPAY_CLIENT_SECRET';

export type Variables = Readonly<Record<typeof idVariable | typeof secretVariable, string>>;

/** A pair as environment variables. Lives in memory only. */
export function variablesOf({ clientId, clientSecret }: Credentials): Variables {
  return { [idVariable]: clientId, [secretVariable]: clientSecret };
}

/**
 * Which of the two variables an environment sets itself. An ID of one pair beside the secret of another would be no
 * pair: where one of them is set, neither is added.
 */
export function variablesIn(environment: Readonly<Record<string, unknown>>): string[] {
  return [idVariable, secretVariable].filter((name) => Object.hasOwn(environment, name));
}
