import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fakeCredentials } from '../fakeCredentials.ts';
import { mintKeys, useBrowser } from './browser.ts';
import { expectNowhere } from './canary.ts';
import { CredentialsView } from './credentialsView.ts';
import { FindingsTree } from './findingsTree.ts';
import { folderWith } from './folders.ts';
import { storePair } from './storePair.ts';
import { openWorkbench, Workbench } from './workbench.ts';

const fake = fakeCredentials(41);
useBrowser();

const newPair = (environment: 'test' | 'live') => ({
  id: fake.id(environment),
  secret: fake.secret(environment),
});

const clipboardOf = (workbench: Workbench) => workbench.page.evaluate('navigator.clipboard.readText()');

describe('the view of the stored pairs', () => {
  it('shows them, and switches, renames, edits, copies, reveals, deletes and forgets them', async () => {
    const workbench = await openWorkbench({
      open: folderWith({ 'a.txt': '' }),
      settings: { 'xtopay.clipboard.clearAfter': 3 },
    });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const { quickInput } = workbench;
    const view = new CredentialsView(workbench);
    const [shop, till] = [newPair('test'), newPair('live')];
    await view.open();
    await view.welcome.getByText('No credentials are stored.').waitFor();
    await workbench.screenshot('vault-welcome');

    await storePair(workbench, shop, 'Shop');
    await view.row('Shop').filter({ hasText: 'sandbox · used here' }).waitFor();
    await storePair(workbench, till, 'Till');
    await view.row('Till').filter({ hasText: /live$/ }).waitFor();
    await workbench.credentialsItem.filter({ hasText: 'no pair chosen' }).waitFor();

    await view.press(view.row('Till'), 'Switch Credentials');
    await workbench.credentialsItem.filter({ hasText: 'Till (live)' }).waitFor();
    await workbench.runCommand('Xtopay: Switch Credentials');
    await quickInput.row('Shop').click();
    await workbench.credentialsItem.filter({ hasText: 'Shop (sandbox)' }).waitFor();

    await workbench.runCommand('Xtopay: Rename Credentials');
    await quickInput.row('Shop').click();
    await quickInput.type('till');
    await quickInput.message.filter({ hasText: 'Another pair has this label.' }).waitFor();
    await quickInput.type('Billing service');
    await quickInput.accept();
    await workbench.credentialsItem.filter({ hasText: 'Billing service (sandbox)' }).waitFor();
    await view.press(view.row('Billing service'), 'Edit Credentials');
    await quickInput.row('Note').click();
    await quickInput.type('Ask Ada before you rotate it.');
    await quickInput.accept();
    await view
      .row('Billing service')
      .and(view.withLabel(/Note: Ask Ada before you rotate it\./))
      .waitFor();
    await workbench.screenshot('vault-view');

    await view.choose(view.row('Till'), 'Copy Client ID');
    await expect.poll(() => clipboardOf(workbench)).toBe(till.id);
    await view.choose(view.row('Till'), 'Copy Client Secret');
    await workbench.dialog.filter({ hasText: 'Copy the live secret of "Till"?' }).waitFor();
    await workbench.screenshot('vault-copy-secret');
    await workbench.answerDialog('Copy');
    await expect.poll(() => clipboardOf(workbench)).toBe(till.secret);
    await expect.poll(() => clipboardOf(workbench), { timeout: 15_000 }).toBe('');

    await view.choose(view.row('Till'), 'Reveal Client Secret');
    await workbench.dialog.getByRole('button', { name: 'Reveal', exact: true }).click();
    await workbench.dialog.filter({ hasText: till.secret }).waitFor();
    await workbench.screenshot('vault-reveal');
    await workbench.page.keyboard.press('Escape');
    await workbench.dialog.waitFor({ state: 'detached' });
    expect(await workbench.page.locator('body').innerHTML()).not.toContain(till.secret.slice(8));

    await view.choose(view.row('Till'), 'Export Credentials to Secrets Manager');
    await quickInput.row('Doppler').click();
    await workbench.page.locator('.view-lines', { hasText: 'doppler' }).waitFor();
    await workbench.screenshot('vault-export');

    await workbench.reload();
    await view.open();
    await view.row('Billing service').filter({ hasText: 'sandbox · used here' }).waitFor();
    await view.choose(view.row('Till'), 'Delete Credentials');
    await workbench.answerDialog('Delete');
    await view.row('Till').waitFor({ state: 'detached' });
    await workbench.runCommand('Xtopay: Forget All Credentials');
    await workbench.dialog.filter({ hasText: 'Pairs in secret storage: 1.' }).waitFor();
    await workbench.answerDialog('Forget All');
    await view.welcome.getByText('No credentials are stored.').waitFor();
    await workbench.credentialsItem.filter({ hasText: /^\s*Xtopay\s*$/ }).waitFor();
    await expectNowhere(workbench.page, [shop.secret, till.secret]);
  });

  it('follows what another window does at once, loses nothing that either stores, and offers a reload where that one is gone', async () => {
    const [one, two, three, four] = [newPair('test'), newPair('live'), newPair('test'), newPair('test')];
    const dotenv = [
      `ONE_XTOPAY_CLIENT_ID=${one.id}`,
      `ONE_XTOPAY_CLIENT_SECRET=${one.secret}`,
      `TWO_XTOPAY_CLIENT_ID=${two.id}`,
      `TWO_XTOPAY_CLIENT_SECRET=${two.secret}`,
    ].join('\n');
    const here = await openWorkbench({ open: folderWith({ '.env': dotenv }) });
    const view = new CredentialsView(here);
    await view.open();
    await here.runCommand('Xtopay: Import Credentials From .env');
    await here.quickInput.row('Two').waitFor();
    await here.quickInput.accept();
    await here.answerDialog('Cancel');
    await here.credentialsItem.filter({ hasText: 'no pair chosen' }).waitFor();
    const page = await here.page.context().newPage();
    await page.goto(here.page.url());
    const there = new Workbench(page);
    await there.ready();
    await there.credentialsItem.filter({ hasText: 'no pair chosen' }).waitFor();

    await there.runCommand('Xtopay: Switch Credentials');
    await there.quickInput.row('Two').click();
    await here.credentialsItem.filter({ hasText: 'Two (live)' }).waitFor();
    await there.runCommand('Xtopay: Rename Credentials');
    await there.quickInput.row('One').click();
    await there.quickInput.type('Uno');
    await there.quickInput.accept();
    await view.row('Uno').filter({ hasText: 'sandbox' }).waitFor();
    await storePair(there, three, 'Three');
    await view.row('Three').filter({ hasText: 'sandbox' }).waitFor();
    await storePair(here, four, 'Four');
    await here.screenshot('vault-other-window');
    await there.runCommand('Xtopay: Delete Credentials');
    await there.quickInput.row('Four').waitFor();
    await there.quickInput.row('Uno').click();
    await there.answerDialog('Delete');
    await view.row('Uno').waitFor({ state: 'detached' });
    await here.notification('Another window').waitFor({ state: 'detached' });

    // A tab that the browser has put to sleep, and when it wakes up the other window is gone.
    await here.page.evaluate(fallAsleep);
    await there.runCommand('Xtopay: Delete Credentials');
    await there.quickInput.row('Two').click();
    await there.answerDialog('Delete');
    await there.notification('"Two" is deleted').waitFor();
    await page.close();
    await here.page.evaluate('wakeUp()');
    await here.notification('Another window changed the stored credentials.').waitFor();
    await view.message.filter({ hasText: 'Another window changed the stored credentials.' }).waitFor();
    await here.runCommand('Xtopay: Set Credentials');
    await here.dialog.filter({ hasText: 'Another window changed the stored credentials.' }).waitFor();
    await here.screenshot('vault-other-window-gone');
    const reloaded = here.page.waitForEvent('load');
    await here.dialog.getByRole('button', { name: 'Reload Window' }).click();
    await reloaded;
    await here.ready();
    await view.open();
    await view.row('Three').filter({ hasText: 'sandbox' }).waitFor();
    await view.row('Four').filter({ hasText: 'sandbox' }).waitFor();
    // What is remembered of it may not have been saved before the window went.
    expect(await view.row('Two').filter({ hasText: 'live' }).count()).toBe(0);
    expect(await view.row('Uno').count()).toBe(0);
    await view.message.waitFor({ state: 'hidden' });
    await expectNowhere(
      here.page,
      [one, two, three, four].map(({ secret }) => secret),
    );
  });
});

/** Runs in a page: it says no more to its extension host, until `wakeUp()`. */
function fallAsleep(): void {
  const awake = Object.getOwnPropertyDescriptor(WebSocket.prototype, 'send') ?? {};
  const kept: (() => void)[] = [];
  WebSocket.prototype.send = function keep(data) {
    kept.push(() => this.send(data));
  };
  const wakeUp = () => {
    Object.defineProperty(WebSocket.prototype, 'send', awake);
    for (const each of kept) each();
  };
  Object.assign(globalThis, { wakeUp });
}

describe('Import Credentials', () => {
  it('stores the pairs of .env files and of code, takes them out of there when told to, and tells which stored pair a finding is', async () => {
    const [sandbox, live, lone] = [newPair('test'), newPair('live'), fake.secret('test')];
    const { id, secret } = newPair('live');
    const code = `const a = '${id}';\nconst b = '${secret}';\n`;
    const folder = folderWith({
      'pay.js': code,
      'other.yaml': `secret: ${secret}\n`,
      '.env': `PORT=80\nXTOPAY_CLIENT_ID=${sandbox.id}\nXTOPAY_CLIENT_SECRET="${sandbox.secret}" # mine\n`,
      'shop/.env.production': `export BILLING_XTOPAY_CLIENT_ID_LIVE=${live.id}\nexport BILLING_XTOPAY_CLIENT_SECRET_LIVE='${live.secret}'\nOTHER=${lone}\n`,
    });
    const workbench = await openWorkbench({ open: folder });
    const { quickInput } = workbench;
    await workbench.runCommand('Xtopay: Import Credentials From .env');
    await quickInput.row('Billing').filter({ hasText: 'live' }).waitFor();
    await quickInput.row(/sandbox/).waitFor();
    await workbench.screenshot('vault-import');
    expect(await workbench.page.locator('body').innerHTML()).not.toContain(live.secret.slice(8, 20));
    await quickInput.accept();
    await workbench.dialog.filter({ hasText: 'Pairs now in secret storage: 2.' }).waitFor();
    await workbench.screenshot('vault-import-scrub');
    await workbench.answerDialog('Empty Values');
    await workbench.notification('Taken out: 4 places in .env, shop/.env.production.').waitFor();
    expect(readFileSync(join(folder, '.env'), 'utf8')).toBe(
      'PORT=80\nXTOPAY_CLIENT_ID=\nXTOPAY_CLIENT_SECRET= # mine\n',
    );
    expect(readFileSync(join(folder, 'shop/.env.production'), 'utf8')).toBe(
      `export BILLING_XTOPAY_CLIENT_ID_LIVE=\nexport BILLING_XTOPAY_CLIENT_SECRET_LIVE=\nOTHER=${lone}\n`,
    );
    const view = new CredentialsView(workbench);
    await view.open();
    await view.row('Billing').filter({ hasText: 'live' }).waitFor();
    await expectNowhere(workbench.page, [sandbox.secret, live.secret]);

    // From findings.
    await workbench.openFile('pay.js');
    await workbench.problems.toBe([
      'other.yaml:1 live-client-secret',
      'pay.js:1 live-client-id',
      'pay.js:2 live-client-secret',
    ]);
    await workbench.runCommand('Xtopay: Import Credentials From Findings');
    await quickInput.row('live').waitFor();
    await quickInput.accept();
    // Changed while the question is open, by another program: then nothing is taken out.
    await workbench.dialog.filter({ hasText: 'Pairs now in secret storage: 1.' }).waitFor();
    writeFileSync(join(folder, 'pay.js'), `// changed\n${code}`);
    await expect.poll(() => workbench.editorText('pay.js')).toContain('// changed');
    await workbench.answerDialog('Replace');
    await workbench.notification('pay.js was changed meanwhile.').waitFor();
    await workbench.problems.toBe([
      'other.yaml:1 live-client-secret',
      'pay.js:2 live-client-id',
      'pay.js:3 live-client-secret',
    ]);
    await workbench.runCommand('Xtopay: Import Credentials From Findings');
    await quickInput.row('stored already').waitFor();
    await quickInput.accept();
    await workbench.answerDialog('Replace');
    await expect
      .poll(() => workbench.editorText('pay.js'))
      .toContain('const b = process.env.XTOPAY_CLIENT_SECRET');
    await workbench.screenshot('vault-import-findings');

    await workbench.openFile('other.yaml');
    await workbench.focusEditor('other.yaml');
    await workbench.page.keyboard.press('Control+Home');
    await workbench.runCommand('Xtopay: Next Finding');
    await workbench.page.locator('.monaco-hover:visible', { hasText: 'It is the stored pair' }).waitFor();
    await workbench.runCommand('Xtopay: Group Findings By…');
    await quickInput.acceptRow('Credential');
    const tree = new FindingsTree(workbench.page);
    await tree.open();
    await tree.row(/Live client secret.*stored as "xtopay-workspace/).waitFor();
    await workbench.screenshot('vault-stored-as');
  });
});

describe('Check Secret Storage', () => {
  it('says that it is not known yet, finds out over a reload, and warns where what was stored is gone', async () => {
    const workbench = await openWorkbench({ open: folderWith({ 'a.txt': '' }) });
    await workbench.runCommand('Xtopay: Check Secret Storage');
    await workbench.dialog.filter({ hasText: 'is known only after the window was reloaded' }).waitFor();
    await workbench.screenshot('storage-unknown');
    const reloaded = workbench.page.waitForEvent('load');
    await workbench.dialog.getByRole('button', { name: 'Reload and Check Again' }).click();
    await reloaded;
    await workbench.ready();
    await workbench.dialog.filter({ hasText: 'is still there.' }).waitFor();
    await workbench.screenshot('storage-lasts');
    await workbench.answerDialog('OK');

    // From now on the server mints another key: what was stored cannot be read any more.
    await workbench.page.addInitScript(mintKeys, 8);
    await workbench.reload();
    await workbench.runCommand('Xtopay: Set Credentials');
    await workbench.dialog.filter({ hasText: 'The secret storage does not last' }).waitFor();
    await workbench.screenshot('storage-lost');
    await workbench.answerDialog('Store Anyway');
    await workbench.quickInput.step('(1/3)');
    await workbench.quickInput.cancel();
  });
});
