import { readFileSync } from 'node:fs';
import type { FrameLocator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { fakeCredentials } from '../fakeCredentials.ts';
import { useBrowser } from './browser.ts';
import { repositoryWith } from './folders.ts';
import { ownHost } from './ownHost.ts';
import { paintedText, watchPaintedText } from './paintedText.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const fake = fakeCredentials(51);
const soon = { timeout: 40_000 };
useBrowser();

/** Pieces of a token that nothing else holds, and that no editor divides. */
const piecesOf = (token: string) => [token.slice(12, 24), token.slice(-12)];

/** The page that shows a dotenv file without its values. */
function maskedPage({ page }: Workbench): FrameLocator {
  return page.frameLocator('iframe.webview:visible').frameLocator('#active-frame');
}

const maskedEditor = 'xtopay.maskedDotenv';

/** Whether VS Code has put something into the store that outlives the window. */
function isRemembered(page: Page, pattern: RegExp): Promise<boolean> {
  return page.evaluate(async (source) => {
    const searched = new RegExp(source);
    const answerOf = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answerOf(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const all = await answerOf(database.transaction(store).objectStore(store).getAll());
        if (all.some((value) => searched.test(String(value)))) return true;
      }
      database.close();
    }
    return false;
  }, pattern.source);
}

/** As turning masking on leaves the settings behind. */
const masked = {
  'xtopay.masking.enabled': true,
  'workbench.editorAssociations': Object.fromEntries(
    ['.env', '.env.*', '*.env', '.envrc', '.flaskenv'].map((pattern) => [pattern, maskedEditor]),
  ),
};

it('never paints a value of a dotenv file before it is asked for, and hides it again when the editor is left', async () => {
  const [secret, id] = [fake.secret('live'), fake.id('live')];
  const folder = repositoryWith({
    '.env': `# The shop\nXTOPAY_CLIENT_ID=${id}\nXTOPAY_CLIENT_SECRET="${secret}"\n# OLD=${secret}\n`,
    'readme.md': 'Read me.\n',
  });
  const workbench = await openWorkbench({
    open: folder,
    settings: masked,
    prepare: (page) => watchPaintedText(page, [...piecesOf(secret), ...piecesOf(id)]),
  });
  const { page } = workbench;
  const shown = maskedPage(workbench);
  await page.keyboard.press('Control+P');
  await workbench.quickInput.type('.env');
  await workbench.quickInput.row('.env').first().waitFor();
  await page.keyboard.press('Enter');
  await shown.getByText('XTOPAY_CLIENT_SECRET').waitFor();
  await workbench.screenshot('masked');
  const opened = await paintedText(page);
  expect(opened.seen).toEqual([]);
  expect(opened.frames).toBeGreaterThan(10);

  // Nor when the window is loaded again with the file open.
  await expect.poll(() => isRemembered(page, /editorpart\.state.*maskedDotenv/), soon).toBe(true);
  await workbench.reload();
  await shown.getByText('XTOPAY_CLIENT_SECRET').waitFor();
  expect((await paintedText(page)).seen).toEqual([]);

  // What is watched for is seen once it is there.
  await shown.getByRole('link', { name: 'Reveal XTOPAY_CLIENT_SECRET' }).click();
  await shown.getByText(secret).waitFor();
  await workbench.screenshot('masked-revealed');
  await expect.poll(async () => (await paintedText(page)).seen.length, soon).toBeGreaterThan(0);
  await workbench.openFile('readme.md');
  await paintedText(page);
  await page.getByRole('tab', { name: /^\.env/ }).click();
  await shown.getByText('XTOPAY_CLIENT_SECRET').waitFor();
  expect(await shown.getByText(secret).count()).toBe(0);
  expect((await paintedText(page)).seen).toEqual([]);

  // Turned off and on again, what is open follows.
  await workbench.runCommand('Xtopay: Toggle Masking of Values');
  await workbench.editor('.env').waitFor();
  expect(JSON.parse(readFileSync(ownHost().settingsFile, 'utf8'))).not.toHaveProperty([
    'workbench.editorAssociations',
  ]);
  await workbench.runCommand('Xtopay: Toggle Masking of Values');
  await shown.getByText('XTOPAY_CLIENT_SECRET').waitFor();
  expect(JSON.parse(readFileSync(ownHost().settingsFile, 'utf8'))).toMatchObject(masked);
});

/** The files that are set to open on pages, by the ends of their patterns. */
function pagedFiles(): readonly string[] {
  const settings: unknown = JSON.parse(readFileSync(ownHost().settingsFile, 'utf8'));
  const associations: unknown = Reflect.get(Object(settings), 'workbench.editorAssociations');
  return Object.keys(Object(associations))
    .filter((pattern) => pattern.includes('/'))
    .map((pattern) => pattern.slice(pattern.lastIndexOf('/') + 1));
}

it('opens code in which credentials are known without them, and covers them where it is edited as text', async () => {
  const [secret, id] = [fake.secret('live'), fake.id('live')];
  const before = Array.from({ length: 60 }, (_, line) => `const a${line} = ${line};\n`).join('');
  const folder = repositoryWith({
    'pay.ts': `${before}const secret = '${secret}';\nconst id = '${id}';\nconst rest = 1;\n`,
    'b.ts': '\n',
  });
  const workbench = await openWorkbench({
    open: folder,
    settings: masked,
    prepare: (page) => watchPaintedText(page, [...piecesOf(secret), ...piecesOf(id)]),
  });
  const { page } = workbench;
  const shown = maskedPage(workbench);
  const current = shown.locator('li[aria-current]');
  const isSeen = async () => (await paintedText(page)).seen.length > 0;
  await expect.poll(pagedFiles, soon).toEqual(['pay.ts']);
  await page.keyboard.press('Control+P');
  await workbench.quickInput.type('pay.ts');
  await workbench.quickInput.row('pay.ts').first().waitFor();
  await paintedText(page);
  await page.keyboard.press('Enter');
  await shown.getByText('const a0 = 0;').waitFor();
  await workbench.screenshot('masked-code');
  await workbench.runCommand('Xtopay: Next Finding');
  await current.getByText('const secret').waitFor();
  await workbench.runCommand('Xtopay: Next Finding');
  await current.getByText('const id').waitFor();
  await workbench.screenshot('masked-code-finding');
  const opened = await paintedText(page);
  expect(opened.seen).toEqual([]);
  expect(opened.frames).toBeGreaterThan(10);
  await shown.getByRole('link', { name: 'Reveal const id' }).click();
  await shown.getByText(id).waitFor();
  await workbench.screenshot('masked-code-revealed');

  // As text it opens at the same place. The cover cannot come before the editor has painted; from then on it stays.
  await shown.getByRole('link', { name: 'Edit as Text' }).click();
  await page.locator('.part.statusbar').getByText('Ln 62, Col').waitFor();
  await expect.poll(isSeen, soon).toBe(false);
  await expect.poll(pagedFiles, soon).toEqual([]);
  await workbench.screenshot('covered');

  // It stays as the text before it changes, in every frame.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Home');
  await paintedText(page);
  await workbench.insert('// Paid here.\n\n');
  for (let typed = 0; typed < 10; typed++) await page.keyboard.press('Enter');
  await workbench.problems.toBe(['pay.ts:73 live-client-secret', 'pay.ts:74 live-client-id']);
  expect((await paintedText(page)).seen).toEqual([]);

  await workbench.focusEditor('pay.ts');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await workbench.runCommand('Xtopay: Reveal Value');
  await expect.poll(isSeen, soon).toBe(true);
  await workbench.openFile('b.ts');
  await page.getByRole('tab', { name: /^pay\.ts/ }).click();
  await expect.poll(isSeen, soon).toBe(false);
});
