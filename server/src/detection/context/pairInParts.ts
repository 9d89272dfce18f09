import type { Finding } from '../finding.ts';
import { fingerprintOf } from '../fingerprint.ts';
import type { Token } from '../token.ts';
import { isSecret, mixedInFile } from './mixedEnvironments.ts';

/**
 * The one pair that an env file is, where that is read in parts. Holds tokens and their findings, no text, and
 * never more of them than it is told to.
 */
export class PairInParts<Placed extends Finding> {
  readonly #most: number;
  readonly #halves: Token[] = [];
  /** By the secrets that were taken; undefined for one of which none was offered. */
  readonly #candidates = new Map<string, Placed | undefined>();

  /** @param most So many tokens are looked at. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Takes an ID or a secret with its place in the whole, unless it is known from another part. */
  take(half: Token): void {
    if (this.#halves.length >= this.#most) return;
    const isKnown = this.#halves.some(
      ({ value, start, end }) => value === half.value && start < half.end && half.start < end,
    );
    if (isKnown) return;
    this.#halves.push(half);
    if (isSecret(half)) this.#candidates.set(keyOfHalf(half), undefined);
  }

  /** Takes a finding with its place in the whole, in which a secret that was taken counts as one of a mixed pair. */
  offer(candidate: Placed): void {
    const key = keyOf(candidate);
    if (this.#candidates.has(key)) this.#candidates.set(key, candidate);
  }

  /** The mixed pairs of all parts, those that nobody offered left out. */
  findings(): readonly Placed[] {
    const halves = this.#halves.toSorted((one, other) => one.start - other.start);
    return mixedInFile(halves).flatMap(({ id, secret }) => {
      const candidate = this.#candidates.get(keyOfHalf(secret));
      return candidate ? [{ ...candidate, fingerprint: fingerprintOf(`${id.value}:${secret.value}`) }] : [];
    });
  }
}

function keyOf({ start, end, fingerprint }: Pick<Finding, 'start' | 'end' | 'fingerprint'>): string {
  return `${start} ${end} ${fingerprint}`;
}

function keyOfHalf(half: Token): string {
  return keyOf({ ...half, fingerprint: fingerprintOf(half.value) });
}
