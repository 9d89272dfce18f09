import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a token in hex, as findings carry it. Tokens are random enough not to be guessed from it. */
export function fingerprintOf(token: string): string {
  return bytesToHex(sha256(utf8ToBytes(token)));
}
