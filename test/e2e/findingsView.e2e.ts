import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fakeCredentials } from '../fakeCredentials.ts';
import { useBrowser } from './browser.ts';
import { FindingsTree } from './findingsTree.ts';
import { folderWith, repositoryWith } from './folders.ts';
import { openWorkbench } from './workbench.ts';

const fake = fakeCredentials(31);
const soon = { timeout: 40_000 };
useBrowser();

it('shows what was found, grouped and filtered as a person wants it, leads to the place, and says why it shows nothing', async () => {
  const live = fake.secret('live');
  const folder = repositoryWith({
    'src/pay.ts': `const id = '${fake.id('test')}';\nconst secret = '${live}';\n`,
    'config/live.yaml': `secret: ${live}\nencoded: ${Buffer.from(live).toString('base64')}\n`,
    '.vscode/settings.json': '{}',
  });
  const workbench = await openWorkbench({ open: folder });
  const tree = new FindingsTree(workbench.page);
  await tree.open();
  await tree.toBe([
    'live.yaml | config · 2',
    '  Live client secret | line 1',
    '  Live client secret | line 2 · base64',
    'pay.ts | src · 2',
    '  Sandbox client ID | line 1',
    '  Live client secret | line 2',
  ]);
  // A sandbox ID calls for nobody.
  await expect.poll(() => tree.badge.textContent(), soon).toBe('3');
  await workbench.credentialsItem.filter({ hasText: /Xtopay\s*3\s*$/ }).waitFor();
  expect(await tree.row('line 2 · base64').getAttribute('aria-label')).toBe(
    'Error, Live client secret, config/live.yaml, line 2, base64',
  );
  await workbench.screenshot('findings-view');

  await tree.row('line 2 · base64').click();
  await workbench.editor('live.yaml').waitFor();
  await workbench.page.locator('.part.statusbar', { hasText: 'Ln 2, Col' }).waitFor();

  await workbench.runCommand('Xtopay: Group Findings By…');
  await workbench.quickInput.acceptRow('Credential');
  const hash = '#[0-9a-f]{6}';
  await expect
    .poll(async () => (await tree.rows()).join('\n'), soon)
    .toMatch(
      new RegExp(
        `^Live client secret \\| ${hash} · 3\n  live.yaml:1 \\| config\n` +
          '  live.yaml:2 \\| base64 · config\n  pay.ts:2 \\| src\n' +
          `Sandbox client ID \\| ${hash} · 1\n  pay.ts:1 \\| src$`,
      ),
    );

  await workbench.runCommand('Xtopay: Filter Findings…');
  await workbench.page.getByRole('checkbox', { name: 'Information', exact: true }).click();
  await workbench.page.getByRole('button', { name: 'OK', exact: true }).click();
  await expect.poll(async () => (await tree.rows()).length, soon).toBe(2);
  await expect.poll(() => tree.description.textContent(), soon).toBe('by credential · Information');
  // It hides nothing from the badge.
  expect(await tree.badge.textContent()).toBe('3');
  await workbench.screenshot('findings-view-filtered');

  // One that leaves out everything says so. Both are kept.
  rmSync(join(folder, 'src/pay.ts'));
  const nothingLeft = tree.welcome.filter({ hasText: 'The filter leaves out every finding there is.' });
  await nothingLeft.waitFor();
  await workbench.reload();
  await nothingLeft.waitFor();
  expect(await tree.description.textContent()).toBe('by credential · Information');
  await nothingLeft.getByRole('button', { name: 'Clear Filter' }).click();
  await expect.poll(async () => (await tree.rows()).length, soon).toBe(3);

  // So does finding nothing, and looking for nothing.
  writeFileSync(join(folder, 'config/live.yaml'), 'secret: none\n');
  await tree.welcome.filter({ hasText: 'No hardcoded Xtopay credential was found.' }).waitFor();
  await tree.badge.waitFor({ state: 'hidden' });
  await workbench.screenshot('findings-view-nothing');
  writeFileSync(join(folder, '.vscode/settings.json'), '{ "xtopay.scan.enabled": false }');
  await tree.welcome.filter({ hasText: 'Nothing is looked for here' }).waitFor();
  await workbench.screenshot('findings-view-disabled');
  await workbench.expectNotOffered('Xtopay: Filter Findings…');
});

it('names the folder where there are several, opens the ways out from the keyboard, and forgets a folder that is taken out', async () => {
  const one = repositoryWith({ 'a.ts': `const secret = '${fake.secret('live')}';\n` });
  const two = folderWith({
    'a.ts': `const secret = '${fake.secret('test')}';\n`,
    '.env': `S=${fake.secret('test')}\n`,
  });
  const folders = [
    { path: one, name: 'one' },
    { path: two, name: 'two' },
  ];
  const file = join(
    folderWith({ 'both.code-workspace': JSON.stringify({ folders }) }),
    'both.code-workspace',
  );
  const workbench = await openWorkbench({ open: file });
  const tree = new FindingsTree(workbench.page);
  await tree.badge.filter({ hasText: '2' }).waitFor();
  await workbench.runCommand('Xtopay: Focus on Findings View');
  await tree.toBe([
    'a.ts | one · 1',
    '  Live client secret | line 1',
    'a.ts | two · 1',
    '  Sandbox client secret | line 1',
  ]);
  // The rows have the keys from the start: a group, and what is in it.
  await workbench.page.keyboard.press('ArrowDown');
  await workbench.page.keyboard.press('ArrowDown');
  await tree.row('Live client secret').and(workbench.page.locator('.focused')).waitFor();
  await workbench.openActions().then((rows) => rows.filter({ hasText: 'Replace by' }).first().waitFor());
  await workbench.screenshot('findings-view-fix');
  await workbench.page.keyboard.press('Escape');
  await workbench.problems.toBe(['a.ts:1 live-client-secret', 'a.ts:1 test-client-secret']);

  // What is open is looked at wherever it lies.
  await workbench.runCommand('View: Close All Editors');
  await workbench.runCommand('Workspaces: Remove Folder from Workspace');
  // Not the first one: VS Code reloads the window for that, and may do so before it has written the workspace file.
  await workbench.quickInput.acceptRow('two');
  await workbench.problems.toBe(['a.ts:1 live-client-secret']);
});
