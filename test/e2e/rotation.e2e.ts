import { expect, it } from 'vitest';
import { fakeCredentials } from '../fakeCredentials.ts';
import { startApiServer } from './apiServer.ts';
import { useBrowser } from './browser.ts';
import { expectNowhere } from './canary.ts';
import { folderWith } from './folders.ts';
import { storePair } from './storePair.ts';
import { openWorkbench, writeSettings } from './workbench.ts';

const fake = fakeCredentials(67);
useBrowser();

it('reminds of a secret that is 90 days old, rotates it with a countdown that outlives a reload, and asks the API only when told to', async () => {
  const id = fake.id('test');
  const [before, after, last] = [fake.secret('test'), fake.secret('test'), fake.secret('test')];
  const api = await startApiServer(id, before);
  const host = api.url.replace('http://', '');
  // What a workspace sets must not lead credentials anywhere.
  const trap = await startApiServer(id, before);
  const folder = folderWith({
    'pay.js': `const secret = '${before}';\n`,
    '.vscode/settings.json': JSON.stringify({ 'xtopay.api.baseUrl': `${trap.url}/v1` }),
  });
  const settings = { 'xtopay.api.baseUrl': `${api.url}/v1` };
  const workbench = await openWorkbench({
    open: folder,
    settings: { ...settings, 'clock.daysBehind': 91 },
  });
  const { quickInput, page } = workbench;
  const check = async (text: string) => {
    await workbench.runCommand('Xtopay: Check Credentials');
    await quickInput.acceptRow('Shop');
    await workbench.notification(text).waitFor();
  };
  const rotation = page.locator('.part.statusbar .statusbar-item[id="xtopay.xtopay.rotation"]');
  await workbench.problems.toBe(['pay.js:1 test-client-secret']);
  await storePair(workbench, { id, secret: before }, 'Shop');
  expect(api.answers).toEqual([]);
  await check(`"Shop" is accepted by ${host}.`);

  // Three months later.
  expect(await rotation.isVisible()).toBe(false);
  writeSettings({ settings });
  await workbench.reload();
  await rotation.filter({ hasText: 'Rotate Shop' }).waitFor();
  const reminder = workbench.notification('The secret of "Shop" is 91 days old.');
  await reminder.waitFor();
  await workbench.screenshot('rotate-reminder');
  await reminder.getByRole('button', { name: 'Rotate…' }).click();
  await workbench.dialog.filter({ hasText: 'app.xtopay.co' }).waitFor();
  await workbench.answerDialog('Cancel');
  await quickInput.step('Xtopay: Rotate Credentials');
  expect(await quickInput.input.getAttribute('type')).toBe('password');
  await quickInput.type(before);
  await quickInput.message.filter({ hasText: 'This is the old secret.' }).waitFor();
  await workbench.screenshot('rotate-asks');
  await quickInput.type(after);
  await quickInput.accept();
  const told = workbench.notification('It still stands in 1 place here.');
  await told.waitFor();
  await rotation.filter({ hasText: 'Shop: old secret 15 min' }).waitFor();
  await workbench.screenshot('rotate-done');
  await told.getByRole('button', { name: 'Show Places' }).click();
  await quickInput.row('pay.js:1').click();
  await workbench.editor('pay.js').waitFor();

  await check(`"Shop" is rejected by ${host} (status 401)`);
  api.accept(id, after);
  await workbench.reload();
  await rotation.filter({ hasText: /Shop: old secret 1[45] min/ }).waitFor();
  await workbench.runCommand('Xtopay: Send Test Request');
  await quickInput.acceptRow('Shop');
  const document = workbench.editor('Shop.http');
  await document.filter({ hasText: 'accepted' }).waitFor();
  expect(await workbench.editorText('Shop.http')).toContain(`base64(${id}:csk_test…)`);
  await workbench.screenshot('test-request');
  expect(api.answers).toEqual([200, 401, 200].map((status) => `GET /v1/payments ${status}`));
  expect(trap.answers).toEqual([]);
  await api.close();
  await check(`${host} cannot be reached (ECONNREFUSED)`);

  await rotation.click();
  await quickInput.row('Forget it now').click();
  await rotation.waitFor({ state: 'hidden' });

  await workbench.runCommand('Xtopay: Revoke Credentials');
  await workbench.answerDialog('Open Dashboard');
  await workbench.dialog.filter({ hasText: 'app.xtopay.co' }).waitFor();
  await workbench.answerDialog('Cancel');
  await quickInput.row('Enter the new secret').click();
  await quickInput.type(last);
  await quickInput.accept();
  await workbench.notification('The old one is forgotten. No place here is known to hold it.').waitFor();
  await workbench.screenshot('revoked');
  expect(await rotation.isVisible()).toBe(false);
  await expectNowhere(workbench.page, [before, after, last]);
});
