// Bundles what ships: `node esbuild.mjs` minified, `--dev` readable with source maps, `--watch` the same and again on every change.
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { build, context } from 'esbuild';

const entries = {
  client: 'client/src/node/extension.ts',
  server: 'server/src/languageServer/node/main.ts',
  cli: 'server/src/commandLine/node/main.ts',
  scanWorker: 'server/src/workspace/node/scanWorker.ts',
};

const watch = process.argv.includes('--watch');
const development = watch || process.argv.includes('--dev');

const present = Object.entries(entries).filter(([name, source]) => {
  if (existsSync(source)) return true;
  console.warn(`\n!!! dist/${name}.js is NOT built: ${source} does not exist.\n`);
  return false;
});

/** @type {import('esbuild').BuildOptions} */
const options = {
  entryPoints: Object.fromEntries(present),
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
  legalComments: 'linked',
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
  await build(options);
}
