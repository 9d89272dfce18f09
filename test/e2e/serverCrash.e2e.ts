import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fakeCredentials } from '../fakeCredentials.ts';
import { useBrowser } from './browser.ts';
import { FindingsTree } from './findingsTree.ts';
import { repositoryWith } from './folders.ts';
import { environmentsOfServers, killServers } from './runningServers.ts';
import { openWorkbench } from './workbench.ts';

const fake = fakeCredentials(15);
useBrowser();

it('brings the language server back after a crash with what it had found, says when it crashed too often, and starts it again when asked to', async () => {
  const folder = repositoryWith({ '0.txt': `${fake.secret('live')}\n` });
  const workbench = await openWorkbench({ open: folder });
  const expected = ['0.txt:1 live-client-secret'];
  await workbench.problems.toBe(expected);
  for (const crash of [1, 2, 3, 4]) {
    killServers();
    // Shows up only by a server that was started after the crash, or follows the disk again.
    writeFileSync(join(folder, `${crash}.txt`), `${fake.secret('live')}\n`);
    expected.push(`${crash}.txt:1 live-client-secret`);
    await workbench.problems.toBe(expected);
  }
  // It holds less memory so, each time it is started.
  if (process.platform === 'linux')
    expect(environmentsOfServers()[0]).toEqual(
      expect.arrayContaining(['MALLOC_ARENA_MAX=2', 'MALLOC_TRIM_THRESHOLD_=1048576']),
    );
  killServers();
  const message = workbench.notification('The Xtopay language server does not run');
  await message.waitFor();
  await workbench.problems.toBe([]);
  const tree = new FindingsTree(workbench.page);
  await tree.open();
  await tree.welcome.filter({ hasText: 'no file is checked for credentials' }).waitFor();
  await workbench.screenshot('server-gave-up');
  await message.getByRole('button', { name: 'Restart' }).click();
  await workbench.problems.toBe(expected);
});
