import { fingerprintOf } from '../fingerprint.ts';
import { type DotenvValue, readDotenv } from './dotenvValues.ts';
import { tokensIn } from './tokensIn.ts';

/** How values leave a dotenv file: the variable stays without one, or the whole line goes. */
export type Scrubbing = 'empty' | 'remove';

/**
 * The text of a dotenv file without the values that hold one of these credentials.
 * @param fingerprints Of IDs and secrets.
 * @returns The new text and how many values left it.
 */
export function scrubDotenv(
  text: string,
  fingerprints: ReadonlySet<string>,
  how: Scrubbing,
): { readonly text: string; readonly count: number } {
  const scrubbed = readDotenv(text).filter((each) => holdsOneOf(each, fingerprints));
  let result = '';
  let at = 0;
  for (const { start, end, lineStart, lineEnd } of scrubbed) {
    result += text.slice(at, how === 'empty' ? start : lineStart);
    at = how === 'empty' ? end : lineEnd;
  }
  return { text: result + text.slice(at), count: scrubbed.length };
}

function holdsOneOf(value: DotenvValue, fingerprints: ReadonlySet<string>): boolean {
  return tokensIn(value).some(({ token }) => fingerprints.has(fingerprintOf(token)));
}
