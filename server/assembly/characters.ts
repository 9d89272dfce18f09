/** What tokens and base64 of both alphabets are made of. */
export const inRun: u8 = 1;
export const inHex: u8 = 2;
/** What may stand where a literal or an escape ends or a token is cut. */
export const isSplitter: u8 = 4;
export const isQuote: u8 = 8;
export const isBlank: u8 = 16;
/** What may join two literals. */
export const isOperator: u8 = 32;
/** What may follow a line of a wrapped run. */
export const isLineEnd: u8 = 64;
/** What may end a literal, or a run in it. */
export const isLiteralEnd: u8 = 128;

const classes: usize = memory.data(256);
const values: usize = memory.data(256);

mark('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/_-', inRun);
mark('0123456789ABCDEFabcdef', inHex);
mark('"\'`\\%;\n\r', isSplitter);
mark('"\'`', isQuote);
mark(' \t\r\n', isBlank);
mark('+.&\\<>|~', isOperator);
mark('\r\n\\"\'`,;)]}<', isLineEnd);
mark('"\'`\\', isLiteralEnd);

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
for (let value = 0; value < 64; value++) store<u8>(values + alphabet.charCodeAt(value), <u8>value);
store<u8>(values + 0x2d, 62);
store<u8>(values + 0x5f, 63);

function mark(characters: string, kind: u8): void {
  for (let index = 0; index < characters.length; index++) {
    const at = classes + characters.charCodeAt(index);
    store<u8>(at, load<u8>(at) | kind);
  }
}

/** Whether the byte at an address is of a kind. */
export function is(at: usize, kind: u8): bool {
  return (load<u8>(classes + load<u8>(at)) & kind) !== 0;
}

/** Six bits of base64. */
export function base64Value(at: usize): u32 {
  return load<u8>(values + load<u8>(at));
}

/** Four bits of hex. */
export function hexValue(at: usize): u32 {
  const unit: u32 = load<u8>(at);
  return unit <= 57 ? unit - 48 : (unit | 32) - 87;
}
