import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { type Browser, chromium } from 'playwright-core';
import { ensureChromium } from '../../scripts/chromium.mts';
import { startHost } from '../../scripts/host/server.mts';
import { vsixFile, workFolder } from '../../scripts/paths.mts';
import { emptyTree } from '../scan/inputs.mts';
import { printLine } from '../keystroke/table.mts';

const folder = join(workFolder, 'bench-host');
const record = join(folder, 'activations.jsonl');

/** What one activation took, in milliseconds. */
interface Activation {
  readonly loading: number;
  readonly activate: number;
}

/** Prints what loading the client and its activate() take in the extension host, in a new window each time. */
export async function measureActivation(rounds: number): Promise<void> {
  if (!existsSync(vsixFile)) throw new Error('There is no package: run "npm run package" first.');
  mkdirSync(folder, { recursive: true });
  rmSync(record, { force: true });
  const host = await startHost({ folder, extensions: [clockedPackage()] });
  const args = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
  try {
    const browser = await chromium.launch({ executablePath: await ensureChromium(), args });
    const address = `http://${host.authority}/?tkn=${host.token}&folder=${emptyTree()}`;
    for (let round = 0; round <= rounds; round++) await openWindow(browser, address);
    await browser.close();
  } finally {
    await host.stop();
  }
  const lines = readFileSync(record, 'utf8').trim().split('\n').slice(1);
  const all = lines.map((line): Activation => JSON.parse(line));
  console.log('\nActivation in the extension host\n');
  printLine(
    'Loading the client',
    all.map(({ loading }) => loading),
  );
  printLine(
    'activate()',
    all.map(({ activate }) => activate),
  );
}

/** The package with a clock around its client. @returns The path of the VSIX. */
function clockedPackage(): string {
  const files = unzipSync(readFileSync(vsixFile));
  const client = 'extension/dist/client.js';
  const clock = `
    const began = performance.now();
    const client = require('./clocked.js');
    const loading = performance.now() - began;
    exports.deactivate = client.deactivate;
    exports.activate = (context) => {
      const before = performance.now();
      client.activate(context);
      const line = JSON.stringify({ loading, activate: performance.now() - before });
      require('node:fs').appendFileSync(${JSON.stringify(record)}, line + '\\n');
    };
  `;
  const clocked = {
    ...files,
    [client]: new TextEncoder().encode(clock),
    [`${dirname(client)}/clocked.js`]: files[client] ?? new Uint8Array(),
  };
  const path = join(folder, 'clocked.vsix');
  writeFileSync(path, zipSync(clocked));
  return path;
}

async function openWindow(browser: Browser, address: string): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('.statusbar-item', { hasText: 'Xtopay' }).first().waitFor();
  await context.close();
}
