/** What Xtopay's credentials look like. Data only: detection finds by it, the client checks input by it. */

export const environments = ['test', 'live'] as const;

/** `test` is the sandbox, `live` is production. */
export type Environment = (typeof environments)[number];

export type TokenKind = 'client-id' | 'client-secret';

export interface TokenFormat {
  /** What stands before the environment and its underscore. */
  readonly prefix: string;
  /** How many of `[A-Za-z0-9]` follow the environment and its underscore. */
  readonly bodyLength: number;
  /** The body of the sample in Xtopay's documentation; no credential in any environment. */
  readonly documentedBody: string;
}

/** A token is its prefix, its environment, `_` and its body. Case matters. */
export const credentialFormat: Readonly<Record<TokenKind, TokenFormat>> = {
  'client-id': { prefix: 'cid_', bodyLength: 32, documentedBody: 'a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6' },
  'client-secret': {
    prefix: 'csk_',
    bodyLength: 64,
    documentedBody: 'a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6q7r8s9t0u1v2w3x4y5z6aa1bb2cc3dd4',
  },
};

/** How much of a client secret may be logged or shown, counted from its start. */
export const shownSecretLength = 8;
