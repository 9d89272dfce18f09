import { credentialFormat } from '../../../server/src/protocol/credentialFormat.ts';
import { fingerprintOf } from '../credentials/fingerprint.ts';
import type { Credentials } from '../credentials/pair.ts';

/** A browser and Node both have it, and no types that the client may use declare it. */
declare const atob: (base64: string) => string;

const { 'client-id': idFormat, 'client-secret': secretFormat } = credentialFormat;
const plainToken = new RegExp(
  `(?<![A-Za-z0-9])(?:${idFormat.prefix}|${secretFormat.prefix})(?:test|live)_[A-Za-z0-9]{16,}`,
  'g',
);
const headerValue = /(?<![A-Za-z0-9+/])Y2lkX[A-Za-z0-9+/_-]{100,}={0,2}/g;

/**
 * The values of the credentials that stand in a text, in the order of their place: plain tokens, and the two of
 * each Basic header. They stay in memory.
 */
export function valuesIn(text: string): readonly string[] {
  const plain = Array.from(text.matchAll(plainToken), ({ index, 0: value }) => ({ index, values: [value] }));
  const headers = Array.from(text.matchAll(headerValue), ({ index, 0: encoded }) => {
    const pair = pairOf(encoded);
    return { index, values: pair ? [pair.clientId, pair.clientSecret] : [] };
  });
  return [...plain, ...headers]
    .toSorted((one, other) => one.index - other.index)
    .flatMap(({ values }) => values);
}

/** The pair in the base64 of a Basic header. */
export function pairOf(encoded: string): Credentials | undefined {
  const text = decoded(encoded);
  const [clientId, clientSecret, ...rest] = text?.split(':') ?? [];
  return clientId === undefined || clientSecret === undefined || rest.length > 0
    ? undefined
    : { clientId, clientSecret };
}

/** Whether one of these is the token that a finding was found by. */
export function holds(values: readonly string[], fingerprint: string): boolean {
  return values.some((value) => fingerprintOf(value) === fingerprint);
}

function decoded(encoded: string): string | undefined {
  try {
    return atob(encoded.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return undefined;
  }
}
