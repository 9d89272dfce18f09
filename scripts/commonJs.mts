import { mkdir, rm, writeFile } from 'node:fs/promises';
import { type Plugin, transform } from 'esbuild';

/**
 * Writes bundles that share code as CommonJS: esbuild shares it between ES modules only, so each of those is made
 * CommonJS when it is built. The folder of the bundles then holds these and nothing else.
 *
 * For builds with `format: 'esm'`, `splitting`, `write: false` and an `outdir`.
 */
export const commonJs: Plugin = {
  name: 'common-js',
  setup(build) {
    const { outdir = 'dist', minify = false, sourcemap = false, target } = build.initialOptions;
    build.onEnd(async ({ outputFiles = [], errors }) => {
      if (errors.length > 0) return;
      await rm(outdir, { recursive: true, force: true });
      await mkdir(outdir, { recursive: true });
      for (const { path, text } of outputFiles) {
        const { code } = await transform(text, {
          format: 'cjs',
          platform: 'node',
          // `require` for an import at a later time: VS Code gives `vscode` to what is loaded so.
          supported: { 'dynamic-import': false },
          legalComments: 'none',
          minify,
          // What leads back to the sources stands in the text.
          sourcemap: sourcemap === false ? false : 'inline',
          ...(target === undefined ? {} : { target }),
        });
        await writeFile(path, code);
      }
    });
  },
};
