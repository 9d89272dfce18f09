import { credentialFormat, type TokenKind } from '../../../server/src/protocol/credentialFormat.ts';
import type { Credentials } from './pair.ts';

/** What a pasted text holds. Tokens are as they stand: they may be cut, and are yet to be validated. */
export type Pasted =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'id'; readonly clientId: string }
  | { readonly kind: 'secret'; readonly clientSecret: string }
  | { readonly kind: 'pair'; readonly credentials: Credentials }
  | { readonly kind: 'several'; readonly of: TokenKind; readonly count: number };

/** A one-line box drops the ends of lines, so that a name follows a value with nothing between. */
const swallowedLineStart = /(?:(?:export|set)\s+|\$env:)?XTOPAY_[A-Z_]+|c(?:id|sk)_(?:test|live)_/g;

/** What may follow a value of the right length: the next line's name, whatever it is. */
const nextName = /^(?:(?:export|set)\s|[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*\s*[=:])/;

const tokenLike = /(?<![A-Za-z0-9])(cid|csk)_([A-Za-z]+)_([A-Za-z0-9]*)/g;

/**
 * Reads `id:secret`, lines of an env file in any order, an ID alone or a secret alone, with any quotes and
 * names around them.
 */
export function readPasted(text: string): Pasted {
  const lines = text.replaceAll(swallowedLineStart, '\n$&');
  const ids = new Set<string>();
  const secrets = new Set<string>();
  for (const match of lines.matchAll(tokenLike)) {
    const [whole, prefix, environment, body] = match;
    if (environment === undefined || body === undefined) continue;
    const kind: TokenKind = prefix === 'cid' ? 'client-id' : 'client-secret';
    const rest = lines.slice(match.index + whole.length);
    const token = `${prefix}_${environment}_${withoutNextName(kind, body, rest)}`;
    (kind === 'client-id' ? ids : secrets).add(token);
  }
  if (ids.size > 1) return { kind: 'several', of: 'client-id', count: ids.size };
  if (secrets.size > 1) return { kind: 'several', of: 'client-secret', count: secrets.size };
  const [clientId] = ids;
  const [clientSecret] = secrets;
  if (clientId !== undefined && clientSecret !== undefined) {
    return { kind: 'pair', credentials: { clientId, clientSecret } };
  }
  if (clientId !== undefined) return { kind: 'id', clientId };
  if (clientSecret !== undefined) return { kind: 'secret', clientSecret };
  return { kind: 'nothing' };
}

/** Without the blanks, quotes and commas that come along when a value is copied out of code. */
export function tidy(text: string): string {
  return text.replace(/^[\s'"`“”‘’]+/, '').replace(/[\s'"`“”‘’,;]+$/, '');
}

function withoutNextName(kind: TokenKind, body: string, rest: string): string {
  const { bodyLength } = credentialFormat[kind];
  if (body.length <= bodyLength) return body;
  return nextName.test(body.slice(bodyLength) + rest) ? body.slice(0, bodyLength) : body;
}
