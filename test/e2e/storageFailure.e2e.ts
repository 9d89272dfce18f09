import { expect, it } from 'vitest';
import { fakeCredentials } from '../fakeCredentials.ts';
import { openWorkbench, useBrowser, type Workbench } from './workbench.ts';

const fake = fakeCredentials(25);
useBrowser();

/** Lets the browser refuse to keep what VS Code's secret storage writes, as a full or locked one does. */
async function refuseSecrets({ page }: Workbench, refuse: boolean): Promise<void> {
  await page.evaluate((refused) => {
    const { setItem } = Storage.prototype;
    if (!refused) {
      Reflect.deleteProperty(localStorage, 'setItem');
      return;
    }
    const guarded = (key: string, value: string) => {
      if (key.startsWith('secrets')) throw new Error('The storage is full.');
      setItem.call(localStorage, key, value);
    };
    Object.defineProperty(localStorage, 'setItem', { value: guarded, configurable: true });
  }, refuse);
}

it('says plainly when the secret storage fails, and keeps what was entered for another try', async () => {
  const workbench = await openWorkbench();
  const { quickInput } = workbench;
  await refuseSecrets(workbench, true);
  await workbench.runCommand('Xtopay: Set Credentials');
  await quickInput.step('(1/3)');
  await quickInput.type(`${fake.id('test')}:${fake.secret('test')}`);
  await quickInput.step('(3/3)');
  await quickInput.type('Billing service');
  await quickInput.accept();
  const message = workbench.notification('"Billing service" was not stored: the secret storage failed.');
  await message.waitFor();
  await workbench.screenshot('storage-failure');
  expect(await workbench.credentialsItem.innerText()).not.toContain('Billing service');

  await refuseSecrets(workbench, false);
  await message.getByRole('button', { name: 'Try Again' }).click();
  await workbench.notification('"Billing service" (sandbox) is in secret storage.').waitFor();
  await workbench.credentialsItem.filter({ hasText: 'Billing service (sandbox)' }).waitFor();
});
