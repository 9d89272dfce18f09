import type { Code } from '../protocol/codes.ts';

/** How a token was written where it was not written plainly; outermost first in {@link Finding.encodings}. */
export type Encoding = 'base64' | 'hex' | 'percent' | 'escape' | 'html-entity' | 'utf-16' | 'split';

/**
 * One thing found in a text. Holds no text of it: what a person must see is cut from the document
 * at the moment of showing it.
 */
export interface Finding {
  readonly code: Code;
  /** UTF-16 offset of the first code unit, in the text without its BOM. */
  readonly start: number;
  /** UTF-16 offset behind the last code unit. */
  readonly end: number;
  /**
   * SHA-256 in hex of the token: of the client secret for Basic credentials, of ID and secret for a mixed
   * pair, of the covered text for a code that has no token (`logged-secret`, `client-side-secret`).
   */
  readonly fingerprint: string;
  readonly encodings: readonly Encoding[];
  /** For `malformed-credential`: how many characters the body has, and how many it should. */
  readonly length?: { readonly actual: number; readonly expected: number };
}

/** `local-env`: a dotenv file that git will not commit. Everything else is `committable`. */
export type Placement = 'committable' | 'local-env';
