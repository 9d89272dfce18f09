import type { Code } from '../protocol/codes.ts';
import { collectTokens } from './collect.ts';
import { findClientSideSecrets } from './context/clientSideSecret.ts';
import { loggedSecrets } from './context/loggedSecrets.ts';
import { findMixedPairs } from './context/mixedEnvironments.ts';
import type { Finding } from './finding.ts';
import { fingerprintOf } from './fingerprint.ts';
import { resolve } from './resolve.ts';
import type { Malformed, Token } from './token.ts';

/** What one file reports at the most; whoever shows findings says so where a file reaches it. */
export const maxFindings = 1000;

/**
 * All findings of a text in the order of their place, {@link maxFindings} at the most.
 * @param path Names the file for what depends on the language; need not exist.
 * @param text Without BOM.
 */
export function detect(path: string, text: string): readonly Finding[] {
  const resolved = resolve(collectTokens(text));
  const tokens = resolved.tokens.slice(0, maxFindings);
  return inOrder([
    ...findingsAlone(text, tokens, resolved.malformed),
    ...findMixedPairs(text, path, tokens).map(
      ({ id, secret }): Finding => ({
        ...findingAt('mixed-environments', secret),
        fingerprint: fingerprintOf(id === secret ? id.value : `${id.value}:${secret.value}`),
        encodings: secret.encodings,
      }),
    ),
    ...loggedSecrets(text, path, tokens)
      .slice(0, maxFindings)
      .map((span) => findingOfText('logged-secret', text, span)),
  ]);
}

/** Codes whose findings depend on the language, and on parts of a text that may be far from them. */
export const codesOfContext: ReadonlySet<Code> = new Set<Code>(['mixed-environments', 'logged-secret']);

/**
 * As {@link detect}, but for {@link codesOfContext}: what a text holds by itself, whatever surrounds it.
 * @param text Without BOM.
 */
export function detectAlone(text: string): readonly Finding[] {
  const { tokens, malformed } = resolve(collectTokens(text));
  return inOrder(findingsAlone(text, tokens.slice(0, maxFindings), malformed));
}

function findingsAlone(
  text: string,
  tokens: readonly Token[],
  malformed: readonly Malformed[],
): readonly Finding[] {
  return [
    ...tokens.map(findingOfToken),
    ...malformed.slice(0, maxFindings).map(findingOfMalformed),
    ...Array.from(findClientSideSecrets(text))
      .slice(0, maxFindings)
      .map((span) => findingOfText('client-side-secret', text, span)),
  ];
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings
    .toSorted((one, other) => one.start - other.start || one.end - other.end)
    .slice(0, maxFindings);
}

function findingOfToken(token: Token): Finding {
  const code: Code = `${token.environment}-${token.kind}`;
  const secret = token.kind === 'basic-auth' ? token.value.slice(token.value.indexOf(':') + 1) : token.value;
  return { ...findingAt(code, token), fingerprint: fingerprintOf(secret), encodings: token.encodings };
}

function findingOfMalformed(malformed: Malformed): Finding {
  const { value, encodings, actual, expected } = malformed;
  return {
    ...findingAt('malformed-credential', malformed),
    fingerprint: fingerprintOf(value),
    encodings,
    length: { actual, expected },
  };
}

function findingOfText(code: Code, text: string, span: { start: number; end: number }): Finding {
  return {
    ...findingAt(code, span),
    fingerprint: fingerprintOf(text.slice(span.start, span.end)),
    encodings: [],
  };
}

function findingAt(code: Code, { start, end }: { start: number; end: number }) {
  return { code, start, end };
}
