import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fakeCredentials } from '../fakeCredentials.ts';
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
