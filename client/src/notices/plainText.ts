import { credentialFormat, shownSecretLength } from '../../../server/src/protocol/credentialFormat.ts';

const secret = new RegExp(`${credentialFormat['client-secret'].prefix}(?:test|live)_[A-Za-z0-9]+`, 'g');

/** Letters that turn the order of others around: a name with one of them is not what it looks like. */
const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/**
 * A text that is shown as it stands. VS Code takes `[…](command:…)` in what an extension tells or asks for a link that
 * runs a command, and names of files, folders, tasks and pairs are in it that anybody may have chosen.
 */
export function plainText(text: string): string {
  return withoutSecrets(text).replaceAll('](', '] (').replaceAll(turning, '\uFFFD');
}

/** Cuts client secrets to their first eight characters: the name of a file can be one. */
export function withoutSecrets(text: string): string {
  return text.replaceAll(secret, (each) => `${each.slice(0, shownSecretLength)}…`);
}
