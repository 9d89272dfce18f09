import type { Encoding } from './finding.ts';

export type Kind = 'client-id' | 'client-secret' | 'basic-auth';
export type Environment = 'test' | 'live';

/** A credential found in a text; lives only inside the detection core, for it holds the secret itself. */
export interface Token {
  readonly kind: Kind;
  readonly environment: Environment;
  /** UTF-16 offsets of what stands in the text: the token, or the encoded run that holds it. */
  readonly start: number;
  readonly end: number;
  /** The decoded token; `client_id:client_secret` for Basic credentials. */
  readonly value: string;
  readonly encodings: readonly Encoding[];
}
