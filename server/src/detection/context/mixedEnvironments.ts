import { isEnvFile } from '../dotenvFile.ts';
import type { Token } from '../token.ts';
import { areJoined, areNextOptions, shareBlock, shareBrackets, shareHashTable } from './scopes.ts';
import { areSuccessive } from './successive.ts';

/** A client ID and a client secret that are used as one pair although their environments differ. */
export interface MixedPair {
  readonly id: Token;
  readonly secret: Token;
}

/** Files in which an ID and a secret belong together across lines. */
export const keyValueFile =
  /\.(?:ya?ml|toml|ini|properties|conf|cfg|tf|hcl|tfvars|env)$|(?:^|[/\\])\.env[^/\\]*$/i;
const tagFile = /\.(?:[jt]sx|vue|svelte|astro|html?)$/i;
const powerShellFile = /\.ps[md]?1$/i;
/** Pairs are sought among this many neighbours of an ID. */
const neighbours = 4;

/**
 * @param tokens In the order of their place.
 * @returns The pairs; a Basic header with both in it is a pair of itself and itself.
 */
export function findMixedPairs(text: string, path: string, tokens: readonly Token[]): readonly MixedPair[] {
  const plain = tokens.filter(({ kind }) => kind !== 'basic-auth');
  const elsewhere = isEnvFile(path) ? mixedInFile(plain) : mixedInScopes(text, path, plain);
  return [...mixedInHeaders(tokens), ...elsewhere];
}

/** Basic headers whose two halves differ. */
export function mixedInHeaders(tokens: readonly Token[]): readonly MixedPair[] {
  return tokens
    .filter(
      ({ kind, environment, value }) => kind === 'basic-auth' && !value.startsWith(`cid_${environment}_`),
    )
    .map((token) => ({ id: token, secret: token }));
}

/**
 * An env file is one pair: an ID is mixed where its environment has no secret, and the other has no ID.
 * @param tokens In the order of their place.
 */
export function mixedInFile(tokens: readonly Token[]): readonly MixedPair[] {
  return mixedAmong(tokens.filter(isId), tokens.filter(isSecret));
}

function mixedInScopes(text: string, path: string, tokens: readonly Token[]): MixedPair[] {
  const inBlocks = keyValueFile.test(path);
  const inTags = tagFile.test(path);
  const inHashTables = powerShellFile.test(path);
  const isPair = (one: Token, other: Token) => {
    const [first, second] = one.start < other.start ? [one, other] : [other, one];
    const [from, to] = [first.end, second.start];
    return (
      // In one place, in one encoded run, or in literals that are joined.
      to < from ||
      areJoined(text, from, to) ||
      shareBrackets(text, from, to) ||
      areNextOptions(text, from, to, inTags) ||
      areSuccessive(text, path, first, second) ||
      (inBlocks && shareBlock(text, from, to)) ||
      (inHashTables && shareHashTable(text, from, to))
    );
  };
  return tokens.flatMap((id, index) => {
    if (!isId(id)) return [];
    const near = tokens.slice(Math.max(0, index - neighbours), index + neighbours + 1);
    const secrets = near.filter((other) => isSecret(other) && isPair(id, other));
    const ids = near.filter((other) => isId(other) && isPair(id, other));
    return mixedAmong(ids, secrets).filter((pair) => pair.id === id);
  });
}

function mixedAmong(ids: readonly Token[], secrets: readonly Token[]): MixedPair[] {
  const ofIds = new Set(ids.map(({ environment }) => environment));
  const ofSecrets = new Set(secrets.map(({ environment }) => environment));
  const secret = secrets.find(({ environment }) => !ofIds.has(environment));
  if (!secret) return [];
  return ids.filter(({ environment }) => !ofSecrets.has(environment)).map((id) => ({ id, secret }));
}

function isId({ kind }: Token): boolean {
  return kind === 'client-id';
}

/** Whether a token is a client secret by itself, in no header. */
export function isSecret({ kind }: Token): boolean {
  return kind === 'client-secret';
}
