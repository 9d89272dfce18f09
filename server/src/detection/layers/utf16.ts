import type { Decoder, Layer } from './layer.ts';

/** Characters with a NUL between each two: UTF-16, little or big endian, inside something else. */
const interleaved = /[\t\n\r\x20-\x7e](?:\0[\t\n\r\x20-\x7e]){24,}/g;

/** Spans of UTF-16 in a text of bytes (a binary file, decoded base64). Each character keeps its own place. */
export const decodeUtf16: Decoder = function* (layer) {
  for (const match of layer.text.matchAll(interleaved)) {
    if (layer.isNew(match.index, match.index + match[0].length))
      yield spanLayer(layer, match.index, match[0]);
  }
};

function spanLayer(below: Layer, from: number, span: string): Layer {
  return {
    text: span.replaceAll('\0', ''),
    depth: below.depth + 1,
    placeOf: (start, end) => {
      const place = below.placeOf(from + 2 * start, from + 2 * end - 1);
      return { ...place, encodings: [...place.encodings, 'utf-16'] };
    },
    isNew: () => true,
  };
}
