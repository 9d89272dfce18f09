import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { ownHost } from './ownHost.ts';

/**
 * Expects that nothing that lasts holds more of the secrets than their first eight characters.
 * @returns What the browser keeps, to see what of a session is in it.
 */
export async function expectNowhere(page: Page, secrets: readonly string[]): Promise<string> {
  const files = filesBelow(join(ownHost().folder, 'host')).filter((path) =>
    holdsAnyOf(readFileSync(path, 'latin1'), secrets),
  );
  expect(files).toEqual([]);
  // Where VS Code in a browser keeps its state: of tasks that ran, editors, settings and, encrypted, secrets.
  const kept = await page.evaluate(readBrowserStorage);
  expect(kept).toContain('xtopay');
  expect(holdsAnyOf(kept, secrets)).toBe(false);
  return kept;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Whether a text holds what follows the first eight characters of a secret, plainly or in base64. */
function holdsAnyOf(content: string, secrets: readonly string[]): boolean {
  return secrets.some((secret) => {
    const rest = secret.slice(8, 30);
    return (
      [0, 1, 2].some((skipped) =>
        content.includes(Buffer.from(secret.slice(9 + skipped, 30 + skipped)).toString('base64')),
      ) || content.includes(rest)
    );
  });
}

/** Runs in the page. @returns Everything that its origin keeps, as text. */
async function readBrowserStorage(): Promise<string> {
  const finished = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('It cannot be read.')));
    });
  const textOf = (value: unknown) => {
    if (value instanceof Uint8Array || value instanceof ArrayBuffer) return new TextDecoder().decode(value);
    return typeof value === 'string' ? value : JSON.stringify(value);
  };
  const all = [localStorage, sessionStorage].map((each) => JSON.stringify(Object.entries(each)));
  for (const { name } of await indexedDB.databases()) {
    if (name === undefined) continue;
    const database = await finished(indexedDB.open(name));
    for (const store of Array.from(database.objectStoreNames)) {
      const values = await finished<unknown[]>(database.transaction(store).objectStore(store).getAll());
      all.push(...values.map(textOf));
    }
    database.close();
  }
  return all.join('\n');
}
