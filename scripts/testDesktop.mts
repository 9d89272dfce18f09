import { join } from 'node:path';
import {
  downloadAndUnzipVSCode,
  resolveCliArgsFromVSCodeExecutablePath,
  runTests,
} from '@vscode/test-electron';
import { buildSuite } from './extensionHostSuite.mts';
import { packageExtension } from './package.mts';
import { workFolder } from './paths.mts';
import { run } from './run.mts';
import { createSample } from './sample/create.mts';

/** `npm run test:desktop [VERSION]`: the extension-host suite in a desktop VS Code, which is downloaded. */
const version = process.argv[2] ?? 'stable';
const folder = join(workFolder, 'desktop');
const sample = join(folder, 'sample');
const places = ['--user-data-dir', join(folder, 'user'), '--extensions-dir', join(folder, 'extensions')];

const vsix = await packageExtension();
const { runner, tests } = await buildSuite();
await createSample(sample);
const vscodeExecutablePath = await downloadAndUnzipVSCode({
  version,
  cachePath: join(workFolder, 'desktop-download'),
});
const [cli = vscodeExecutablePath, ...args] = resolveCliArgsFromVSCodeExecutablePath(vscodeExecutablePath);
await run(cli, [...args, ...places, '--install-extension', vsix, '--force'], { loud: true });
await runTests({
  vscodeExecutablePath,
  extensionDevelopmentPath: runner,
  extensionTestsPath: tests,
  launchArgs: [sample, ...places, '--disable-workspace-trust'],
});
