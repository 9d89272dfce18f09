import { credentialFormat, shownSecretLength } from '../protocol/credentialFormat.ts';

const secret = new RegExp(`${credentialFormat['client-secret'].prefix}(?:test|live)_[A-Za-z0-9]+`, 'g');

/** Cuts client secrets to their first eight characters: a file name can hold one too. */
export function withoutSecrets(text: string): string {
  return text.replaceAll(secret, (token) => `${token.slice(0, shownSecretLength)}…`);
}
