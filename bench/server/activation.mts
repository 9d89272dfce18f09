import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync, type Zippable, zipSync } from 'fflate';
import { type Browser, chromium } from 'playwright-core';
import { ensureChromium, quietArguments } from '../../scripts/chromium.mts';
import { startHost } from '../../scripts/host/server.mts';
import { vsixFile, workFolder } from '../../scripts/paths.mts';
import manifest from '../../package.json' with { type: 'json' };
import { emptyTree } from '../scan/inputs.mts';
import { printTimes } from '../keystroke/table.mts';

const folder = join(workFolder, 'bench-host');
const ours = join(folder, 'activations.jsonl');
const floors = join(folder, 'floors.jsonl');

/** What one activation took, in milliseconds. */
interface Activation {
  readonly loading: number;
  readonly activate: number;
  /** A command that is run at once: ours has to wait until everything is loaded and started. */
  readonly command: number;
}

/**
 * Prints what loading the client, its activate() and a command at once take in the extension host, in a new window each
 * time; beside them the floor: an extension in the same window that registers as many commands, and nothing else.
 */
export async function measureActivation(rounds: number): Promise<void> {
  if (!existsSync(vsixFile)) throw new Error('There is no package: run "npm run package" first.');
  mkdirSync(folder, { recursive: true });
  for (const record of [ours, floors]) rmSync(record, { force: true });
  const host = await startHost({ folder, extensions: [clockedPackage(), floorPackage()] });
  try {
    const browser = await chromium.launch({
      executablePath: await ensureChromium(),
      args: [...quietArguments],
    });
    const address = `http://${host.authority}/?tkn=${host.token}&folder=${emptyTree()}`;
    for (let round = 0; round <= rounds; round++) await openWindow(browser, address, round + 1);
    await browser.close();
  } finally {
    await host.stop();
  }
  const [client = [], floor = []] = [ours, floors].map((record) => activationsIn(record).slice(1));
  const rows = (['loading', 'activate', 'command'] as const).flatMap((part) => {
    const lowest = { what: `floor: ${part}`, times: floor.map((each) => each[part]) };
    return [{ what: part, times: client.map((each) => each[part]), beside: lowest }, lowest];
  });
  printTimes('Activation in the extension host', rows);
}

function activationsIn(record: string): readonly Activation[] {
  if (!existsSync(record)) return [];
  const lines = readFileSync(record, 'utf8').trim().split('\n');
  return lines.map((line): Activation => JSON.parse(line));
}

/**
 * A client that loads another, and notes what that, its activate() and a command take.
 * @param command Does nothing, or next to nothing.
 * @param record Path of the notes.
 */
function clockAround(client: string, command: string, record: string): Uint8Array {
  return new TextEncoder().encode(`
    const began = performance.now();
    const client = require(${JSON.stringify(client)});
    const loading = performance.now() - began;
    exports.deactivate = client.deactivate;
    exports.activate = (context) => {
      const before = performance.now();
      client.activate(context);
      const activated = performance.now();
      require('vscode').commands.executeCommand(${JSON.stringify(command)}).then(() => {
        const times = { loading, activate: activated - before, command: performance.now() - activated };
        require('node:fs').appendFileSync(${JSON.stringify(record)}, JSON.stringify(times) + '\\n');
      });
    };
  `);
}

/** The package with a clock around its client. @returns The path of the VSIX. */
function clockedPackage(): string {
  const files = unzipSync(readFileSync(vsixFile));
  const client = 'extension/dist/client.js';
  return packed('clocked', {
    ...files,
    [client]: clockAround('./clocked.js', 'xtopay.clearFindingsFilter', ours),
    [`${dirname(client)}/clocked.js`]: files[client] ?? new Uint8Array(),
  });
}

/** An extension that registers as many commands as ours has, with a clock around it. @returns The path of the VSIX. */
function floorPackage(): string {
  const { commands } = manifest.contributes;
  const floor = `
    const { commands } = require('vscode');
    exports.activate = ({ subscriptions }) => {
      for (let number = 0; number < ${commands.length}; number++)
        subscriptions.push(commands.registerCommand('benchFloor.' + number, () => undefined));
    };
  `;
  const itsManifest = {
    name: 'floor',
    publisher: 'bench',
    version: '1.0.0',
    engines: manifest.engines,
    activationEvents: manifest.activationEvents,
    // Nobody trusts the folder of a new window.
    capabilities: { untrustedWorkspaces: { supported: true } },
    main: './clock.js',
  };
  return packed('floor', {
    'extension/package.json': new TextEncoder().encode(JSON.stringify(itsManifest)),
    'extension/clock.js': clockAround('./floor.js', 'benchFloor.0', floors),
    'extension/floor.js': new TextEncoder().encode(floor),
  });
}

function packed(name: string, files: Zippable): string {
  const path = join(folder, `${name}.vsix`);
  writeFileSync(path, zipSync(files));
  return path;
}

/** Opens a window, and closes it when both extensions have come up in it, for the given time. */
async function openWindow(browser: Browser, address: string, times: number): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('.statusbar-item', { hasText: 'Xtopay' }).first().waitFor();
  const deadline = performance.now() + 60_000;
  while (activationsIn(floors).length < times) {
    if (performance.now() > deadline) throw new Error('The floor did not come up in a minute.');
    await page.waitForTimeout(50);
  }
  await context.close();
}
