import type { Finding } from '../../detection/finding.ts';
import type { Environment, TokenKind } from '../../protocol/credentialFormat.ts';
import { nameGivenAt, namesRead } from './existingName.ts';
import { environmentNamed, nameInEnvironment } from './nameInEnvironment.ts';
import { isReplaceable, kindOf, type Spot } from './spot.ts';

const usual: Readonly<Record<TokenKind, string>> = {
  'client-id': 'XTOPAY_CLIENT_ID',
  'client-secret': 'XTOPAY_CLIENT_SECRET',
};

/** What was made of findings, as long as somebody holds them: each of them asks about all. */
const known = new WeakMap<readonly Finding[], { readonly text: string; readonly spots: readonly Spot[] }>();

/**
 * Every credential of a text that can be replaced, with its variables. An existing name near it wins, then one that
 * the text reads already, then the usual one; `_LIVE` or `_TEST` tells environments apart where both occur, and a
 * number credentials of one environment. Linear in the text and the findings; at no cost where the same are asked
 * about again.
 */
export function spotsIn(text: string, findings: readonly Finding[]): readonly Spot[] {
  const before = known.get(findings);
  if (before?.text === text) return before.spots;
  const spots = readSpots(text, findings);
  known.set(findings, { text, spots });
  return spots;
}

function readSpots(text: string, findings: readonly Finding[]): readonly Spot[] {
  const names = new VariableNames(text, findings);
  return findings.flatMap((finding): Spot[] => {
    const kind = kindOf(finding);
    if (kind === undefined || !isReplaceable(kind, text, finding)) return [];
    const { start, end, encodings } = finding;
    return [{ start, end, kind, encodings, variables: names.of(finding) }];
  });
}

class VariableNames {
  readonly #text: string;
  readonly #hasBoth: boolean;
  readonly #read: Readonly<Record<TokenKind, ReadonlySet<string>>>;
  /** By kind and fingerprint. */
  readonly #names = new Map<string, string>();
  readonly #taken = new Map<string, string>();
  /** The last that was put behind a name; all before it are taken. */
  readonly #lastNumbers = new Map<string, number>();

  constructor(text: string, findings: readonly Finding[]) {
    this.#text = text;
    const environments = new Set(findings.map((finding) => environmentOf(text, finding)));
    this.#hasBoth = environments.has('live') && environments.has('test');
    this.#read = {
      'client-id': namesRead(text, 'client-id'),
      'client-secret': namesRead(text, 'client-secret'),
    };
    // What is given a name keeps it, wherever else the same credential stands.
    const given = namesGiven(text, findings);
    const owners = new Map<string, Set<string>>();
    for (const { finding, name } of given)
      owners.set(name, (owners.get(name) ?? new Set()).add(finding.fingerprint));
    for (const { kind, finding, name } of given) {
      if (this.#names.has(keyOf(kind, finding))) continue;
      const isShared = (owners.get(name)?.size ?? 0) > 1;
      this.#name(kind, finding, isShared && this.#hasBoth ? this.#fitting(name, finding) : name);
    }
  }

  of(finding: Finding): readonly string[] {
    const kind = kindOf(finding);
    if (kind !== 'basic-auth') return kind === undefined ? [] : [this.#nameOf(kind, finding)];
    const secret = this.#nameOf('client-secret', finding);
    // The ID of a header is known by its secret only; it goes by the same ending.
    const ending = /(?:_LIVE|_TEST)?(?:_\d+)?$/.exec(secret)?.[0] ?? '';
    const read = [...this.#read['client-id']].find((name) => name.endsWith(ending));
    return [read ?? usual['client-id'] + ending, secret];
  }

  #nameOf(kind: TokenKind, finding: Finding): string {
    return this.#names.get(keyOf(kind, finding)) ?? this.#name(kind, finding, this.#choose(kind, finding));
  }

  /** Gives a credential a name; one that another credential has gets a number. */
  #name(kind: TokenKind, finding: Finding, wanted: string): string {
    let name = wanted;
    let number = this.#lastNumbers.get(wanted) ?? 1;
    while ((this.#taken.get(name) ?? finding.fingerprint) !== finding.fingerprint)
      name = `${wanted}_${++number}`;
    this.#lastNumbers.set(wanted, number);
    this.#taken.set(name, finding.fingerprint);
    this.#names.set(keyOf(kind, finding), name);
    return name;
  }

  #choose(kind: TokenKind, finding: Finding): string {
    const environment = environmentOf(this.#text, finding);
    const read = [...this.#read[kind]];
    const exact = read.find((name) => environmentNamed(name) === environment);
    if (exact !== undefined) return exact;
    const neutral = read.find((name) => environmentNamed(name) === undefined);
    if (neutral !== undefined) return this.#hasBoth ? this.#fitting(neutral, finding) : neutral;
    const other = read[0];
    if (other !== undefined) return environment === undefined ? other : nameInEnvironment(other, environment);
    return this.#hasBoth ? this.#fitting(usual[kind], finding) : usual[kind];
  }

  /** The name with the finding's environment, unless it tells one already. */
  #fitting(name: string, finding: Finding): string {
    const environment = environmentOf(this.#text, finding);
    return environment === undefined || environmentNamed(name) !== undefined
      ? name
      : `${name}_${environment.toUpperCase()}`;
  }
}

function namesGiven(text: string, findings: readonly Finding[]) {
  return findings.flatMap((finding) => {
    const kind = kindOf(finding);
    if (kind === undefined || kind === 'basic-auth') return [];
    const name = nameGivenAt(text, finding.start, kind);
    return name === undefined ? [] : [{ kind, finding, name }];
  });
}

function keyOf(kind: TokenKind, { fingerprint }: Finding): string {
  return `${kind} ${fingerprint}`;
}

function environmentOf(text: string, { code, start, end }: Finding): Environment | undefined {
  if (code.startsWith('live-')) return 'live';
  if (code.startsWith('test-')) return 'test';
  if (code !== 'malformed-credential') return undefined;
  const written = text.slice(start, Math.min(end, start + 24));
  if (written.includes('_live_')) return 'live';
  return written.includes('_test_') ? 'test' : undefined;
}
