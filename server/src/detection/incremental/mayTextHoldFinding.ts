import { utf8ToBytes } from '@noble/hashes/utils.js';
import { textOfBytes } from '../layers/bytes.ts';
import { mayHoldFinding } from '../prefilter.ts';

/** {@link mayHoldFinding} for a text, or for a part of one that cuts nothing in two. */
export function mayTextHoldFinding(text: string): boolean {
  if (/xtopay/i.test(text)) return true;
  const bytes = utf8ToBytes(text);
  const characters = bytes.length === text.length ? text : textOfBytes(bytes);
  return mayHoldFinding(bytes, (literal, from) => characters.indexOf(literal, from));
}
