import { readFileSync } from 'node:fs';
import type { FrameLocator, Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { fakeCredentials } from '../fakeCredentials.ts';
import { repositoryWith } from './folders.ts';
import { paintedText, watchPaintedText } from './paintedText.ts';
import { openWorkbench, useBrowser, type Workbench } from './workbench.ts';

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
  expect(JSON.parse(readFileSync(inject('host').settingsFile, 'utf8'))).not.toHaveProperty([
    'workbench.editorAssociations',
  ]);
  await workbench.runCommand('Xtopay: Toggle Masking of Values');
  await shown.getByText('XTOPAY_CLIENT_SECRET').waitFor();
  expect(JSON.parse(readFileSync(inject('host').settingsFile, 'utf8'))).toMatchObject(masked);
});

it('covers credentials in other files once they are found, and reveals one until its editor is left', async () => {
  const secret = fake.secret('live');
  const folder = repositoryWith({ 'pay.ts': `const secret = '${secret}';\nconst rest = 1;\n`, 'b.ts': '\n' });
  const workbench = await openWorkbench({
    open: folder,
    settings: masked,
    prepare: (page) => watchPaintedText(page, piecesOf(secret)),
  });
  const { page } = workbench;
  await workbench.problems.toBe(['pay.ts:1 live-client-secret']);
  await paintedText(page);
  await workbench.openFile('pay.ts');
  await expect.poll(() => workbench.editorText('pay.ts'), soon).toContain('const rest = 1;');
  const isSeen = async () => (await paintedText(page)).seen.length > 0;
  // The cover cannot come before the editor has painted, as the README says. From then on it stays.
  await expect.poll(isSeen, soon).toBe(false);
  await workbench.screenshot('covered');

  // It stays as the text before it changes, in every frame.
  await workbench.focusEditor('pay.ts');
  await page.keyboard.press('Control+Home');
  await paintedText(page);
  await workbench.insert('// Paid here.\n\n');
  for (let typed = 0; typed < 10; typed++) await page.keyboard.press('Enter');
  await workbench.problems.toBe(['pay.ts:13 live-client-secret']);
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
