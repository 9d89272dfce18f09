import type { StoredPair } from '../protocol/fixMessages.ts';

/** Which pairs the client keeps in its vault, by the fingerprints of their secrets. Holds no secret. */
export class StoredPairs {
  #labels: ReadonlyMap<string, string> = new Map();

  /** @param sent As the client sends it; what is no pair is left out. */
  set(sent: unknown): void {
    const pairs: readonly unknown[] = Array.isArray(sent) ? sent : [];
    this.#labels = new Map(pairs.filter(isPair).map(({ fingerprint, label }) => [fingerprint, label]));
  }

  /** The label of the stored pair that a secret belongs to. */
  labelOf(fingerprint: string): string | undefined {
    return this.#labels.get(fingerprint);
  }
}

function isPair(sent: unknown): sent is StoredPair {
  if (typeof sent !== 'object' || sent === null) return false;
  const entries = new Map<string, unknown>(Object.entries(sent));
  return typeof entries.get('label') === 'string' && typeof entries.get('fingerprint') === 'string';
}
