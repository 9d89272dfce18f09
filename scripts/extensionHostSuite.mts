import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectFolder, workFolder } from './paths.mts';

/** Where an extension host finds what it runs. */
export interface Suite {
  /** An empty extension, loaded for development; the suite looks at the installed one. */
  readonly runner: string;
  /** The module that exports `run`. */
  readonly tests: string;
}

/** Bundles the extension-host suite, the same for the embedded VS Code and for a desktop's. */
export async function buildSuite(): Promise<Suite> {
  const folder = join(workFolder, 'extension-host');
  const [runner, tests] = [join(folder, 'runner'), join(folder, 'suite.js')];
  await mkdir(folder, { recursive: true });
  await cp(join(projectFolder, 'test', 'extensionHost', 'runner'), runner, { recursive: true });
  await build({
    entryPoints: [join(projectFolder, 'test', 'extensionHost', 'suite.ts')],
    outfile: tests,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node22',
    external: ['vscode'],
    logLevel: 'warning',
  });
  return { runner, tests };
}
