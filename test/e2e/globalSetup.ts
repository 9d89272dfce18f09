import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import type { TestProject } from 'vitest/node';
import { ensureChromium } from '../../scripts/chromium.mts';
import { startHost } from '../../scripts/host/server.mts';
import { ensurePackage } from '../../scripts/package.mts';
import { workFolder } from '../../scripts/paths.mts';
import { unmetExtensions } from './unmetExtensions.ts';

/**
 * Packages the extension and starts a fresh VS Code server for each test file that may run at a time, with the extension
 * installed beside a clock that tests can put back.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = join(workFolder, 'e2e');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const [chromium, vsix] = [await ensureChromium(), await ensurePackage()];
  const clock = join(folder, 'clock.vsix');
  await createVSIX({
    cwd: join(import.meta.dirname, 'clockExtension'),
    packagePath: clock,
    dependencies: false,
    skipLicense: true,
    allowMissingRepository: true,
    allowStarActivation: true,
  });
  // As many as may run at a time.
  const names = Array.from({ length: project.config.maxWorkers }, (_, index) => String(index + 1));
  const starting = names.map((name) =>
    startHost({
      folder: join(folder, name, 'host'),
      extensions: [vsix, clock],
      without: unmetExtensions,
    }),
  );
  const stop = async (): Promise<void> => {
    const started = await Promise.allSettled(starting);
    await Promise.all(started.map(async (host) => host.status === 'fulfilled' && host.value.stop()));
  };
  try {
    const hosts = await Promise.all(starting);
    project.provide(
      'hosts',
      hosts.map(({ authority, token, settingsFile }, index) => ({
        authority,
        token,
        settingsFile,
        chromium,
        folder: join(folder, names[index] ?? ''),
      })),
    );
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}
