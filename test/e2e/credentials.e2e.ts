import { expect, it } from 'vitest';
import { fakeCredentials } from '../fakeCredentials.ts';
import { useBrowser } from './browser.ts';
import { folderWith } from './folders.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const fake = fakeCredentials(12);
useBrowser();

const title = 'Xtopay: Set Credentials';

/** Waits for the message below the box. */
async function expectMessage({ quickInput }: Workbench, text: string | RegExp): Promise<void> {
  await quickInput.message.filter({ hasText: text }).waitFor();
}

async function enterPair(workbench: Workbench, id: string, secret: string, label?: string): Promise<void> {
  const { quickInput } = workbench;
  await workbench.runCommand(title);
  await quickInput.step('(1/3)');
  await quickInput.type(id);
  await quickInput.accept();
  await quickInput.step('(2/3)');
  await quickInput.type(secret);
  await quickInput.accept();
  await quickInput.step('(3/3)');
  if (label !== undefined) await quickInput.type(label);
  await quickInput.accept();
}

it('offers to set credentials where none are stored; stores nothing when cancelled, says while typing what is wrong, hides the secret, and still has the pair after a reload', async () => {
  const workbench = await openWorkbench({ open: folderWith({ 'a.txt': '' }) });
  const { quickInput } = workbench;
  await workbench.runCommand('Xtopay: Open Terminal With Credentials');
  const offer = workbench.notification('No credentials are stored.');
  await offer.getByRole('button', { name: 'Set Credentials' }).click();
  await quickInput.step('(1/3)');
  await quickInput.cancel();

  // Cancelled at any step, and back a step.
  for (const last of [1, 2, 3]) {
    await workbench.runCommand(title);
    await quickInput.step('(1/3)');
    if (last > 1) {
      await quickInput.type(fake.id('live'));
      await quickInput.accept();
      await quickInput.step('(2/3)');
    }
    if (last > 2) {
      await quickInput.type(fake.secret('live'));
      // The box is for another environment's ID only when the ID says so.
      await quickInput.accept();
      await quickInput.step('(3/3)');
      await workbench.page
        .locator('.quick-input-widget:visible')
        .getByRole('button', { name: 'Back' })
        .click();
      await quickInput.step('(2/3)');
      await quickInput.accept();
      await quickInput.step('(3/3)');
    }
    await quickInput.cancel();
  }
  await workbench.expectNotOffered('Xtopay: Delete Credentials');

  const [id, secret] = [fake.id('test'), fake.secret('test')];
  await workbench.runCommand(title);
  await quickInput.step('(1/3)');
  await quickInput.type('sk_live_abc');
  await expectMessage(workbench, 'A client ID starts with cid_test_ or cid_live_.');
  await quickInput.type(id.slice(0, -1));
  await expectMessage(workbench, 'It has 31 of 32 characters');
  await quickInput.accept();
  await quickInput.step('(1/3)');
  await quickInput.type('cid_test_a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6');
  await expectMessage(workbench, 'sample of the documentation');
  await quickInput.type(id);
  await workbench.screenshot('set-credentials-1');
  await quickInput.accept();

  await quickInput.step('(2/3)');
  expect(await quickInput.input.getAttribute('type')).toBe('password');
  await quickInput.type(fake.id('test'));
  await expectMessage(workbench, 'This is a client ID.');
  await quickInput.type(secret.slice(0, -2));
  await expectMessage(workbench, 'It has 62 of 64 characters');
  await quickInput.type(fake.secret('live'));
  await expectMessage(workbench, 'The client ID is of the sandbox environment, this secret of the live one.');
  await workbench.screenshot('set-credentials-2');
  await quickInput.type(secret);
  await quickInput.accept();

  await quickInput.step('(3/3)');
  await quickInput.type('');
  await expectMessage(workbench, 'Enter a label');
  await quickInput.type('Billing service');
  await quickInput.accept();
  await workbench.notification('"Billing service" (sandbox) is in secret storage.').waitFor();
  await workbench.credentialsItem.filter({ hasText: 'Billing service (sandbox)' }).waitFor();
  await workbench.screenshot('set-credentials-done');

  await workbench.reload();
  await workbench.credentialsItem.filter({ hasText: 'Billing service (sandbox)' }).waitFor();
  await workbench.runCommand('Xtopay: Delete Credentials');
  await quickInput.row('Billing service').waitFor();
  await quickInput.cancel();
});

it('takes a pasted pair and a pasted .env, replaces and deletes a pair only when told to, and opens a terminal with it', async () => {
  const folder = folderWith({
    'print.mjs': 'console.log("ends with", process.env.XTOPAY_CLIENT_SECRET?.slice(-6));',
  });
  const workbench = await openWorkbench({ open: folder });
  const { quickInput } = workbench;
  const [id, secret] = [fake.id('live'), fake.secret('live')];
  await workbench.runCommand(title);
  await quickInput.step('(1/3)');
  await quickInput.type(`${id}:${secret}`);
  await quickInput.step('(3/3)');
  expect(await workbench.page.locator('body').innerHTML()).not.toContain(secret.slice(9));
  await quickInput.cancel();
  await workbench.runCommand(title);
  await quickInput.step('(1/3)');
  await quickInput.type(`XTOPAY_CLIENT_ID=${id}\nXTOPAY_CLIENT_SECRET=${secret}`);
  await quickInput.step('(3/3)');
  await quickInput.accept();
  await workbench.credentialsItem.filter({ hasText: 'Live (live)' }).waitFor();
  await workbench.runCommand('Xtopay: Delete Credentials');
  await quickInput.row('Live').click();
  await workbench.answerDialog('Delete');
  await workbench.credentialsItem.filter({ hasText: 'Xtopay' }).waitFor();

  // A pair is replaced only when told to, and deleted only when told to.
  await enterPair(workbench, fake.id('test'), fake.secret('test'), 'Shop');
  await workbench.credentialsItem.filter({ hasText: 'Shop (sandbox)' }).waitFor();

  await enterPair(workbench, fake.id('live'), fake.secret('live'), 'shop');
  await workbench.dialog.filter({ hasText: 'Replace "Shop"?' }).waitFor();
  await workbench.screenshot('replace-credentials');
  await workbench.answerDialog('Cancel');
  await workbench.credentialsItem.filter({ hasText: 'Shop (sandbox)' }).waitFor();

  await enterPair(workbench, fake.id('live'), fake.secret('live'), 'shop');
  await workbench.answerDialog('Replace');
  await workbench.credentialsItem.filter({ hasText: 'shop (live)' }).waitFor();

  await workbench.runCommand('Xtopay: Delete Credentials');
  await quickInput.row('shop').click();
  await workbench.answerDialog('Cancel');
  await workbench.credentialsItem.filter({ hasText: 'shop (live)' }).waitFor();
  await workbench.runCommand('Xtopay: Delete Credentials');
  await quickInput.row('shop').click();
  await workbench.answerDialog('Delete');
  await workbench.notification('"shop" is deleted from secret storage.').waitFor();
  await workbench.credentialsItem.filter({ hasText: 'Xtopay' }).waitFor();

  // A terminal gets a live pair only after asking.
  await enterPair(workbench, id, secret, 'Shop');
  await workbench.credentialsItem.filter({ hasText: 'Shop (live)' }).waitFor();
  await workbench.runCommand('Xtopay: Open Terminal With Credentials');
  await workbench.dialog.filter({ hasText: 'Use the live pair "Shop"?' }).waitFor();
  await workbench.answerDialog('Open Terminal');
  const terminal = workbench.page.locator('.terminal-wrapper.active .xterm-rows');
  await terminal.filter({ hasText: /[$#]/ }).waitFor();
  await workbench.page.keyboard.type(`"${process.execPath}" print.mjs\n`);
  await terminal.filter({ hasText: `ends with ${secret.slice(-6)}` }).waitFor();
  await workbench.screenshot('terminal-with-credentials');
});
