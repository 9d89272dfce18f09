import type { Code } from '../protocol/codes.ts';
import { collectTokens } from './collect.ts';
import { findClientSideSecrets } from './context/clientSideSecret.ts';
import { loggedSecrets } from './context/loggedSecrets.ts';
import { findMixedPairs, isSecret, mixedInHeaders, type MixedPair } from './context/mixedEnvironments.ts';
import { isEnvFile } from './dotenvFile.ts';
import type { Finding } from './finding.ts';
import { fingerprintOf } from './fingerprint.ts';
import { resolve } from './resolve.ts';
import type { Malformed, Token } from './token.ts';

type Resolved = Readonly<ReturnType<typeof resolve>>;

/** What one file reports at the most; whoever shows findings says so where a file reaches it. */
export const maxFindings = 1000;

/**
 * All findings of a text in the order of their place, {@link maxFindings} at the most.
 * @param path Names the file for what depends on the language; need not exist.
 * @param text Without BOM.
 */
export function detect(path: string, text: string): readonly Finding[] {
  return detectFrom(path, text, readTokens(text), 0);
}

function detectFrom(path: string, text: string, read: Resolved, codeFrom: number): readonly Finding[] {
  const pairs = findMixedPairs(text, path, read.tokens);
  return inOrder(findingsOf(path, text, read, pairs, codeFrom)).slice(0, maxFindings);
}

/** What a part of a text holds, and what only the whole can tell of. */
export interface PartFindings {
  readonly findings: readonly Finding[];
  /** Those of the findings in which a secret of an env file only counts as one of a mixed pair. */
  readonly candidates: ReadonlySet<Finding>;
  /** The IDs and secrets of an env file, in the order of their place. */
  readonly halves: readonly Token[];
}

/**
 * As {@link detect}, for one of the parts that a long text is read in. In an env file an ID and a secret are a
 * pair wherever they stand: {@link PairInParts} knows in the end which of them are mixed.
 * @param codeFrom Where code begins that can be followed; {@link CodeInParts} knows.
 */
export function detectPart(path: string, text: string, codeFrom: number): PartFindings {
  const read = readTokens(text);
  if (!isEnvFile(path)) {
    const findings = detectFrom(path, text, read, codeFrom);
    return { findings, candidates: new Set(), halves: [] };
  }
  const halves = read.tokens.filter(({ kind }) => kind !== 'basic-auth');
  const candidates = halves.filter(isSecret).map((secret) => findingOfPair({ id: secret, secret }));
  const known = findingsOf(path, text, read, mixedInHeaders(read.tokens), codeFrom);
  return { findings: inOrder([...known, ...candidates]), candidates: new Set(candidates), halves };
}

/** Codes whose findings depend on the language, and on parts of a text that may be far from them. */
export const codesOfContext: ReadonlySet<Code> = new Set<Code>(['mixed-environments', 'logged-secret']);

/**
 * As {@link detect}, but for {@link codesOfContext}: what a text holds by itself, whatever surrounds it.
 * @param text Without BOM.
 */
export function detectAlone(text: string): readonly Finding[] {
  return inOrder(findingsAlone(text, readTokens(text))).slice(0, maxFindings);
}

function readTokens(text: string): Resolved {
  const { tokens, malformed } = resolve(collectTokens(text));
  return { tokens: tokens.slice(0, maxFindings), malformed: malformed.slice(0, maxFindings) };
}

function findingsOf(
  path: string,
  text: string,
  read: Resolved,
  pairs: readonly MixedPair[],
  codeFrom: number,
): Finding[] {
  return [
    ...findingsAlone(text, read),
    ...pairs.map(findingOfPair),
    ...loggedSecrets(text, path, read.tokens, codeFrom)
      .slice(0, maxFindings)
      .map((span) => findingOfText('logged-secret', text, span)),
  ];
}

function findingsAlone(text: string, { tokens, malformed }: Resolved): readonly Finding[] {
  return [
    ...tokens.map(findingOfToken),
    ...malformed.map(findingOfMalformed),
    ...Array.from(findClientSideSecrets(text))
      .slice(0, maxFindings)
      .map((span) => findingOfText('client-side-secret', text, span)),
  ];
}

function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((one, other) => one.start - other.start || one.end - other.end);
}

function findingOfToken(token: Token): Finding {
  const code: Code = `${token.environment}-${token.kind}`;
  const secret = token.kind === 'basic-auth' ? token.value.slice(token.value.indexOf(':') + 1) : token.value;
  return { ...findingAt(code, token), fingerprint: fingerprintOf(secret), encodings: token.encodings };
}

function findingOfPair({ id, secret }: MixedPair): Finding {
  return {
    ...findingAt('mixed-environments', secret),
    fingerprint: fingerprintOf(id === secret ? id.value : `${id.value}:${secret.value}`),
    encodings: secret.encodings,
  };
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
