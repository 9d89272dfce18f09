import { credentialFormat, type Environment, type TokenKind } from '../../protocol/credentialFormat.ts';
import { mayStartAt } from './boundary.ts';
import { endOfAlphanumerics } from './characters.ts';
import { isPlaceholder, isWordLike } from './placeholder.ts';

/** A token as it stands in one text, decoded or not; offsets count in that text. */
export interface PlainToken {
  readonly kind: TokenKind;
  readonly environment: Environment;
  readonly start: number;
  /** Offset behind `cid_test_` and the like. */
  readonly bodyStart: number;
  readonly end: number;
  /** Where the body has the wrong length: the length it should have. */
  readonly expected?: number;
}

const kinds = (['client-id', 'client-secret'] as const).map((kind) => ({ kind, ...credentialFormat[kind] }));

/** Behind every kind's prefix stands one of these. They begin with a rare character, which makes the search fast. */
const segments = [
  { environment: 'test', segment: '_test_' },
  { environment: 'live', segment: '_live_' },
] as const;

/** All prefixes have one length; the `_` that the segment begins with is their last character. */
const prefixLength = credentialFormat['client-id'].prefix.length - 1;
const shortestMalformed = 16;

/** Every plain token and malformed token of a text, in no particular order. Linear in the text's length. */
export function* findPlainTokens(text: string): Generator<PlainToken> {
  for (const { environment, segment } of segments) {
    for (let at = text.indexOf(segment); at >= 0; at = text.indexOf(segment, at + 1)) {
      const token = tokenAround(text, at, environment);
      if (token) yield token;
    }
  }
}

/** The token whose environment segment (`_test_` or `_live_`) starts at `at`. */
function tokenAround(text: string, at: number, environment: Environment): PlainToken | undefined {
  const start = at - prefixLength;
  const form = kinds.find(({ prefix }) => text.startsWith(prefix, start));
  if (!form || !mayStartAt(text, start)) return undefined;
  const bodyStart = at + segments[0].segment.length;
  const end = endOfAlphanumerics(text, bodyStart);
  const length = end - bodyStart;
  if (length < shortestMalformed) return undefined;
  const { kind } = form;
  if (length === form.bodyLength) {
    return isPlaceholder(text.slice(bodyStart, end))
      ? undefined
      : { kind, environment, start, bodyStart, end };
  }
  // A credential that ran on may be long; its first characters tell whether it is one.
  const body = text.slice(bodyStart, Math.min(end, bodyStart + 2 * form.bodyLength));
  if (isPlaceholder(body) || isWordLike(body)) return undefined;
  return { kind, environment, start, bodyStart, end, expected: form.bodyLength };
}
