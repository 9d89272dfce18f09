import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { projectFolder, vsixFile } from './paths.mts';
import { run } from './run.mts';

/** Builds the bundles and packs them: what is installed in tests is what ships. */
export async function packageExtension(): Promise<string> {
  await run(process.execPath, [join(projectFolder, 'esbuild.mjs')], { cwd: projectFolder });
  await mkdir(dirname(vsixFile), { recursive: true });
  const vsce = join(projectFolder, 'node_modules', '@vscode', 'vsce', 'vsce');
  await run(process.execPath, [vsce, 'package', '--no-dependencies', '--out', vsixFile], {
    cwd: projectFolder,
  });
  return vsixFile;
}

/** Set for the programs that are started after the package was made of the same sources. */
export const packagedVariable = 'XTOPAY_PACKAGED';

/** The package, which is made unless it was made for this run already. */
export async function ensurePackage(): Promise<string> {
  return process.env[packagedVariable] === 'yes' ? vsixFile : packageExtension();
}

if (import.meta.main) console.log(await packageExtension());
