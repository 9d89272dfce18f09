import { expect, it } from 'vitest';
import { textOfBytes } from '../../../server/src/detection/layers/bytes.ts';

it.each([0, 1, 8191, 8192, 8193, 16384, 16385])('%i bytes are as many UTF-16 code units', (length) => {
  const bytes = Uint8Array.from({ length }, (_, at) => at % 251);
  expect(textOfBytes(bytes)).toBe(Buffer.from(bytes).toString('latin1'));
});
