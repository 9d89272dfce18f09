import { fingerprintOf } from './fingerprint.ts';
import { type Credentials, environmentOf, type LabelledCredentials } from './pair.ts';
import { hasStrings, type PairMetadata } from './pairMetadata.ts';
import { problemWith, problemWithPair } from './validate.ts';

/**
 * What the secret storage keeps of a pair. What can change on its own has an entry of its own, so that no change
 * has to read and write again what another window may be changing: a renamed pair that was deleted meanwhile
 * stays deleted, and a rotated one keeps its new secret.
 */
export type Part = 'pair' | 'label' | 'note' | 'previous';

const parts: readonly Part[] = ['pair', 'label', 'note', 'previous'];

/** The key of a part of a pair. */
export function keyOf(part: Part, id: string): string {
  return `xtopay.${part}.${id}`;
}

/** The part and the pair that a key names, if it does. */
export function partOf(key: string): { readonly part: Part; readonly id: string } | undefined {
  for (const part of parts) {
    const start = keyOf(part, '');
    if (key.startsWith(start) && key.length > start.length) return { part, id: key.slice(start.length) };
  }
  return undefined;
}

export const partsOfPair = parts;

/** The entry of a pair. Its label is the first one; a later one stands in the entry for it. */
export type Entry = LabelledCredentials & { readonly created: string; readonly lastRotated?: string };

/** The entry of the secret of before a rotation. */
export interface PreviousEntry {
  readonly clientSecret: string;
  readonly until: string;
}

/** An entry that cannot be read any more is none: it may be from another version, or damaged. */
export function parseEntry(text: string): Entry | undefined {
  const value = parse(text);
  return isEntry(value) && problemWithPair(value) === undefined ? value : undefined;
}

export function parsePrevious(text: string): PreviousEntry | undefined {
  const value = parse(text);
  return isPrevious(value) && problemWith('client-secret', value.clientSecret) === undefined
    ? value
    : undefined;
}

/** Whether two entries hold the same ID and the same secret. */
export function isSamePair(one: Credentials, other: Credentials): boolean {
  return one.clientId === other.clientId && one.clientSecret === other.clientSecret;
}

const described = new WeakSet<PairMetadata>();

/**
 * Whether a pair was described here, and so was never out of this extension's hands. What a task or another extension
 * hands over may look the same: a fingerprint is no secret.
 */
export function isOurs(pair: PairMetadata): boolean {
  return described.has(pair);
}

/** What may be known of an entry outside of the secret storage. */
export function describe(
  id: string,
  entry: Entry,
  later: {
    readonly label?: string | undefined;
    readonly note?: string | undefined;
    readonly previous?: PreviousEntry | undefined;
  } = {},
): PairMetadata {
  const { previous } = later;
  // A rotation that was cut off has put the secret aside and not yet replaced it.
  const isReplaced = previous !== undefined && previous.clientSecret !== entry.clientSecret;
  const pair: PairMetadata = {
    id,
    label: later.label ?? entry.label,
    environment: environmentOf(entry.clientSecret),
    fingerprint: fingerprintOf(entry.clientSecret),
    created: entry.created,
    ...(entry.lastRotated === undefined ? {} : { lastRotated: entry.lastRotated }),
    note: later.note ?? '',
    ...(isReplaced
      ? { previous: { fingerprint: fingerprintOf(previous.clientSecret), until: previous.until } }
      : {}),
  };
  described.add(pair);
  return pair;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): value is Entry {
  return hasStrings(value, ['label', 'clientId', 'clientSecret', 'created']);
}

function isPrevious(value: unknown): value is PreviousEntry {
  return hasStrings(value, ['clientSecret', 'until']);
}
