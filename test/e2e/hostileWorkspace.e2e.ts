import { readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, inject, it, onTestFinished } from 'vitest';
import { fingerprintOf } from '../../server/src/detection/fingerprint.ts';
import { fakeCredentials } from '../fakeCredentials.ts';
import { startApiServer } from './apiServer.ts';
import { folderWith } from './folders.ts';
import { openWorkbench, useBrowser } from './workbench.ts';

const fake = fakeCredentials(113);

useBrowser();

it('shows the names that a workspace gives its files as text: none becomes a link that runs a command', async () => {
  const link = '[Show more](command:workbench.action.toggleZenMode)';
  const folder = folderWith({ [join(link, '.env')]: `XTOPAY_CLIENT_ID=${fake.id('live')}\n` });
  const workbench = await openWorkbench({ open: folder, trusted: false });
  await workbench.runCommand('Xtopay: Import Credentials From .env');
  const notice = workbench.notification('these have no partner of the same environment');
  await notice.waitFor();
  await workbench.screenshot('names-are-text');
  expect(await notice.locator('.notification-list-item-message').innerText()).toContain('Show more');
  expect(await notice.locator('.notification-list-item-message a').count()).toBe(0);
});

/** Asks the API with the pair in its environment. */
const pay = `
const { XTOPAY_CLIENT_ID: id, XTOPAY_CLIENT_SECRET: secret, API } = process.env;
fetch(API + '/v1/payments', { headers: { Authorization: 'Basic ' + btoa(id + ':' + secret) } });
`;

it('hands out nothing in Restricted Mode, however a command is run or a launch asks, and does so once it is trusted', async () => {
  const [id, secret] = [fake.id('test'), fake.secret('test')];
  const api = await startApiServer(id, secret);
  const launch = { type: 'node', request: 'launch', name: 'shop', program: '${workspaceFolder}/pay.js' };
  const configurations = [{ ...launch, xtopay: true, env: { API: api.url } }];
  const keys = ['openTerminal', 'toggleTerminals', 'runTask', 'clientId', 'clientSecret'];
  const keysFile = join(dirname(inject('host').settingsFile), 'keybindings.json');
  // No condition hides a command from a key, from another extension, or from a task.
  const bindings = keys.map((name, at) => ({ key: `ctrl+alt+${at + 1}`, command: `xtopay.${name}` }));
  writeFileSync(keysFile, JSON.stringify(bindings));
  onTestFinished(() => rmSync(keysFile));
  const workbench = await openWorkbench({
    open: folderWith({ 'pay.js': pay, '.vscode/launch.json': JSON.stringify({ configurations }) }),
    trusted: false,
    settings: { 'xtopay.terminal.inject': true, 'xtopay.debug.inject': true },
  });
  const { quickInput, page } = workbench;
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
    await page.keyboard.press(`Control+Alt+Digit${at + 1}`);
    await refusal.waitFor();
    await page.keyboard.press('Escape');
    await workbench.runCommand('Notifications: Clear All Notifications');
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

it('sends a request for a pair that a person chooses, and for no task that a workspace brings along', async () => {
  const [id, secret] = [fake.id('test'), fake.secret('test')];
  const api = await startApiServer(id, secret);
  const asking = (command: string) => ({
    label: `with ${command}`,
    type: 'shell',
    command: 'echo',
    args: [`\${command:xtopay.${command}}`],
    problemMatcher: [],
  });
  // A fingerprint is no secret: it may stand in a baseline.
  const fingerprint = fingerprintOf(secret);
  const known = {
    id: fingerprint.slice(0, 16),
    fingerprint,
    label: '',
    environment: '',
    created: '',
    note: '',
  };
  const inputs = [
    { id: 'known', type: 'command', command: 'xtopay.checkCredentials', args: { pair: known } },
  ];
  const tasks = [
    ...['checkCredentials', 'sendTestRequest'].map(asking),
    { ...asking('known'), args: ['${input:known}'] },
  ];
  const workbench = await openWorkbench({
    open: folderWith({ '.vscode/tasks.json': JSON.stringify({ tasks, inputs }) }),
    settings: { 'xtopay.api.baseUrl': `${api.url}/v1` },
  });
  const { quickInput } = workbench;
  await workbench.runCommand('Xtopay: Set Credentials');
  await quickInput.type(`${id}:${secret}`);
  await quickInput.step('(3/3)');
  await quickInput.type('Shop');
  await quickInput.accept();
  await workbench.credentialsItem.filter({ hasText: 'Shop' }).waitFor();
  for (const [command, title] of [
    ['checkCredentials', 'Xtopay: Check Credentials'],
    ['sendTestRequest', 'Xtopay: Send Test Request'],
    ['known', 'Xtopay: Check Credentials'],
  ] as const) {
    await workbench.runCommand('Tasks: Run Task');
    await quickInput.acceptRow(`with ${command}`);
    await quickInput.step(title);
    await workbench.screenshot(`nothing-sent-${command}`);
    await quickInput.cancel();
  }
  expect(api.answers).toEqual([]);
  await workbench.runCommand('Xtopay: Check Credentials');
  await quickInput.acceptRow('Shop');
  await workbench.notification('"Shop" is accepted').waitFor();
  expect(api.answers).toEqual(['GET /v1/payments 200']);
});

it('moves no secret through a link that lies among the files of a workspace', async () => {
  const elsewhere = join(folderWith({ 'public.txt': 'PORT=80\n' }), 'public.txt');
  const before = `const key = '${fake.secret('live')}';\n`;
  const folder = folderWith({ 'pay.js': before });
  symlinkSync(elsewhere, join(folder, '.env'));
  const workbench = await openWorkbench({ open: folder, file: join(folder, 'pay.js'), trusted: false });
  await workbench.goToFinding('pay.js');
  await workbench.quickFix('Move to .env');
  await workbench.notification('.env is a link to another file').waitFor();
  expect(readFileSync(elsewhere, 'utf8')).toBe('PORT=80\n');
  expect(await workbench.editorText('pay.js')).toBe(before);
});
