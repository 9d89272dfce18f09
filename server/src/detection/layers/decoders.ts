import { decodeBase64 } from './base64.ts';
import { decodeHex } from './hex.ts';
import type { Decoder } from './layer.ts';
import { decodeInPlace } from './rewriting.ts';
import { decodeUtf16 } from './utf16.ts';

/** Every way a token may be wrapped. A new encoding is one file and one row here. */
export const decoders: readonly Decoder[] = [decodeInPlace, decodeBase64, decodeHex, decodeUtf16];

/** How many decoders may lie between a token and the original text. */
export const deepest = 3;
