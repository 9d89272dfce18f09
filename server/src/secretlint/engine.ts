import type { Finding } from '../detection/finding.ts';
import { findTokens } from '../detection/firstForm.ts';

/**
 * All findings in a text, silenced ones left out, in the order of their place.
 * @param path Names the file for rules that depend on the language; need not exist.
 * @param text May start with a BOM; offsets of findings do not count it.
 */
export async function findIn(path: string, text: string): Promise<readonly Finding[]> {
  void path;
  return findTokens(text);
}
