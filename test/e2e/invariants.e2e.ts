import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { fakeCredentials } from '../fakeCredentials.ts';
import { folderWith } from './folders.ts';
import { openWorkbench, useBrowser } from './workbench.ts';

const fake = fakeCredentials(15);
useBrowser();

it('leaves no more of a secret than its first eight characters in any file, and asks nobody on the network', async () => {
  const [id, stored, found] = [fake.id('live'), fake.secret('live'), fake.secret('live')];
  const folder = folderWith({
    'a.ts': `const s = '${found}';\n`,
    'b.yaml': `s: ${Buffer.from(found).toString('base64')}\n`,
  });
  const workbench = await openWorkbench({ open: folder, settings: { 'xtopay.trace.server': 'messages' } });
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

  const held = filesBelow(join(inject('host').folder, 'host')).filter((path) =>
    holdsAnyOf(path, [stored, found]),
  );
  expect(held).toEqual([]);
  expect([...asked].filter((host) => host !== inject('host').authority && host !== '')).toEqual([]);
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Whether a file holds what follows the first eight characters of a secret, plainly or in base64. */
function holdsAnyOf(path: string, secrets: readonly string[]): boolean {
  const content = readFileSync(path, 'latin1');
  return secrets.some((secret) => {
    const rest = secret.slice(8, 30);
    return (
      [0, 1, 2].some((skipped) =>
        content.includes(Buffer.from(secret.slice(9 + skipped, 30 + skipped)).toString('base64')),
      ) || content.includes(rest)
    );
  });
}
