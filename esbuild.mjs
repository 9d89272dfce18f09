// Bundles what ships: `node esbuild.mjs` minified, `--dev` readable with source maps, `--watch` the same and again on every change.
import { writeFile } from 'node:fs/promises';
import { build, context } from 'esbuild';
import { commonJs } from './scripts/commonJs.mts';
import { hashInOnePiece } from './scripts/hashInOnePiece.mts';
import { leanPackages } from './scripts/leanPackages.mts';
import { thirdPartyNotices } from './scripts/thirdPartyNotices.mjs';

const watch = process.argv.includes('--watch');
const development = watch || process.argv.includes('--dev');

/** @type {import('esbuild').BuildOptions} */
const common = {
  outdir: 'dist',
  bundle: true,
  platform: 'node',
  // The command line and the server also run on a person's own Node; the client runs on VS Code's.
  target: 'node20',
  // The ES module build of a package is the smaller one, and the one that is shaken.
  mainFields: ['module', 'main'],
  minify: !development,
  legalComments: 'none',
  metafile: true,
  define: {
    'process.env.NODE_ENV': development ? '"development"' : '"production"',
    // A bundle is CommonJS, its source an ES module.
    'import.meta.dirname': '__dirname',
  },
  logLevel: 'info',
};

/** What ships. What several of them need stands in a file of its own, once, beside them. */
const shipped = {
  ...common,
  entryPoints: {
    client: 'client/src/node/extension.ts',
    server: 'server/src/languageServer/node/main.ts',
    cli: 'server/src/commandLine/node/main.ts',
    scanWorker: 'server/src/workspace/node/scanWorker.ts',
  },
  external: ['vscode'],
  format: /** @type {const} */ ('esm'),
  splitting: true,
  chunkNames: 'shared-[hash]',
  write: false,
  sourcemap: development ? /** @type {const} */ ('inline') : false,
  plugins: [leanPackages, hashInOnePiece, commonJs],
};

/** For secretlint's own command line; not part of the VSIX. Whole in one file. */
const rule = {
  ...common,
  entryPoints: { 'secretlint-rule': 'server/src/secretlint/preset.ts' },
  format: /** @type {const} */ ('cjs'),
  plugins: [leanPackages],
};

if (watch) {
  const bundler = await context(shipped);
  await bundler.watch();
} else {
  const { metafile } = await build(shipped);
  await build(rule);
  // Whole, instead of the comments that some of them have.
  await writeFile('dist/ThirdPartyNotices.txt', await thirdPartyNotices(metafile));
}
