import { textOfBytes } from './bytes.ts';
import { type Decoder, runLayer } from './layer.ts';
import { isMostlyText } from './plausibility.ts';
import { type Alphabet, findRuns, membersOf } from './runs.ts';

const alphabet: Alphabet = { members: membersOf('0-9A-Fa-f'), shortest: 50, group: 2 };
/** `csk_` and `cid_`. */
const needle = /63736b5f|6369645f/i;
const sample = 64;

/** Hex runs that hold a token or other text. */
export const decodeHex: Decoder = function* (layer) {
  for (const { start, end, characters } of findRuns(layer.text, alphabet)) {
    if (!layer.isNew(start, end)) continue;
    const at = characters.search(needle);
    const offset = at >= 0 ? at & 1 : textOffset(characters);
    if (offset === undefined) continue;
    yield runLayer(layer, start + offset, end, decode(characters.slice(offset)), 'hex');
  }
};

/** Whether a run of hex digits, long enough, is worth decoding. */
export function mayBeHex(characters: string): boolean {
  return characters.length > 4096 || needle.test(characters) || textOffset(characters) !== undefined;
}

function textOffset(characters: string): number | undefined {
  return [0, 1].find((offset) => isMostlyText(decode(characters.slice(offset, offset + sample)), 0.9));
}

/** The decoded bytes, one UTF-16 code unit each. A last odd digit is dropped. */
function decode(characters: string): string {
  const bytes = new Uint8Array(characters.length >> 1);
  for (let index = 0; index < bytes.length; index++) {
    bytes[index] = (valueOf(characters, 2 * index) << 4) | valueOf(characters, 2 * index + 1);
  }
  return textOfBytes(bytes);
}

function valueOf(characters: string, index: number): number {
  const unit = characters.charCodeAt(index);
  return unit <= 57 ? unit - 48 : (unit | 32) - 87;
}
