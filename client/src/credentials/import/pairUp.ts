import type { Environment } from '../../../../server/src/protocol/credentialFormat.ts';
import { type Credentials, environmentOf, kindOf } from '../pair.ts';
import { problemWith } from '../validate.ts';

/** A credential by the name of the variable that holds it, in the order in which they stand. */
export interface NamedToken {
  readonly name: string;
  readonly token: string;
}

/** An ID and a secret that belong together, by all that can be seen. */
export interface NamedPair extends Credentials {
  /** What their names have in common beside what says that they are an ID and a secret, in capitals. */
  readonly words: readonly string[];
  /** The names of their variables. */
  readonly names: readonly string[];
}

/** What was made of the tokens of one file. */
export interface Paired {
  readonly pairs: readonly NamedPair[];
  /** What has no partner, or more than one that it could be. */
  readonly left: readonly NamedToken[];
}

/** Words that tell an ID from a secret. */
const kindWords = /^(?:CLIENT|ID|SECRET|KEY|CLIENTID|CLIENTSECRET)$/;

/**
 * Finds which IDs and secrets of one file belong together: of one environment, first those whose names differ in what
 * they are only, then those that are the only ones left, then those that stand one behind the other.
 * @param tokens What is no valid credential is left out.
 */
export function pairUp(tokens: readonly NamedToken[]): Paired {
  const valid = tokens.filter(({ token }) => {
    const kind = kindOf(token);
    return kind !== undefined && problemWith(kind, token) === undefined;
  });
  const left = new Set(valid);
  const pairs: { readonly at: number; readonly pair: NamedPair }[] = [];
  const join = (id: NamedToken, secret: NamedToken) => {
    left.delete(id);
    left.delete(secret);
    pairs.push({ at: Math.min(valid.indexOf(id), valid.indexOf(secret)), pair: pairOf(id, secret) });
  };
  // The same name twice: the file was edited, and the later value is the one that counts where it is read.
  for (const [ids, secrets] of groups(left, ({ name }) => wordsOf(name).join('_')))
    for (const [at, id] of ids.entries()) {
      const secret = secrets[at];
      if (secret && ids.length === secrets.length) join(id, secret);
    }
  for (const [[id, ...ids], [secret, ...secrets]] of groups(left, () => ''))
    if (id && secret && ids.length + secrets.length === 0) join(id, secret);
  for (const [one, other] of neighbours(valid))
    if (left.has(one) && left.has(other) && isPartner(one, other))
      join(...(kindOf(one.token) === 'client-id' ? ([one, other] as const) : ([other, one] as const)));
  return {
    pairs: pairs.toSorted((one, other) => one.at - other.at).map(({ pair }) => pair),
    left: [...left],
  };
}

/** What is left, by environment and by what `of` says: the IDs and the secrets. */
function groups(
  left: ReadonlySet<NamedToken>,
  of: (token: NamedToken) => string,
): readonly (readonly [NamedToken[], NamedToken[]])[] {
  const found = new Map<string, [NamedToken[], NamedToken[]]>();
  for (const each of left) {
    const key = `${environmentOf(each.token)} ${of(each)}`;
    const group = found.get(key) ?? [[], []];
    group[kindOf(each.token) === 'client-id' ? 0 : 1].push(each);
    found.set(key, group);
  }
  return [...found.values()];
}

function neighbours(tokens: readonly NamedToken[]): (readonly [NamedToken, NamedToken])[] {
  return tokens.flatMap((one, at) => {
    const next = tokens[at + 1];
    return next ? [[one, next] as const] : [];
  });
}

function isPartner(one: NamedToken, other: NamedToken): boolean {
  const environment: Environment = environmentOf(one.token);
  return kindOf(one.token) !== kindOf(other.token) && environment === environmentOf(other.token);
}

function pairOf(id: NamedToken, secret: NamedToken): NamedPair {
  const common = new Set(wordsOf(secret.name));
  return {
    clientId: id.token,
    clientSecret: secret.token,
    words: wordsOf(id.name).filter((word) => common.has(word)),
    names: [id.name, secret.name],
  };
}

/** `ACME_XTOPAY_CLIENT_ID_LIVE` → ACME, XTOPAY, LIVE */
function wordsOf(name: string): string[] {
  return name
    .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== '' && !kindWords.test(word));
}
