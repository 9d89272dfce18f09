import type { Environment } from '../../../server/src/protocol/credentialFormat.ts';

/** The secret of before a rotation, which is still valid for a while. */
export interface PreviousSecret {
  /** SHA-256, as findings carry it. */
  readonly fingerprint: string;
  /** ISO 8601: when it stops being valid. */
  readonly until: string;
}

/** What may be known of a stored pair outside of the secret storage. Holds no part of its secret. */
export interface PairMetadata {
  /** Stays the same when the label, the note or the secret changes. */
  readonly id: string;
  readonly label: string;
  readonly environment: Environment;
  /** SHA-256 of the secret, as findings carry it. */
  readonly fingerprint: string;
  /** ISO 8601: when the pair came into the vault. */
  readonly created: string;
  /** ISO 8601: when its secret was last replaced by a newer one. Never: it is not there. */
  readonly lastRotated?: string;
  /** What a person wrote about it; empty where nobody did. */
  readonly note: string;
  readonly previous?: PreviousSecret;
}

/** Whether a value out of a state is what this version keeps there. */
export function isMetadata(value: unknown): value is PairMetadata {
  return hasStrings(value, ['id', 'label', 'environment', 'fingerprint', 'created', 'note']);
}

/** Whether a value is an object that has a text under each of these names. */
export function hasStrings(value: unknown, names: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const entries = new Map<string, unknown>(Object.entries(value));
  return names.every((name) => typeof entries.get(name) === 'string');
}
