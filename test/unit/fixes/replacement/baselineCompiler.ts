import { setFlagsFromString } from 'node:v8';

// Imported before any WebAssembly is loaded: the optimizing compiler of V8 runs out of memory over the large functions
// of some parsers, and ends the process.
for (const flag of ['--liftoff-only', '--no-wasm-tier-up', '--no-wasm-dynamic-tiering'])
  setFlagsFromString(flag);
