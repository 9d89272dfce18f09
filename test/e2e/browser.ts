import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { quietArguments } from '../../scripts/chromium.mts';
import { workFolder } from '../../scripts/paths.mts';

/** The one profile of all windows. It keeps its cache, so that the workbench is fetched and compiled once for all. */
let profile: BrowserContext | undefined;

/** Call once in a test file: a browser for its tests, each window closed after the test that opened it. */
export function useBrowser(): void {
  beforeAll(async () => {
    profile = await chromium.launchPersistentContext(join(inject('host').folder, 'browser'), {
      executablePath: inject('host').chromium,
      locale: 'en-US',
      viewport: { width: 1280, height: 860 },
      args: [...quietArguments],
    });
    // By no route: where requests are intercepted, nothing is cached.
    await profile.addInitScript(mintKeys, 7);
  });
  afterEach(async ({ task }) => {
    const [page] = windows();
    if (task.result?.state === 'fail' && page) await screenshotOf(page, `failed ${task.name}`);
    await closeWindows();
  });
  afterAll(() => profile?.close());
}

/**
 * Runs in a page before anything else: answers as a server that mints the same key each time. Secret storage lasts
 * over a reload only where there is one.
 */
export function mintKeys(byte: number): void {
  const ask = globalThis.fetch;
  globalThis.fetch = async (...asked) => {
    const { pathname } = new URL(new Request(...asked).url);
    if (!pathname.endsWith('/mint-key')) return ask(...asked);
    return new Response(new Uint8Array(32).fill(byte));
  };
}

function windows(): readonly Page[] {
  // The first page is that of the browser itself.
  return profile?.pages().slice(1) ?? [];
}

/** Closes all windows, and forgets all that they kept. */
export async function closeWindows(): Promise<void> {
  if (!profile) return;
  await Promise.all(windows().map((page) => page.close()));
  await profile.clearCookies();
  await profile.clearPermissions();
  const [first] = profile.pages();
  if (!first) throw new Error('The browser has lost its first page.');
  const session = await profile.newCDPSession(first);
  await session.send('Storage.clearDataForOrigin', {
    origin: `http://${inject('host').authority}`,
    storageTypes: 'file_systems,indexeddb,local_storage,service_workers,cache_storage',
  });
  await session.detach();
}

export async function newWindow(): Promise<Page> {
  if (!profile) throw new Error('Call useBrowser() in the test file.');
  return profile.newPage();
}

/** A picture for a person to look at, in `.vscode-test/screenshots`. */
export async function screenshotOf(page: Page, name: string): Promise<string> {
  const folder = join(workFolder, 'screenshots');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name.replaceAll(/[^\w-]+/g, '-').slice(0, 120)}.png`);
  await page.screenshot({ path: file });
  return file;
}
