/**
 * The written form of Xtopay credentials, from the provider's page "Client Credentials":
 * `cid_{env}_{32 random alphanumeric characters}`, `csk_{env}_{64 random alphanumeric characters}`.
 */
export const clientIdPrefix = 'cid_';
export const clientSecretPrefix = 'csk_';
/** Characters after `cid_test_` or `cid_live_`. */
export const clientIdLength = 32;
/** Characters after `csk_test_` or `csk_live_`. */
export const clientSecretLength = 64;
/** `test` is the sandbox, `live` is production. */
export const environments = ['test', 'live'] as const;
export type Environment = (typeof environments)[number];

/** The bodies of the documented samples; nobody's credentials, whatever the environment before them. */
export const sampleBodies: readonly string[] = [
  'a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6',
  'a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6q7r8s9t0u1v2w3x4y5z6aa1bb2cc3dd4',
];
