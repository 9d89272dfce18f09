import { mayHoldFinding } from '../../detection/prefilter.ts';
import { assembledPrefilter, type Prefilter } from '../prefilter.ts';
import { scanModule } from './scanModule.ts';

/** A prefilter whose input is a buffer that files are read into. */
export interface NodePrefilter extends Prefilter {
  readonly input: Buffer;
}

const inputLength = 1 << 20;
let shared: NodePrefilter | undefined;

/** The one of this thread, made when it is first needed. */
export function prefilterOfThread(): NodePrefilter {
  shared ??= assembled() ?? interpreted();
  return shared;
}

function assembled(): NodePrefilter | undefined {
  const prefilter = assembledPrefilter(Buffer.from(scanModule, 'base64'));
  if (!prefilter) return undefined;
  const { buffer, byteOffset, byteLength } = prefilter.input;
  return {
    input: Buffer.from(buffer, byteOffset, byteLength),
    mayHold: (length) => prefilter.mayHold(length),
  };
}

/** For where WebAssembly cannot be had: slower, and says yes more often. */
export function interpreted(): NodePrefilter {
  const input = Buffer.allocUnsafeSlow(inputLength);
  return {
    input,
    mayHold(length) {
      const bytes = input.subarray(0, length);
      return mayHoldFinding(bytes, (literal, from) => bytes.indexOf(literal, from, 'latin1'));
    },
  };
}
