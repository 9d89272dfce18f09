import { mayStartAt } from '../tokens/boundary.ts';

/** Prefixes of variables that bundlers inline into what they send to the browser. */
export const exposingPrefixes = [
  'NEXT_PUBLIC_',
  'VITE_',
  'REACT_APP_',
  'PUBLIC_',
  'EXPO_PUBLIC_',
  'GATSBY_',
  'NUXT_PUBLIC_',
  'VUE_APP_',
] as const;

const exposed = new RegExp(`(?:${exposingPrefixes.join('|')})[A-Za-z0-9_]{1,128}(?![A-Za-z0-9_])`, 'g');

/** The names of variables that would carry the client secret into a browser, wherever they stand. */
export function* findClientSideSecrets(text: string): Generator<{ start: number; end: number }> {
  if (!text.includes('XTOPAY')) return;
  for (const match of text.matchAll(exposed)) {
    const [name] = match;
    if (!name.includes('XTOPAY') || !name.includes('SECRET') || !mayNameStartAt(text, match.index)) continue;
    yield { start: match.index, end: match.index + name.length };
  }
}

/** A name starts where a token may, behind an escape (`\n`, `%26`) too, and is no end of a longer name. */
function mayNameStartAt(text: string, start: number): boolean {
  return text[start - 1] !== '_' && mayStartAt(text, start);
}
