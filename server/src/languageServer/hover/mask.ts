import { credentialFormat, shownSecretLength } from '../../protocol/credentialFormat.ts';
import type { LocatedFinding } from '../../workspace/scanner.ts';

/**
 * The beginning of a token as a person may see it; `undefined` for code that has none.
 * @param slice The document's text between two offsets, of the text without its byte order mark.
 */
export function maskOf(
  { code, start, end, encodings, length }: LocatedFinding,
  slice: (start: number, end: number) => string,
): string | undefined {
  switch (code) {
    case 'live-client-secret':
      return 'csk_live…';
    case 'test-client-secret':
      return 'csk_test…';
    case 'live-client-id':
      return 'cid_live…';
    case 'test-client-id':
      return 'cid_test…';
    case 'live-basic-auth':
      return 'cid_live…:csk_live…';
    case 'test-basic-auth':
      return 'cid_test…:csk_test…';
    case 'malformed-credential': {
      if (encodings.length === 0) return `${slice(start, Math.min(end, start + shownSecretLength))}…`;
      const isSecret = length?.expected === credentialFormat['client-secret'].bodyLength;
      return `${credentialFormat[isSecret ? 'client-secret' : 'client-id'].prefix}…`;
    }
    case 'mixed-environments':
    case 'logged-secret':
    case 'client-side-secret':
      return undefined;
  }
}
