import { spawn } from 'node:child_process';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { startHost } from './host/server.mts';
import { packageExtension } from './package.mts';
import { workFolder } from './paths.mts';
import { ProgramError, run } from './run.mts';
import { createSample } from './sample/create.mts';

const playground = join(workFolder, 'start');
const sample = join(playground, 'sample');

try {
  await start();
} catch (error) {
  if (!(error instanceof ProgramError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function start(): Promise<void> {
  console.log('Building and packaging the extension …');
  const vsix = await packageExtension();
  await createSample(sample);
  const code = await findOnPath(process.platform === 'win32' ? 'code.cmd' : 'code');
  if (code === undefined) await startEmbedded(vsix);
  else await startDesktop(code, vsix);
}

/** In folders of its own: the person's own extensions and settings are not touched. */
async function startDesktop(code: string, vsix: string): Promise<void> {
  const places = [
    '--user-data-dir',
    join(playground, 'user'),
    '--extensions-dir',
    join(playground, 'extensions'),
  ];
  const options = { env: { ...process.env, DONT_PROMPT_WSL_INSTALL: '1' } };
  await run(code, [...places, '--install-extension', vsix, '--force'], options);
  await run(code, [...places, '--new-window', '--disable-workspace-trust', sample], options);
  console.log(`VS Code is open on ${sample}. Look at Problems (View → Problems).`);
}

async function startEmbedded(vsix: string): Promise<void> {
  // From here on, so that nothing stays behind when it is ended while it starts.
  const ended = new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
    process.once('SIGHUP', resolve);
    // npm, when it is ended, ends its shell only: then this process has another parent.
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && resolve(), 1000).unref();
  });
  const settings = { 'security.workspace.trust.enabled': false };
  const host = await startHost({ folder: join(playground, 'host'), extensions: [vsix], settings });
  const open = encodeURIComponent(
    JSON.stringify([['openFile', `vscode-remote://${host.authority}${join(sample, 'src', 'pay.ts')}`]]),
  );
  const address = `http://${host.authority}/?tkn=${host.token}&folder=${encodeURIComponent(sample)}&payload=${open}`;
  console.log(`VS Code with the extension, on a sample workspace, runs at\n\n  ${address}\n`);
  console.log('Ctrl+C ends it. Only this machine can reach it, and only with this address.');
  openInBrowser(address);
  await ended;
  await host.stop();
}

/** Where there is a screen; otherwise the printed address has to do. */
function openInBrowser(address: string): void {
  const hasScreen = process.platform !== 'linux' || process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  if (!hasScreen || process.env['CI']) return;
  const openers = new Map<NodeJS.Platform, string>([
    ['darwin', 'open'],
    ['win32', 'explorer'],
  ]);
  const opener = openers.get(process.platform) ?? 'xdg-open';
  // Its absence is no failure: the address stands above.
  spawn(opener, [address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

async function findOnPath(name: string): Promise<string | undefined> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, name);
    const isThere = await access(path).then(
      () => true,
      () => false,
    );
    if (folder !== '' && isThere) return path;
  }
  return undefined;
}
