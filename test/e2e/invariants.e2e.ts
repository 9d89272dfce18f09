import { expect, it } from 'vitest';
import { fakeCredentials } from '../fakeCredentials.ts';
import { useBrowser } from './browser.ts';
import { expectNowhere } from './canary.ts';
import { startCountingProxy } from './countingProxy.ts';
import { folderWith } from './folders.ts';
import { ownHost } from './ownHost.ts';
import { openWorkbench } from './workbench.ts';

const fake = fakeCredentials(15);
useBrowser();

it('leaves no more of a secret than its first eight characters in any file, and asks nobody on the network', async () => {
  const [id, stored, found] = [fake.id('live'), fake.secret('live'), fake.secret('live')];
  const folder = folderWith({
    'a.ts': `const s = '${found}';\n`,
    'b.yaml': `s: ${Buffer.from(found).toString('base64')}\n`,
  });
  // The way out of the extension host, which leads nowhere.
  const proxy = await startCountingProxy();
  const workbench = await openWorkbench({
    open: folder,
    settings: { 'xtopay.trace.server': 'messages', 'http.proxy': proxy.url },
  });
  const asked = new Set<string>();
  workbench.page.on('request', (request) => asked.add(new URL(request.url()).host));
  await workbench.problems.toBe(['a.ts:1 live-client-secret', 'b.yaml:1 live-client-secret']);

  await workbench.runCommand('Xtopay: Set Credentials');
  await workbench.quickInput.step('(1/3)');
  await workbench.quickInput.type(`${id}:${stored}`);
  await workbench.quickInput.step('(3/3)');
  await workbench.quickInput.accept();
  await workbench.credentialsItem.filter({ hasText: 'Live (live)' }).waitFor();
  await workbench.runCommand('Xtopay: Scan Workspace');
  await workbench.runCommand('Xtopay: Show Log');
  // This host keeps no log files (its logger is not built here): what the server logs is judged in test/server.
  await workbench.page.locator('.part.panel').getByText('Output').first().waitFor();
  await workbench.reload();
  await workbench.credentialsItem.filter({ hasText: 'Live (live)' }).waitFor();

  await expectNowhere(workbench.page, [stored, found]);
  expect([...asked].filter((host) => host !== ownHost().authority && host !== '')).toEqual([]);
  expect(proxy.asked).toEqual([]);

  // Until a person asks, and then once, through the proxy that VS Code is set to.
  await workbench.runCommand('Xtopay: Check Credentials');
  await workbench.quickInput.acceptRow('Live');
  await workbench.answerDialog('Check');
  await workbench.notification('the proxy did not let it through').waitFor();
  expect(proxy.asked).toEqual(['CONNECT api.xtopay.co:443']);
});
