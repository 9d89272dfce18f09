import type { Environment, TokenKind } from '../protocol/credentialFormat.ts';
import type { Encoding } from './finding.ts';

export type Kind = TokenKind | 'basic-auth';

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

/** The exact prefix and then at least 16 characters, but the wrong number of them. */
export interface Malformed {
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly encodings: readonly Encoding[];
  /** Characters after the prefix. */
  readonly actual: number;
  readonly expected: number;
}
