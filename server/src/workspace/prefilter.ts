/** Judges bytes before anybody decodes them. */
export interface Prefilter {
  /** Where the bytes have to stand. The same for as long as the prefilter is used. */
  readonly input: Uint8Array;
  /** Whether detection may find something in the first so many bytes of the input. */
  mayHold(length: number): boolean;
}

/** What a host offers of WebAssembly that is needed here. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: Record<string, never>) => { readonly exports: unknown };
};

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  inputAt(): number;
  longestInput(): number;
  mayHold(length: number): number;
}

/**
 * The prefilter that server/assembly is compiled to: sixteen bytes at a time, and the decoding of what looks
 * encoded. Linear in the number of bytes.
 * @param module The bytes of the compiled module.
 * @returns `undefined` where the host cannot run it.
 */
export function assembledPrefilter(module: Uint8Array): Prefilter | undefined {
  try {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module), {});
    if (!isScan(exports)) return undefined;
    return {
      input: new Uint8Array(exports.memory.buffer, exports.inputAt(), exports.longestInput()),
      mayHold: (length) => exports.mayHold(length) !== 0,
    };
  } catch {
    // No SIMD, or no memory, or none of it allowed: there is another way.
    return undefined;
  }
}

function isScan(exports: unknown): exports is Exports {
  return typeof exports === 'object' && exports !== null && 'mayHold' in exports && 'memory' in exports;
}
