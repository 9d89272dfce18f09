import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Code } from '../protocol/codes.ts';
import type { Finding } from './finding.ts';

/** First form: plain tokens only. */
export function findTokens(text: string): readonly Finding[] {
  const body = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const findings: Finding[] = [];
  for (const match of body.matchAll(
    /(?<![A-Za-z0-9])(?:cid_(test|live)_[A-Za-z0-9]{32}|csk_(test|live)_[A-Za-z0-9]{64})(?![A-Za-z0-9])/g,
  )) {
    const live = (match[1] ?? match[2]) === 'live';
    const code: Code = match[1]
      ? live
        ? 'live-client-id'
        : 'test-client-id'
      : live
        ? 'live-client-secret'
        : 'test-client-secret';
    findings.push({
      code,
      start: match.index,
      end: match.index + match[0].length,
      fingerprint: bytesToHex(sha256(utf8ToBytes(match[0]))),
      encodings: [],
    });
  }
  return findings;
}
