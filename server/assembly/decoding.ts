import { base64Value, hexValue } from './characters';

/** Decodes base64 from an address on. @returns The end of what was written. */
export function writeDecodedBase64(from: usize, end: usize, to: usize): usize {
  let at = from;
  let written = to;
  for (; at + 4 <= end; at += 4, written += 3) {
    const bits =
      (base64Value(at) << 18) |
      (base64Value(at + 1) << 12) |
      (base64Value(at + 2) << 6) |
      base64Value(at + 3);
    store<u8>(written, <u8>(bits >> 16));
    store<u8>(written + 1, <u8>(bits >> 8));
    store<u8>(written + 2, <u8>bits);
  }
  if (at + 2 <= end) store<u8>(written++, <u8>((base64Value(at) << 2) | (base64Value(at + 1) >> 4)));
  if (at + 3 <= end) store<u8>(written++, <u8>((base64Value(at + 1) << 4) | (base64Value(at + 2) >> 2)));
  return written;
}

/** Decodes hex from an address on. @returns The end of what was written. */
export function writeDecodedHex(from: usize, end: usize, to: usize): usize {
  let written = to;
  for (let at = from; at + 2 <= end; at += 2)
    store<u8>(written++, <u8>((hexValue(at) << 4) | hexValue(at + 1)));
  return written;
}
