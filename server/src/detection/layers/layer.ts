import type { Encoding } from '../finding.ts';

/** Where something stands in the original text, and what it is wrapped in there. */
export interface Place {
  /** UTF-16 offsets in the original text. */
  readonly start: number;
  readonly end: number;
  /** Outermost first. */
  readonly encodings: readonly Encoding[];
}

/**
 * A text to look for tokens in: the original, or something that a decoder made of a span of another layer.
 * Every decoder knows the way back of what it decoded, so that an encoding is one file and one row of the table.
 */
export interface Layer {
  readonly text: string;
  /** How many decoders lie between this and the original. */
  readonly depth: number;
  /** Where the span of this layer's text stands in the original. */
  placeOf(start: number, end: number): Place;
  /** Whether the span holds anything that the layer below does not show already. */
  isNew(start: number, end: number): boolean;
}

/** Makes further layers of a layer. Linear in the layer's length, and so is the sum of the lengths it makes. */
export type Decoder = (layer: Layer) => Iterable<Layer>;

/** The original text as a layer. */
export function originalLayer(text: string): Layer {
  return {
    text,
    depth: 0,
    placeOf: (start, end) => ({ start, end, encodings: [] }),
    isNew: () => true,
  };
}

/**
 * A layer whose text was decoded from the run `start`–`end` of another. Whatever is found in it stands at the
 * whole run, for no part of the run means anything alone.
 */
export function runLayer(below: Layer, start: number, end: number, text: string, encoding: Encoding): Layer {
  return {
    text,
    depth: below.depth + 1,
    placeOf: () => {
      const place = below.placeOf(start, end);
      return { ...place, encodings: [...place.encodings, encoding] };
    },
    isNew: () => true,
  };
}
