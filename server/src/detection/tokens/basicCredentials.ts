import type { Environment } from '../../protocol/credentialFormat.ts';
import { isPlaceholder } from './placeholder.ts';

const pair = /^cid_(?:test|live)_([A-Za-z0-9]{32}):csk_(test|live)_([A-Za-z0-9]{64})\s{0,2}$/;

/**
 * The pair that a decoded text consists of, `client_id:client_secret`, if it is one and its secret is no
 * placeholder. The secret's environment counts: it is what moves money.
 */
export function basicCredentialsIn(text: string): { value: string; environment: Environment } | undefined {
  const match = pair.exec(text);
  if (!match || isPlaceholder(match[3] ?? '')) return undefined;
  return { value: text.trimEnd(), environment: match[2] === 'live' ? 'live' : 'test' };
}
