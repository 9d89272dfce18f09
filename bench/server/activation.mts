import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { ensureChromium } from '../../scripts/chromium.mts';
import { startHost } from '../../scripts/host/server.mts';
import { vsixFile, workFolder } from '../../scripts/paths.mts';
import { emptyTree } from '../scan/inputs.mts';
import { median } from '../statistics.mts';

/** Prints what VS Code's own list of running extensions says of the activation, in a new window each time. */
export async function measureActivation(rounds: number): Promise<void> {
  if (!existsSync(vsixFile)) throw new Error('There is no package: run "npm run package" first.');
  const folder = join(workFolder, 'bench-host');
  mkdirSync(folder, { recursive: true });
  const host = await startHost({ folder, extensions: [vsixFile] });
  const args = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'];
  const times: number[] = [];
  try {
    const browser = await chromium.launch({ executablePath: await ensureChromium(), args });
    const address = `http://${host.authority}/?tkn=${host.token}&folder=${emptyTree()}`;
    for (let round = 0; round <= rounds; round++) {
      const time = await activationIn(browser, address);
      if (round > 0) times.push(time);
    }
    await browser.close();
  } finally {
    await host.stop();
  }
  console.log(
    `\nActivation in the extension host, loading of the bundle included: median ${median(times)} ms, ` +
      `least ${Math.min(...times)} ms, most ${Math.max(...times)} ms of ${times.length} windows.`,
  );
}

/** @returns Milliseconds. */
async function activationIn(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(address);
  await page.locator('.statusbar-item', { hasText: 'Xtopay' }).first().waitFor();
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget:visible .quick-input-box input');
  await input.fill('>Developer: Show Running Extensions');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Show Running' }).first().click();
  const row = page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'Xtopay' }).first();
  await row.locator('text=/Activation: \\d+ms/').first().waitFor();
  const text = (await row.textContent()) ?? '';
  await context.close();
  return Number(/Activation: (\d+)ms/.exec(text)?.[1]);
}
