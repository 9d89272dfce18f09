import { join } from 'node:path';

/** The project's folder. */
export const projectFolder = join(import.meta.dirname, '..');

/** Everything the scripts and tests make and nobody commits. */
export const workFolder = join(projectFolder, '.vscode-test');

/** The package that `npm run package` writes. */
export const vsixFile = join(workFolder, 'xtopay.vsix');
