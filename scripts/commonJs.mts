import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
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
      const written = await Promise.all(
        outputFiles.map(async ({ path, text }) => {
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
          return [path, code] as const;
        }),
      );
      await mkdir(outdir, { recursive: true });
      // Those of the last build are not deleted before: something may run from them.
      await Promise.all(written.map(([path, code]) => writeFile(path, code)));
      const names = new Set(written.map(([path]) => basename(path)));
      const old = (await readdir(outdir)).filter((name) => !names.has(name));
      await Promise.all(old.map((name) => rm(join(outdir, name))));
    });
  },
};
