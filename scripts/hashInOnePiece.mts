import { readFile } from 'node:fs/promises';
import type { Plugin } from 'esbuild';

const imported = 'import { clean, createHasher, oidNist, rotr } from "./utils.js";';
const own = `
import { clean, createHasher, oidNist } from "./utils.js";
const rotr = (word, shift) => (word << (32 - shift)) | (word >>> shift);
`;

/**
 * Gives SHA-256 of @noble/hashes its rotation. It is in a module that others need without the hash, and stands in another
 * bundle then: each of the hundreds of calls for a hash asks that bundle's getter, which took a third of a keystroke’s time
 * near findings, each of which has its fingerprint.
 */
export const hashInOnePiece: Plugin = {
  name: 'hash-in-one-piece',
  setup(build) {
    build.onLoad({ filter: /[\\/]@noble[\\/]hashes[\\/]sha2\.js$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (!text.includes(imported))
        return { errors: [{ text: `${path} imports its rotation in other words than before.` }] };
      return { contents: text.replace(imported, own), loader: 'js' };
    });
  },
};
