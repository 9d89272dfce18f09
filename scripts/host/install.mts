import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { workFolder } from '../paths.mts';
import { npm, ProgramError, run } from '../run.mts';
import { underLock } from './lock.mts';

/** The npm package that carries a whole VS Code server: workbench, server and extension host. */
const source = {
  name: 'code-server',
  version: '4.139.1',
  integrity:
    'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
};

const hostFolder = join(workFolder, `host-${source.version}`);
const serverFolder = join(hostFolder, 'lib', 'vscode');
const stampFile = join(hostFolder, 'ready');
const archive = join(workFolder, 'download', `${source.name}-${source.version}.tgz`);

/**
 * Makes sure that the embedded VS Code is installed in `.vscode-test`; does nothing where it is.
 * An interrupted run is taken up again; two runs at once wait for each other.
 * @returns the path of the server's `server-main.js`.
 */
export async function installHost(): Promise<string> {
  const main = join(serverFolder, 'out', 'server-main.js');
  if (await isReady()) return main;
  await underLock(join(workFolder, 'host.lock'), async () => {
    if (await isReady()) return;
    console.log(`Preparing VS Code from ${source.name} ${source.version} (once, about half a minute) …`);
    await download();
    await unpack();
    await writeFile(stampFile, source.integrity);
  });
  return main;
}

async function isReady(): Promise<boolean> {
  const stamp = await readFile(stampFile, 'utf8').catch(() => '');
  return stamp === source.integrity;
}

async function download(): Promise<void> {
  if ((await integrityOf(archive)) === source.integrity) return;
  const partial = join(workFolder, 'download', 'partial');
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  const pack = ['pack', `${source.name}@${source.version}`, '--pack-destination', partial];
  await fetching(npm([...pack, '--loglevel=error', '--fetch-retries=1']));
  const packed = join(partial, `${source.name}-${source.version}.tgz`);
  const integrity = await integrityOf(packed);
  if (integrity !== source.integrity) {
    throw new ProgramError(
      `The package ${source.name} ${source.version} that npm delivered is not the expected one ` +
        `(${integrity ?? 'no file'} instead of ${source.integrity}). It was not unpacked.`,
    );
  }
  await rename(packed, archive);
}

async function unpack(): Promise<void> {
  await rm(hostFolder, { recursive: true, force: true });
  await mkdir(hostFolder, { recursive: true });
  await run('tar', ['-xzf', archive, '-C', hostFolder, '--strip-components=1', 'package/lib/vscode']);
  // No package's script runs: what is native arrives built, or the server does without.
  const install = [
    'install',
    '--omit=dev',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--fetch-retries=1',
  ];
  await fetching(npm(install, { cwd: serverFolder }));
  await fetching(npm(install, { cwd: join(serverFolder, 'extensions') }));
}

async function fetching(work: Promise<string>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    throw new ProgramError(
      'VS Code could not be fetched from the npm registry. Check the network and npm’s registry and proxy ' +
        `settings, then run the same command again: it goes on where it stopped.\n${error.message}`,
    );
  }
}

async function integrityOf(file: string): Promise<string | undefined> {
  const hash = createHash('sha512');
  try {
    await pipeline(createReadStream(file), hash);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  return `sha512-${hash.read().toString('base64')}`;
}
