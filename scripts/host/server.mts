import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run, signalTree } from '../run.mts';
import { builtInExtensionsWithout } from './builtIn.mts';
import { installHost } from './install.mts';
import { quietSettings } from './quietSettings.mts';

export interface HostOptions {
  /** Folder of this server's own data, settings and extensions. */
  readonly folder: string;
  /** Extensions to install first, as paths of VSIX files. */
  readonly extensions: readonly string[];
  /** Built-in extensions to leave out, by the names of their folders. Needs a new `folder`. */
  readonly without?: readonly string[];
  /** Lets a page run an extension-host suite; takes all notifications away. */
  readonly suites?: boolean;
  /** User settings beside the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

/** A running VS Code server, reachable from this machine only and with its token only. */
export interface Host {
  /** `127.0.0.1:port`, as it stands in `vscode-remote://` URIs too. */
  readonly authority: string;
  readonly token: string;
  /** The user settings of every window. */
  readonly settingsFile: string;
  readonly stop: () => Promise<void>;
}

/** Installs the embedded VS Code where it is missing, the extensions into it, and starts it on a free port. */
export async function startHost({
  folder,
  extensions,
  without = [],
  suites = false,
  settings,
}: HostOptions): Promise<Host> {
  const main = await installHost();
  const settingsFile = join(folder, 'server', 'data', 'User', 'settings.json');
  await mkdir(join(folder, 'server', 'data', 'User'), { recursive: true });
  await writeFile(settingsFile, JSON.stringify({ ...quietSettings, ...settings }, null, 2));

  const places = [
    '--accept-server-license-terms',
    '--server-data-dir',
    join(folder, 'server'),
    '--extensions-dir',
    join(folder, 'extensions'),
  ];
  if (without.length > 0) {
    const builtIn = join(folder, 'built-in');
    await builtInExtensionsWithout(join(dirname(dirname(main)), 'extensions'), without, builtIn);
    places.push('--builtin-extensions-dir', builtIn);
  }
  // Short, since sockets are in it, whose paths must be.
  const temporary = await mkdtemp(join(tmpdir(), 'xtopay-host-'));
  const env = hostEnvironment(temporary);
  const installed = extensions.flatMap((extension) => ['--install-extension', extension]);
  await run(process.execPath, [main, ...places, ...installed, '--force'], { env });

  const token = randomBytes(16).toString('hex');
  const listen = ['--host', '127.0.0.1', '--port', '0', '--connection-token', token];
  const quiet = ['--telemetry-level', 'off', '--reconnection-grace-time', '10'];
  const driver = suites ? ['--enable-smoke-test-driver'] : [];
  const server = spawn(process.execPath, [main, ...places, ...listen, ...quiet, ...driver], {
    env,
    // A process group of its own, so that the extension hosts and terminals end with it.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const ended = once(server, 'close');
  const pid = server.pid;
  const stop = async (): Promise<void> => {
    if (pid !== undefined) await endTree(pid, ended);
    await rm(temporary, { recursive: true, force: true });
  };
  const port = await boundPort(server.stdout, server.stderr, ended).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { authority: `127.0.0.1:${port}`, token, settingsFile, stop };
}

/** The port that the server says it is bound to; rejects with its output where it ends instead. */
async function boundPort(
  stdout: NodeJS.ReadableStream,
  stderr: NodeJS.ReadableStream,
  ended: Promise<unknown>,
): Promise<number> {
  let output = '';
  const bound = new Promise<number>((resolve) => {
    const read = (chunk: string | Buffer): void => {
      if (output.length < 100_000) output += chunk.toString();
      const port = /Server bound to 127\.0\.0\.1:(\d+)/.exec(output)?.[1];
      if (port) resolve(Number(port));
    };
    stdout.on('data', read);
    stderr.on('data', read);
  });
  const port = await Promise.race([bound, ended]);
  if (typeof port === 'number') return port;
  throw new Error(`The VS Code server ended before it listened.\n${output}`);
}

/** Ends a server with all that it started: asks first, and makes what has not ended after five seconds. */
async function endTree(pid: number, ended: Promise<unknown>): Promise<void> {
  signalTree(pid, 'SIGTERM');
  const patience = setTimeout(() => signalTree(pid, 'SIGKILL'), 5000);
  await ended.catch(() => undefined);
  clearTimeout(patience);
  // What let go of the server's output but still runs.
  signalTree(pid, 'SIGKILL');
}

/** The environment without what npm, the test runner or an outer VS Code put into it, and without the gallery. */
function hostEnvironment(temporary: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_|vscode_|vitest|node_|electron_|xtopay_)/i.test(name),
  );
  const own = { EXTENSIONS_GALLERY: '{"serviceUrl":""}', TMPDIR: temporary, XDG_RUNTIME_DIR: temporary };
  return { ...Object.fromEntries(kept), ...own };
}
