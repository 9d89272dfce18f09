// Bundles what ships: `node esbuild.mjs` minified, `--dev` readable with source maps, `--watch` the same and again on every change.
import { rm, writeFile } from 'node:fs/promises';
import { build, context } from 'esbuild';
import { thirdPartyNotices } from './scripts/thirdPartyNotices.mjs';

const entries = {
  client: 'client/src/node/extension.ts',
  server: 'server/src/languageServer/node/main.ts',
  cli: 'server/src/commandLine/node/main.ts',
  scanWorker: 'server/src/workspace/node/scanWorker.ts',
  // For secretlint's own command line; not part of the VSIX.
  'secretlint-rule': 'server/src/secretlint/preset.ts',
};

const watch = process.argv.includes('--watch');
const development = watch || process.argv.includes('--dev');

/** @type {import('esbuild').BuildOptions} */
const options = {
  entryPoints: entries,
  outdir: 'dist',
  bundle: true,
  format: 'cjs',
  platform: 'node',
  // The command line and the server also run on a person's own Node; the client runs on VS Code's.
  target: 'node20',
  external: ['vscode'],
  // The ES module build of a package is the smaller one, and the one that is shaken.
  mainFields: ['module', 'main'],
  minify: !development,
  sourcemap: development,
  legalComments: 'none',
  metafile: true,
  define: {
    'process.env.NODE_ENV': development ? '"development"' : '"production"',
    // A bundle is CommonJS, its source an ES module.
    'import.meta.dirname': '__dirname',
  },
  logLevel: 'info',
};

if (watch) {
  const bundler = await context(options);
  await bundler.watch();
} else {
  await rm('dist', { recursive: true, force: true });
  const { metafile } = await build(options);
  // Whole, instead of the comments that some of them have.
  await writeFile('dist/ThirdPartyNotices.txt', await thirdPartyNotices(metafile));
}
