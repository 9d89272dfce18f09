import * as fc from 'fast-check';
import { FakeCredentials } from '../../../corpus/fakeCredentials.ts';
import type { Code } from '../../../corpus/labelledCase.ts';

/** A credential, and the code under which it must be reported however it is written. */
export interface Credential {
  readonly value: string;
  readonly code: Code;
}

const environment = fc.constantFrom('live' as const, 'test' as const);
/** Random bodies, not shrunk: a shrunk one would be a placeholder. */
const fake = fc.noShrink(fc.integer({ min: 0, max: 0x7fffffff })).map((seed) => new FakeCredentials(seed));

const wholeToken = fc
  .tuple(fake, environment, fc.boolean())
  .map(
    ([make, where, secret]): Credential =>
      secret
        ? { value: make.secret(where), code: `${where}-client-secret` }
        : { value: make.id(where), code: `${where}-client-id` },
  );

const wrongLengths = fc.integer({ min: 16, max: 130 });
const malformedToken = fc
  .tuple(fake, environment, fc.boolean(), wrongLengths)
  .map(([make, where, secret, length]): Credential => {
    const right = secret ? 64 : 32;
    const wrong = length === right ? length + 1 : length;
    return {
      value: secret ? make.secret(where, wrong) : make.id(where, wrong),
      code: 'malformed-credential',
    };
  });

/** A client ID, a client secret, or one that is cut or run on. */
export const token: fc.Arbitrary<Credential> = fc.oneof(
  { weight: 4, arbitrary: wholeToken },
  { weight: 1, arbitrary: malformedToken },
);

/** `client_id:client_secret`, which is a finding of its own once it is base64. */
export const pair: fc.Arbitrary<Credential> = fc
  .tuple(fake, environment)
  .map(([make, where]) => ({ value: make.pair(where), code: `${where}-basic-auth` }));

/** Any number of random alphanumeric characters, as they stand in keys, hashes and bundles. */
export function noise(length: fc.Arbitrary<number>): fc.Arbitrary<string> {
  return fc.tuple(fake, length).map(([make, count]) => make.body(count));
}
