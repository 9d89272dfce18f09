import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { fakeCredentials } from '../fakeCredentials.ts';
import { startApiServer } from './apiServer.ts';
import { useBrowser } from './browser.ts';
import { folderWith, git, repositoryWith } from './folders.ts';
import { ownHost } from './ownHost.ts';
import { openWorkbench } from './workbench.ts';

const fake = fakeCredentials(113);

useBrowser();

/** Asks the API with the pair in its environment. */
const pay = `
const { XTOPAY_CLIENT_ID: id, XTOPAY_CLIENT_SECRET: secret, API } = process.env;
fetch(API + '/v1/payments', { headers: { Authorization: 'Basic ' + btoa(id + ':' + secret) } });
`;

it('diagnoses in Restricted Mode too, and hands out nothing there, however a command is run or a launch asks, and does so once it is trusted', async () => {
  const [id, secret] = [fake.id('test'), fake.secret('test')];
  const api = await startApiServer(id, secret);
  const launch = { type: 'node', request: 'launch', name: 'shop', program: '${workspaceFolder}/pay.js' };
  const configurations = [{ ...launch, xtopay: true, env: { API: api.url } }];
  const keys = ['openTerminal', 'toggleTerminals', 'runTask', 'clientId', 'clientSecret'];
  const keysFile = join(dirname(ownHost().settingsFile), 'keybindings.json');
  // No condition hides a command from a key, from another extension, or from a task.
  const bindings = [
    ...keys.map((name, at) => ({ key: `ctrl+alt+${at + 1}`, command: `xtopay.${name}` })),
    { key: 'ctrl+alt+0', command: 'notifications.clearAll' },
  ];
  writeFileSync(keysFile, JSON.stringify(bindings));
  onTestFinished(() => rmSync(keysFile));
  const folder = repositoryWith({
    'a.txt': `${fake.secret('live')}\n`,
    'pay.js': pay,
    '.vscode/launch.json': JSON.stringify({ configurations }),
  });
  git(folder, 'add', 'a.txt');
  const workbench = await openWorkbench({
    open: folder,
    trusted: false,
    settings: { 'xtopay.terminal.inject': true, 'xtopay.debug.inject': true },
  });
  const { quickInput, page } = workbench;
  await page.locator('.part.statusbar [id="status.workspaceTrust"]').waitFor();
  await workbench.problems.toBe(['a.txt:1 live-client-secret']);
  expect(await workbench.credentialsItem.isVisible()).toBe(true);
  await workbench.screenshot('restricted-mode');
  await quickInput.openPalette('Xtopay: Open');
  await quickInput.row('Xtopay: Open API Credentials').first().waitFor();
  expect(await quickInput.row('Open Terminal With Credentials').count()).toBe(0);
  await quickInput.cancel();

  await workbench.runCommand('Xtopay: Set Credentials');
  await quickInput.type(`${id}:${secret}`);
  await quickInput.step('(3/3)');
  await quickInput.type('Shop');
  await quickInput.accept();
  await workbench.credentialsItem.filter({ hasText: 'Shop' }).waitFor();
  await quickInput.openPalette('Xtopay:');
  for (const title of ['Open Terminal With', 'Credentials in New Terminals', 'Run Task With'])
    expect(await quickInput.row(title).count()).toBe(0);
  await quickInput.cancel();
  const refusal = workbench.notification('This workspace is not trusted');
  for (const at of keys.keys()) {
    const isRefused = async () => {
      await page.keyboard.press(`Control+Alt+Digit${at + 1}`);
      return refusal.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      );
    };
    // VS Code keeps the fourth notification of 0.8 s to itself, as spam.
    await expect.poll(isRefused, { timeout: 30_000 }).toBe(true);
    await page.keyboard.press('Control+Alt+Digit0');
    await refusal.waitFor({ state: 'detached' });
  }
  expect(await page.locator('.terminal-wrapper').count()).toBe(0);

  await workbench.runCommand('Debug: Start Debugging');
  await workbench.dialog.filter({ hasText: 'Do you trust the authors' }).waitFor();
  await workbench.answerDialog('Cancel');
  expect(api.answers).toEqual([]);
  await workbench.runCommand('Debug: Start Debugging');
  await workbench.answerDialog('Trust Folder & Continue');
  await expect.poll(() => api.answers, { timeout: 30_000 }).toEqual(['GET /v1/payments 200']);

  // Trusted, whoever runs a command gets no secret of a sandbox pair without a question, and opens without one what
  // everybody sees.
  await page.keyboard.press('Control+Alt+Digit5');
  await workbench.dialog.filter({ hasText: 'Hand out the client secret of "Shop" (sandbox)?' }).waitFor();
  await workbench.screenshot('trusted-hand-out');
  await workbench.answerDialog('Cancel');
  await page.keyboard.press('Control+Alt+Digit1');
  await page.locator('.terminal-tab, .single-terminal-tab', { hasText: 'Xtopay: Shop (sandbox)' }).waitFor();
});

it('shows the names that a workspace gives its files as text, and moves no secret through a link that lies among them', async () => {
  const link = '[Show more](command:workbench.action.toggleZenMode)';
  const before = `const key = '${fake.secret('live')}';\n`;
  const folder = folderWith({
    [join(link, '.env')]: `XTOPAY_CLIENT_ID=${fake.id('live')}\n`,
    'pay.js': before,
  });
  const workbench = await openWorkbench({ open: folder, file: join(folder, 'pay.js'), trusted: false });
  await workbench.runCommand('Xtopay: Import Credentials From .env');
  const notice = workbench.notification('these have no partner of the same environment');
  await notice.waitFor();
  await workbench.screenshot('names-are-text');
  const message = notice.locator('.notification-list-item-message');
  expect(await message.innerText()).toContain('Show more');
  // None becomes a link that runs a command.
  expect(await message.locator('a').count()).toBe(0);

  const elsewhere = join(folderWith({ 'public.txt': 'PORT=80\n' }), 'public.txt');
  symlinkSync(elsewhere, join(folder, '.env'));
  await workbench.goToFinding('pay.js');
  await workbench.quickFix('Move to .env', workbench.notification('.env is a link to another file'));
  await workbench.notification('.env is a link to another file').waitFor();
  expect(readFileSync(elsewhere, 'utf8')).toBe('PORT=80\n');
  expect(await workbench.editorText('pay.js')).toBe(before);
});
