import { collectTokens } from '../../detection/collect.ts';
import { findMixedPairs, type MixedPair } from '../../detection/context/mixedEnvironments.ts';
import type { Finding } from '../../detection/finding.ts';
import { fingerprintOf } from '../../detection/fingerprint.ts';
import { resolve } from '../../detection/resolve.ts';
import type { Token } from '../../detection/token.ts';
import type { Environment } from '../../protocol/credentialFormat.ts';
import { environmentNamed, nameInEnvironment } from '../environment/nameInEnvironment.ts';
import type { Fix, Subject } from '../fix.ts';
import { fixAll } from '../fixAll.ts';

/** A fix, and what a person writes over in it. */
export interface Choosing extends Fix {
  readonly placeholder?: string;
}

/**
 * Makes a mixed pair one of the chosen environment, asked at its secret or at its client ID: by the client ID of that
 * environment, where the text has just one elsewhere, else by reading both from its environment variables. Where
 * nothing reads them, as in env files, the place of the client ID is left for the person to fill; a secret never goes
 * that way, for nobody can look it up again. A secret is never copied either: no fix holds one.
 * @param subject Of the pair's finding, or of its client ID's beside that.
 */
export function useEnvironment(subject: Subject, environment: Environment): Choosing | undefined {
  const { text, path, findings } = subject;
  if (!findings.some(({ code }) => code === 'mixed-environments')) return undefined;
  const { tokens } = resolve(collectTokens(text));
  const pair = findMixedPairs(text, path, tokens).find((each) => isAbout(subject, each));
  // A header is one token: it is built from the environment as a whole, or not at all.
  if (!pair || pair.id === pair.secret) return undefined;
  return (
    byKnownId(pair, tokens, environment) ??
    byVariables(subject, pair, environment) ??
    byPlaceholder(pair, environment)
  );
}

function isAbout({ finding, findings }: Subject, { id, secret }: MixedPair): boolean {
  const fingerprint = fingerprintOf(`${id.value}:${secret.value}`);
  const isPair = (other: Finding): boolean =>
    other.code === 'mixed-environments' && other.start === secret.start && other.fingerprint === fingerprint;
  return isPair(finding) || (isOf(finding, id) && findings.some(isPair));
}

function byPlaceholder({ id, secret }: MixedPair, wanted: Environment): Choosing | undefined {
  if (secret.environment !== wanted || id.encodings.length > 0) return undefined;
  const placeholder = `cid_${wanted}_your_client_id`;
  return { changes: [{ start: id.start, end: id.end, text: placeholder }], variables: [], placeholder };
}

function byKnownId(
  { id, secret }: MixedPair,
  tokens: readonly Token[],
  wanted: Environment,
): Fix | undefined {
  if (secret.environment !== wanted || id.encodings.length > 0) return undefined;
  const known = new Set(
    tokens
      .filter(({ kind, environment }) => kind === 'client-id' && environment === wanted)
      .map(({ value }) => value),
  );
  const [value] = known;
  if (value === undefined || known.size > 1) return undefined;
  return { changes: [{ start: id.start, end: id.end, text: value }], variables: [] };
}

function byVariables(subject: Subject, { id, secret }: MixedPair, wanted: Environment): Fix | undefined {
  const { text, path, languageId, findings } = subject;
  const both = [id, secret].flatMap((token) => findings.find((finding) => isOf(finding, token)) ?? []);
  if (both.length < 2) return undefined;
  const fix = fixAll(text, path, languageId, both, (name) => nameInEnvironment(name, wanted));
  const isWhole = fix !== undefined && fix.variables.length > 1;
  // One that has its name already would go on holding what it holds.
  const isOfWanted = fix?.variables.every((name) => environmentNamed(name.toUpperCase()) === wanted) === true;
  return isWhole && isOfWanted ? fix : undefined;
}

function isOf({ code, start, end }: Finding, token: Token): boolean {
  return start === token.start && end === token.end && code === `${token.environment}-${token.kind}`;
}
