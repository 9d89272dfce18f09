import {
  credentialFormat,
  type Environment,
  environments,
  type TokenKind,
} from '../../../server/src/protocol/credentialFormat.ts';
import { type Credentials, environmentOf, kindOf } from './pair.ts';
import { isPlaceholderBody } from '../../../server/src/protocol/placeholderBody.ts';

/** Why a text is not the token that was asked for. Holds no part of the text but a short wrong environment. */
export type Problem = { readonly of: TokenKind } & (
  | { readonly kind: 'empty' | 'prefix' | 'sample' | 'placeholder' }
  | { readonly kind: 'other-kind'; readonly found: TokenKind }
  | { readonly kind: 'environment'; readonly found: string | undefined }
  /** `position` counts from 1 and from the start of the token. */
  | { readonly kind: 'character'; readonly position: number }
  | { readonly kind: 'length'; readonly actual: number; readonly expected: number }
  | { readonly kind: 'mixed'; readonly id: Environment; readonly secret: Environment }
  /** A pasted text held more than one of this kind. */
  | { readonly kind: 'several'; readonly count: number }
);

/** Longer ones are not shown: it may be the body of a secret whose environment was left out. */
const longestShownEnvironment = 8;

/**
 * What is wrong with a text as a token of this kind.
 * @param text Already without quotes and blanks around it, see `tidy`.
 */
export function problemWith(of: TokenKind, text: string): Problem | undefined {
  const { prefix, bodyLength, documentedBody } = credentialFormat[of];
  if (text === '') return { of, kind: 'empty' };
  const found = kindOf(text);
  if (found !== undefined && found !== of) return { of, kind: 'other-kind', found };
  if (found === undefined) return { of, kind: 'prefix' };
  const environment = environments.find((name) => text.startsWith(`${prefix}${name}_`));
  if (environment === undefined) return wrongEnvironment(of, text.slice(prefix.length));
  const bodyStart = prefix.length + environment.length + 1;
  const body = text.slice(bodyStart);
  const stranger = body.search(/[^A-Za-z0-9]/);
  if (stranger >= 0) return { of, kind: 'character', position: bodyStart + stranger + 1 };
  if (body.length !== bodyLength) return { of, kind: 'length', actual: body.length, expected: bodyLength };
  if (body === documentedBody) return { of, kind: 'sample' };
  if (isPlaceholderBody(body)) return { of, kind: 'placeholder' };
  return undefined;
}

/** What is wrong with a pair: with its ID first, then with its secret, then with the two together. */
export function problemWithPair({ clientId, clientSecret }: Credentials): Problem | undefined {
  return problemWith('client-id', clientId) ?? problemWithSecretFor(clientId, clientSecret);
}

/** What is wrong with a secret, or with the secret beside this valid ID. */
export function problemWithSecretFor(clientId: string, clientSecret: string): Problem | undefined {
  const problem = problemWith('client-secret', clientSecret);
  if (problem !== undefined) return problem;
  const id = environmentOf(clientId);
  const secret = environmentOf(clientSecret);
  return id === secret ? undefined : { of: 'client-secret', kind: 'mixed', id, secret };
}

function wrongEnvironment(of: TokenKind, rest: string): Problem {
  const end = rest.indexOf('_');
  const name = end < 0 ? rest : rest.slice(0, end);
  const stillTyping = end < 0 && environments.some((environment) => environment.startsWith(name));
  if (stillTyping) return { of, kind: 'prefix' };
  return { of, kind: 'environment', found: name.length <= longestShownEnvironment ? name : undefined };
}
