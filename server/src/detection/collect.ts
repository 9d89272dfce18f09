import { findPlainTokens, type PlainToken } from './tokens/findTokens.ts';
import { basicCredentialsIn } from './tokens/basicCredentials.ts';
import { deepest, decoders } from './layers/decoders.ts';
import { type Layer, originalLayer } from './layers/layer.ts';
import { notebookLayers } from './layers/notebook.ts';
import type { Malformed, Token } from './token.ts';

/** Everything that stands in a text, in every encoding; the same token may be there more than once. */
export interface Collected {
  readonly tokens: Token[];
  readonly malformed: Malformed[];
}

/**
 * Reads a text and what its decoders make of it, to a depth of three. Linear in the text's length.
 * @param text Without BOM.
 */
export function collectTokens(text: string): Collected {
  const collected: Collected = { tokens: [], malformed: [] };
  for (const layer of [originalLayer(text), ...notebookLayers(text)]) collectFrom(layer, collected);
  return collected;
}

function collectFrom(layer: Layer, collected: Collected): void {
  if (collectBasicCredentials(layer, collected)) return;
  for (const found of findPlainTokens(layer.text)) {
    if (layer.isNew(found.start, found.end)) add(layer, found, collected);
  }
  if (layer.depth === deepest) return;
  for (const decode of decoders) {
    for (const next of decode(layer)) collectFrom(next, collected);
  }
}

function add(layer: Layer, found: PlainToken, { tokens, malformed }: Collected): void {
  const { kind, environment, expected } = found;
  const value = layer.text.slice(found.start, found.end);
  const place = layer.placeOf(found.start, found.end);
  if (expected === undefined) tokens.push({ kind, environment, value, ...place });
  else malformed.push({ value, expected, actual: found.end - found.bodyStart, ...place });
}

/** Base64 of nothing but `client_id:client_secret` is one credential, not two. */
function collectBasicCredentials(layer: Layer, { tokens }: Collected): boolean {
  const pair = basicCredentialsIn(layer.text);
  if (!pair) return false;
  const place = layer.placeOf(0, layer.text.length);
  if (place.encodings.at(-1) !== 'base64') return false;
  tokens.push({ kind: 'basic-auth', ...pair, ...place });
  return true;
}
