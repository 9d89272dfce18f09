import type { DecodeBytes } from '../encoding.ts';

const decoders = {
  'utf-8': new TextDecoder('utf-8', { ignoreBOM: true }),
  'utf-16le': new TextDecoder('utf-16le', { ignoreBOM: true }),
};

/** As Node decodes. */
export const decode: DecodeBytes = (encoding, bytes) => decoders[encoding].decode(bytes);
