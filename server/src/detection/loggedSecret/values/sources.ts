import type { Step } from '../reading/chain.ts';
import { isSecretSegment, namesTheSecret, words } from './secretName.ts';
import { NOT_VALUES } from './vocabulary.ts';

/** Whether a member, or a variable where it is the root, holds the secret by its name alone. */
export function isSourceByName(step: Step & { kind: 'name' }, owner: Step | undefined): boolean {
  if (isListOfNames(owner)) return false;
  const name = step.name.replace(/\$env:/i, '');
  return namesTheSecret(name) || (isSecretSegment(name) && namesTheSecret(step.path));
}

/** `chalk` of `chalk.red.bold`. */
export function rootOf(path: string): string {
  return path.split(/\.|::|->/, 1)[0] ?? path;
}

/** A value of a table that has no other keys than its own. */
export function ownValue<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

/** `errors.XTOPAY_CLIENT_SECRET` is a text about the secret. */
export function isListOfNames(owner: Step | undefined): boolean {
  return owner?.kind === 'name' && NOT_VALUES.has(words(owner.name).at(-1) ?? owner.name);
}
