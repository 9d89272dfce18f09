import type { Encoding, Finding } from '../../detection/finding.ts';
import { credentialFormat, type TokenKind } from '../../protocol/credentialFormat.ts';

export type SpotKind = TokenKind | 'basic-auth';

/** A credential that may be replaced, and the names of the environment variables that hold it instead. */
export interface Spot {
  readonly start: number;
  readonly end: number;
  readonly kind: SpotKind;
  readonly encodings: readonly Encoding[];
  /** One name; for Basic credentials that of the ID and that of the secret. */
  readonly variables: readonly string[];
}

/** What stands under a finding; undefined where it is no credential. */
export function kindOf({ code, length }: Finding): SpotKind | undefined {
  if (code.endsWith('-client-secret')) return 'client-secret';
  if (code.endsWith('-client-id')) return 'client-id';
  if (code.endsWith('-basic-auth')) return 'basic-auth';
  if (code !== 'malformed-credential') return undefined;
  return length?.expected === credentialFormat['client-id'].bodyLength ? 'client-id' : 'client-secret';
}

/** How a token may be written and yet be replaced where it stands: what reads it undoes that for the value, too. */
const inPlace: ReadonlySet<Encoding> = new Set(['percent', 'escape', 'html-entity', 'split']);
/** Characters and their escapes, none of which is escaped itself. */
const escapedOnce = /^(?:\\x[0-9a-f]{2}|\\u(?:[0-9a-f]{4}|\{[0-9a-f]+\})|\\[0-7]{3}|[\w+/=:-])+$/i;

/** Whether a token of this kind, as a text holds it, reads the same when its value is put in its place. */
export function isReplaceable(kind: SpotKind, text: string, { start, end, encodings }: Finding): boolean {
  const rest = kind === 'basic-auth' && encodings.at(-1) === 'base64' ? encodings.slice(0, -1) : encodings;
  if (!rest.every((encoding) => inPlace.has(encoding))) return false;
  if (!rest.includes('escape') || rest.includes('split')) return true;
  const isEscapedItself = /(?<!\\)(?:\\\\)*\\$/.test(text.slice(Math.max(0, start - 64), start));
  return !isEscapedItself && escapedOnce.test(text.slice(start, end));
}
