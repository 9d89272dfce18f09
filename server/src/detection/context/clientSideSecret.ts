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

const exposed = new RegExp(
  `(?<![A-Za-z0-9_])(?:${exposingPrefixes.join('|')})[A-Za-z0-9_]{1,128}(?![A-Za-z0-9_])`,
  'g',
);

/** The names of variables that would carry the client secret into a browser, wherever they stand. */
export function* findClientSideSecrets(text: string): Generator<{ start: number; end: number }> {
  if (!text.includes('XTOPAY')) return;
  for (const match of text.matchAll(exposed)) {
    const [name] = match;
    if (name.includes('XTOPAY') && name.includes('SECRET')) {
      yield { start: match.index, end: match.index + name.length };
    }
  }
}
