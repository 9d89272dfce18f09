import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import type { TestProject } from 'vitest/node';
import { ensureChromium } from '../../scripts/chromium.mts';
import { startHost } from '../../scripts/host/server.mts';
import { ensurePackage } from '../../scripts/package.mts';
import { workFolder } from '../../scripts/paths.mts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The running VS Code that the tests open windows of. */
    host: { authority: string; token: string; settingsFile: string; chromium: string; folder: string };
  }
}

/** Packages the extension, installs it into a fresh VS Code server beside a clock that tests can put back, and starts that. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = join(workFolder, 'e2e');
  await rm(folder, { recursive: true, force: true });
  const [chromium, vsix] = [await ensureChromium(), await ensurePackage()];
  const clock = join(folder, 'clock.vsix');
  await mkdir(folder, { recursive: true });
  await createVSIX({
    cwd: join(import.meta.dirname, 'clockExtension'),
    packagePath: clock,
    dependencies: false,
    skipLicense: true,
    allowMissingRepository: true,
    allowStarActivation: true,
  });
  const host = await startHost({ folder: join(folder, 'host'), extensions: [vsix, clock] });
  const { authority, token, settingsFile } = host;
  project.provide('host', { authority, token, settingsFile, chromium, folder });
  return host.stop;
}
