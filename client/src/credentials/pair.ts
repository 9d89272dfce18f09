import {
  credentialFormat,
  type Environment,
  type TokenKind,
} from '../../../server/src/protocol/credentialFormat.ts';

/** An ID and the secret that belongs to it. Lives in memory and in the secret storage, nowhere else. */
export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/** What a person has entered and not yet stored. */
export interface LabelledCredentials extends Credentials {
  readonly label: string;
}

/** The environment of a valid token. */
export function environmentOf(token: string): Environment {
  return token.slice(4).startsWith('live_') ? 'live' : 'test';
}

/** Which kind of token a text begins like, if any. Only the prefix counts. */
export function kindOf(text: string): TokenKind | undefined {
  if (text.startsWith(credentialFormat['client-id'].prefix)) return 'client-id';
  if (text.startsWith(credentialFormat['client-secret'].prefix)) return 'client-secret';
  return undefined;
}
