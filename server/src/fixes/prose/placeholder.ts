import type { Spot } from '../environment/spot.ts';
import type { Fix } from '../fix.ts';

/**
 * A credential in a comment or in prose, where nothing reads it, gives way to the name of its variable, as a shell
 * would write it. No variable is read for it.
 */
export function replaceInComment({ start, end, kind, variables }: Spot): Fix {
  const [first, second] = variables.map((name) => `$${name}`);
  const text = kind === 'basic-auth' ? `base64(${first}:${second})` : (first ?? '');
  return { changes: [{ start, end, text }], variables: [] };
}
