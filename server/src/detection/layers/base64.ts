import { type Decoder, type Layer, runLayer } from './layer.ts';
import { isMostlyText } from './plausibility.ts';
import { type Alphabet, findRuns, membersOf, type Run } from './runs.ts';
import { textOfBytes } from './bytes.ts';

/** Standard and URL-safe in one. */
const alphabet: Alphabet = { members: membersOf('A-Za-z0-9+/_-'), shortest: 34, group: 4, padding: '=' };

/**
 * What `_live_` and `_test_` look like inside base64, at each of the three byte offsets, without the
 * characters that depend on neighbours. `phase`: the needle's offset in its group of four.
 */
const needles: Readonly<Record<string, number>> = {
  X2xpdmV: 0,
  X3Rlc3R: 0,
  '9saXZlX': 2,
  '90ZXN0X': 2,
  Gl2ZV: 1,
  GVzdF: 1,
};
const anyNeedle = new RegExp(Object.keys(needles).join('|'), 'g');
const delimiter = /[+/_-]/g;
const phases = [0, 1, 2, 3] as const;
/** Characters that are decoded to judge whether a run holds text. */
const sample = 64;
const longestSample = 512;
/** Names and paths that run into base64 have few delimiters. */
const mostDelimiters = 16;

/** Base64 runs that hold a token at any byte offset, or that hold text, in which another encoding may stand. */
export const decodeBase64: Decoder = function* (layer) {
  for (const run of findRuns(layer.text, alphabet)) {
    if (!layer.isNew(run.start, run.end)) continue;
    const atNeedles = needleOffsets(run);
    const offsets = atNeedles.size > 0 ? atNeedles : textOffsets(run.characters);
    for (const offset of offsets) yield layerFrom(layer, run, offset);
  }
};

function layerFrom(layer: Layer, run: Run, offset: number): Layer {
  return runLayer(layer, run.start + offset, run.end, decode(run.characters.slice(offset)), 'base64');
}

/** Whether a run of the alphabet is worth decoding. A longer one than is judged quickly always is. */
export function mayBeBase64(characters: string): boolean {
  return (
    characters.length > 4096 || characters.search(anyNeedle) >= 0 || textOffset(characters) !== undefined
  );
}

/** For each needle the offset in the run where decoding starts, so that the needle falls on its phase. */
function needleOffsets(run: Run): Set<number> {
  const offsets = new Set<number>();
  const seen = new Set<number>();
  for (const match of run.characters.matchAll(anyNeedle)) {
    const phase = (match.index - (needles[match[0]] ?? 0)) & 3;
    if (seen.has(phase)) continue;
    seen.add(phase);
    offsets.add(startBefore(run.characters, match.index, phase));
  }
  return offsets;
}

/**
 * Where the run that holds the needle starts: at the very start where what precedes is text, otherwise (a path
 * or a name runs into the base64) behind the first of its delimiters from which it is.
 */
function startBefore(characters: string, needle: number, phase: number): number {
  const isText = (offset: number) =>
    isMostlyText(decode(characters.slice(offset, Math.min(needle, offset + longestSample))), 1);
  if (isText(phase)) return phase;
  let tries = 0;
  for (const match of characters.slice(0, Math.min(needle, longestSample)).matchAll(delimiter)) {
    const offset = match.index + 1;
    if ((offset & 3) !== phase) continue;
    if (isText(offset)) return offset;
    if (++tries === mostDelimiters) break;
  }
  return phase;
}

function textOffsets(characters: string): readonly number[] {
  const offset = textOffset(characters);
  return offset === undefined ? [] : [offset];
}

/** The first of four offsets from which the run's beginning decodes to text. */
function textOffset(characters: string): number | undefined {
  return phases.find((phase) => isMostlyText(decode(characters.slice(phase, phase + sample)), 0.9));
}

const values = new Uint8Array(128);
const characters64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
for (let value = 0; value < 64; value++) values[characters64.charCodeAt(value)] = value;
values['-'.charCodeAt(0)] = 62;
values['_'.charCodeAt(0)] = 63;

/** The decoded bytes, one UTF-16 code unit each. A rest of less than a byte is dropped. */
function decode(characters: string): string {
  const bytes = new Uint8Array(Math.floor((characters.length * 3) / 4));
  let written = 0;
  let bits = 0;
  let held = 0;
  for (let index = 0; index < characters.length; index++) {
    held = ((held << 6) | (values[characters.charCodeAt(index)] ?? 0)) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[written++] = (held >> bits) & 0xff;
  }
  return textOfBytes(bytes);
}
