import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterEach, beforeAll } from 'vitest';
import { quietArguments } from '../../scripts/chromium.mts';
import { workFolder } from '../../scripts/paths.mts';
import { ownHost } from './ownHost.ts';

/**
 * The one profile of all windows of this process. It keeps its cache, so that the workbench is fetched and compiled once
 * for all; and its browser runs on for the files that follow, until the process ends.
 */
let profile: BrowserContext | undefined;

/** Call once in a test file: a browser for its tests, each window closed after the test that opened it. */
export function useBrowser(): void {
  beforeAll(async () => {
    if (profile) return;
    profile = await chromium.launchPersistentContext(join(ownHost().folder, 'browser'), {
      executablePath: ownHost().chromium,
      locale: 'en-US',
      viewport: { width: 1280, height: 860 },
      args: [...quietArguments],
    });
    profile.once('close', () => {
      profile = undefined;
    });
    // By no route: where requests are intercepted, nothing is cached.
    await profile.addInitScript(mintKeys, 7);
  });
  afterEach(async ({ task }) => {
    const [page] = windows();
    if (task.result?.state === 'fail' && page) await screenshotOf(page, `failed ${task.name}`);
    await closeWindows();
  });
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
    origin: `http://${ownHost().authority}`,
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
