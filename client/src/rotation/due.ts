import type { PairMetadata } from '../credentials/vault.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

/** How old a secret may get before it should be rotated, in milliseconds: the provider says 90 days. */
export const longestAge = 90 * day;

/** How long the old secret stays valid after a rotation, in milliseconds. */
export const grace = 15 * minute;

/** When the secret should be rotated, in milliseconds since 1970. Never: infinity, where its age is not known. */
export function dueAt({ created, lastRotated }: PairMetadata): number {
  const since = Date.parse(lastRotated ?? created);
  return Number.isNaN(since) ? Number.POSITIVE_INFINITY : since + longestAge;
}

export function isDue(pair: PairMetadata, now: number): boolean {
  return dueAt(pair) <= now;
}

/** The age of the secret in whole days, as far as the vault knows it. */
export function daysOld(pair: PairMetadata, now: number): number {
  return Math.floor((now - (dueAt(pair) - longestAge)) / day);
}

/**
 * When the secret of before a rotation stops being valid, in milliseconds since 1970; `undefined` where none is kept.
 * Never later than the grace from now, whatever the clock was when it was written.
 */
export function expiresAt({ previous }: PairMetadata, now: number): number | undefined {
  if (!previous) return undefined;
  const until = Date.parse(previous.until);
  return Number.isNaN(until) ? now : Math.min(until, now + grace);
}
