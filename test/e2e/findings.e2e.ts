import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { createSample } from '../../scripts/sample/create.mts';
import { sampleFiles } from '../../scripts/sample/files.mts';
import { fakeCredentials } from '../fakeCredentials.ts';
import { FindingsTree } from './findingsTree.ts';
import { folderWith, git, repositoryWith } from './folders.ts';
import { killServers } from './killServers.ts';
import { openWorkbench, useBrowser } from './workbench.ts';

const fake = fakeCredentials(11);
useBrowser();

describe('the sample workspace', () => {
  it('shows exactly its findings in Problems, of files that nobody opened', async () => {
    const folder = join(inject('host').folder, 'sample');
    await createSample(folder);
    const workbench = await openWorkbench({ open: folder, height: 2600 });
    const expected = sampleFiles().flatMap(({ path, findings }) =>
      findings.map(([line, code]) => `${path.split('/').at(-1)}:${line} ${code}`),
    );
    await workbench.problems.toBe(expected);
    await workbench.screenshot('sample-problems');
  });

  it('looks as the README shows it', async () => {
    const folder = join(inject('host').folder, 'readme', 'shop');
    // As many as a picture has room for.
    const shown = /^(?:\.gitignore|\.env\.production|tsconfig\.json|src\/.*\.ts|deploy\/secret\.yaml)$/;
    await createSample(
      folder,
      sampleFiles().filter(({ path }) => shown.test(path)),
    );
    const workbench = await openWorkbench({
      open: folder,
      file: join(folder, 'src/pay.ts'),
      height: 680,
      settings: { 'editor.minimap.enabled': false },
    });
    await workbench.runCommand('Xtopay: Set Credentials');
    await workbench.quickInput.step('(1/3)');
    await workbench.quickInput.type(`${fake.id('test')}:${fake.secret('test')}`);
    await workbench.quickInput.step('(3/3)');
    await workbench.quickInput.type('Billing service');
    await workbench.quickInput.accept();
    const stored = workbench.notification('"Billing service" (sandbox) is in secret storage.');
    await stored.waitFor();
    await workbench.runCommand('Notifications: Clear All Notifications');
    await stored.waitFor({ state: 'detached' });
    const tree = new FindingsTree(workbench.page);
    await tree.open();
    await tree.row(/Live client secret.*line 5/).click();
    await workbench.openActions().then((rows) => rows.filter({ hasText: 'Replace by' }).first().waitFor());
    // `npm run screenshot` copies it.
    await workbench.screenshot('readme');
  });
});

describe('an open document', () => {
  it('is marked as a secret is typed, and unmarked as it is undone', async () => {
    const folder = repositoryWith({ 'a.ts': '' });
    const workbench = await openWorkbench({ open: folder, file: join(folder, 'a.ts') });
    await workbench.focusEditor('a.ts');
    await workbench.insert(`const secret = '${fake.secret('live')}';`);
    await workbench.squiggles('a.ts', 'error').waitFor();
    await workbench.problems.toBe(['a.ts:1 live-client-secret']);
    await workbench.focusEditor('a.ts');
    await workbench.page.keyboard.press('Control+Z');
    await workbench.squiggles('a.ts', 'error').waitFor({ state: 'detached' });
    await workbench.problems.toBe([]);
  });

  it('that was never saved is scanned too', async () => {
    const workbench = await openWorkbench();
    await workbench.runCommand('File: New Untitled Text File');
    await workbench.focusEditor('Untitled-1');
    // An untitled document is named after its first line.
    await workbench.insert(`notes\n${fake.secret('test')}\n`);
    await workbench.squiggles('Untitled-1', 'warning').waitFor();
    await workbench.problems.toBe(['notes:2 test-client-secret']);
  });
});

describe('a closed file', () => {
  it('is followed as another process changes, renames and deletes it', async () => {
    const folder = repositoryWith({ 'a.txt': 'nothing\n', 'b.txt': `${fake.secret('live')}\n` });
    const workbench = await openWorkbench({ open: folder });
    await workbench.problems.toBe(['b.txt:1 live-client-secret']);
    writeFileSync(join(folder, 'a.txt'), `\n${fake.secret('test')}\n`);
    await workbench.problems.toBe(['a.txt:2 test-client-secret', 'b.txt:1 live-client-secret']);
    renameSync(join(folder, 'a.txt'), join(folder, 'c.txt'));
    await workbench.problems.toBe(['b.txt:1 live-client-secret', 'c.txt:2 test-client-secret']);
    rmSync(join(folder, 'b.txt'));
    await workbench.problems.toBe(['c.txt:2 test-client-secret']);
  });

  it('is judged anew when .gitignore is edited', async () => {
    const folder = repositoryWith({ '.env': `SECRET=${fake.secret('test')}\n` });
    const workbench = await openWorkbench({ open: folder });
    await workbench.problems.toBe(['.env:1 test-client-secret']);
    writeFileSync(join(folder, '.gitignore'), '.env\n');
    await workbench.problems.toBe([]);
  });
});

describe('the language server', () => {
  it('comes back after a crash with what it had found, and follows the disk again', async () => {
    const folder = repositoryWith({ 'a.txt': `${fake.secret('live')}\n` });
    const workbench = await openWorkbench({ open: folder });
    await workbench.problems.toBe(['a.txt:1 live-client-secret']);
    killServers();
    writeFileSync(join(folder, 'b.txt'), `${fake.secret('test')}\n`);
    await workbench.problems.toBe(['a.txt:1 live-client-secret', 'b.txt:1 test-client-secret']);
  });
});

describe('settings', () => {
  it('change the severity of a code at once, off included', async () => {
    const settings = '.vscode/settings.json';
    const text = `${fake.secret('live')}\n${fake.id('test')}\n`;
    const folder = repositoryWith({ 'a.txt': text, [settings]: '{}' });
    const workbench = await openWorkbench({ open: folder, file: join(folder, 'a.txt') });
    await workbench.squiggles('a.txt', 'error').waitFor();
    await workbench.problems.toBe(['a.txt:1 live-client-secret', 'a.txt:2 test-client-id']);
    const severity = { 'live-client-secret': 'warning', 'test-client-id': 'off' };
    writeFileSync(join(folder, settings), JSON.stringify({ 'xtopay.severity': severity }));
    await workbench.squiggles('a.txt', 'warning').waitFor();
    await workbench.problems.toBe(['a.txt:1 live-client-secret']);
  });
});

describe('a window', () => {
  it('without a folder works', async () => {
    const workbench = await openWorkbench();
    await workbench.problems.toBe([]);
    await workbench.runCommand('Xtopay: Show Log');
    await workbench.screenshot('no-folder');
  });

  it('with two folders shows the findings of both, and of none that was taken out', async () => {
    const one = repositoryWith({ 'one.txt': `${fake.secret('live')}\n` });
    const two = folderWith({ 'two.txt': `${fake.id('live')}\n`, '.env': `S=${fake.secret('test')}\n` });
    const file = join(
      folderWith({ 'both.code-workspace': JSON.stringify({ folders: [{ path: one }, { path: two }] }) }),
      'both.code-workspace',
    );
    const workbench = await openWorkbench({ open: file });
    await workbench.problems.toBe(['one.txt:1 live-client-secret', 'two.txt:1 live-client-id']);
    await workbench.runCommand('Workspaces: Remove Folder from Workspace');
    // Not the first one: VS Code reloads the window for that, and may do so before it has written the workspace file.
    await workbench.quickInput.acceptRow(basename(two));
    await workbench.problems.toBe(['one.txt:1 live-client-secret']);
  });

  it('in Restricted Mode still diagnoses', async () => {
    const folder = repositoryWith({ 'a.txt': `${fake.secret('live')}\n` });
    git(folder, 'add', 'a.txt');
    const workbench = await openWorkbench({ open: folder, trusted: false });
    await workbench.page.locator('.part.statusbar [id="status.workspaceTrust"]').waitFor();
    await workbench.problems.toBe(['a.txt:1 live-client-secret']);
    expect(await workbench.credentialsItem.isVisible()).toBe(true);
    await workbench.screenshot('restricted-mode');
  });
});
