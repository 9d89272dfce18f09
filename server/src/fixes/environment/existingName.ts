import type { TokenKind } from '../../protocol/credentialFormat.ts';

const words: Readonly<Record<TokenKind, RegExp>> = {
  'client-id': /(?:^|_)(?:ID|CID|USER|USERNAME|LOGIN)(?:_|$)/,
  'client-secret': /(?:^|_)(?:SECRET|CSK|KEY|TOKEN|PASSWORD|PASS)(?:_|$)/,
};
/** Names that say nothing of whose credential it is, and would be another vendor's as well. */
const generic =
  /^(?:(?:CLIENT|API|APP|AUTH|ACCESS|BASIC|SECRET|PRIVATE|LIVE|TEST|PROD|SANDBOX|MY|THE)_)*[A-Z]+$/;
/** What bundlers inline into a browser is no place for a credential. */
const exposing = /^(?:NEXT_PUBLIC|VITE|REACT_APP|PUBLIC|EXPO_PUBLIC|GATSBY|NUXT_PUBLIC|VUE_APP)_/;

/** How a variable of the environment is read, in any language, up to its name. */
const reads =
  /(?:\benv(?:iron(?:ment)?)?!?(?:\.get|\.fetch|::var)?\s?[.:[(]{1,2}\s?["']?|getenv\(\s?["']|GetEnvironmentVariable\(\s?["']|\bsecrets\.|\$processEnv |\$dotenv |\$\{?)([A-Za-z_]\w{2,80})/gi;
const assigned =
  /([A-Za-z_]\w{2,80})["'`]?\]?\s{0,40}(?::[ \t]{0,4}[\w<>[\]|.&?' ]{1,40})?(?:=>|:=|\?=|[:=]|\s)\s{0,40}(?:\w{0,2}["'`]{1,3})?$/;

/** Whether a name may name a credential of this kind in an environment. */
export function namesKind(name: string, kind: TokenKind): boolean {
  return (
    /^[A-Z][A-Z0-9_]*$/.test(name) && words[kind].test(name) && !generic.test(name) && !exposing.test(name)
  );
}

/** `process.env.NAME || '…'`, `getenv("NAME", "…")`, `${NAME:-…}`: what takes the place of a variable that is not set. */
const fallback = new RegExp(
  `${reads.source}["')\\]]{0,3}\\s*(?:\\|\\||\\?\\?|\\?:|\\bor\\b|,|:?[-=])\\s*["']?$`,
  'i',
);

/** The name that the value at an offset is given there, where it is fit for an environment variable. */
export function nameGivenAt(text: string, offset: number, kind: TokenKind): string | undefined {
  const before = text.slice(Math.max(0, offset - 160), offset);
  const ofVariable = fallback.exec(before)?.[1];
  if (ofVariable !== undefined && /^[A-Z][A-Z0-9_]*$/.test(ofVariable) && !exposing.test(ofVariable))
    return ofVariable;
  const name = assigned.exec(before)?.[1];
  return name !== undefined && namesKind(name, kind) ? name : undefined;
}

/** The names under which a text already reads Xtopay's credentials of a kind. */
export function namesRead(text: string, kind: TokenKind): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, name = ''] of text.matchAll(reads)) {
    if (name.includes('XTOPAY') && namesKind(name, kind)) names.add(name);
  }
  return names;
}
