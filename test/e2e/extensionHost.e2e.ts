import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { expect, it, onTestFinished } from 'vitest';
import { quietArguments } from '../../scripts/chromium.mts';
import { buildSuite } from '../../scripts/extensionHostSuite.mts';
import { startHost } from '../../scripts/host/server.mts';
import { vsixFile } from '../../scripts/paths.mts';
import { repositoryWith } from './folders.ts';
import { ownHost } from './ownHost.ts';

it('passes the extension-host suite with the installed package', async () => {
  const { runner, tests } = await buildSuite();
  const host = await startHost({
    folder: join(ownHost().folder, 'suite-host'),
    extensions: [vsixFile],
    suites: true,
  });
  onTestFinished(host.stop);
  const browser = await chromium.launch({
    executablePath: ownHost().chromium,
    args: [...quietArguments],
  });
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const output: string[] = [];
  await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
    output.push(args.map(String).join(' '));
  });
  const code = new Promise<number>((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
  const remote = (path: string) => `vscode-remote://${host.authority}${path}`;
  const query = new URLSearchParams({
    tkn: host.token,
    folder: repositoryWith({ 'README.md': '# Empty\n' }),
    payload: JSON.stringify([
      ['extensionDevelopmentPath', remote(runner)],
      ['extensionTestsPath', remote(tests)],
    ]),
  });
  await page.goto(`http://${host.authority}/?${query.toString()}`);
  expect(await code, output.join('\n')).toBe(0);
  expect(output.join('\n')).toMatch(/\d+ cases passed/);
});
