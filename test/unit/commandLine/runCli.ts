import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

export const mainFile = fileURLToPath(
  new URL('../../../server/src/commandLine/node/main.ts', import.meta.url),
);

/** Runs the sources as they are; their being ES modules is nothing to warn of. */
export const nodeArguments = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', mainFile];

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line in a folder, as a program of its own. */
export async function runCli(folder: string, ...args: readonly string[]): Promise<Ran> {
  const program = spawn(process.execPath, [...nodeArguments, ...args], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const status = new Promise<number | null>((resolve) => program.on('close', resolve));
  const [stdout, stderr] = await Promise.all([text(program.stdout), text(program.stderr)]);
  return { status: await status, stdout, stderr };
}
