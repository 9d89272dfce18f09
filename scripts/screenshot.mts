import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectFolder, workFolder } from './paths.mts';
import { run } from './run.mts';

/** `npm run screenshot`: takes the README's picture in the real VS Code, on the sample workspace. */
const vitest = join(projectFolder, 'node_modules', 'vitest', 'vitest.mjs');
const only = ['--config', 'test/e2e/vitest.config.mts', '--testNamePattern', 'looks as the README shows it'];
await run(process.execPath, [vitest, 'run', 'findings', ...only], { cwd: projectFolder, loud: true });
await copyFile(
  join(workFolder, 'screenshots', 'readme.png'),
  join(projectFolder, 'images', 'screenshot.png'),
);
