const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Random credentials of nobody, the same for the same seed. */
export interface FakeCredentials {
  body(length: number): string;
  id(environment: 'test' | 'live'): string;
  secret(environment: 'test' | 'live'): string;
}

/** @param seed Any whole number. */
export function fakeCredentials(seed: number): FakeCredentials {
  let state = seed >>> 0;
  const next = () => {
    // mulberry32: small, and random enough for bodies that no placeholder rule takes for one.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const body = (length: number) =>
    Array.from({ length }, () => alphabet[Math.floor(next() * alphabet.length)]).join('');
  return {
    body,
    id: (environment) => `cid_${environment}_${body(32)}`,
    secret: (environment) => `csk_${environment}_${body(64)}`,
  };
}
