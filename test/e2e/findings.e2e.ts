import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'vitest';
import { createSample } from '../../scripts/sample/create.mts';
import { sampleFiles } from '../../scripts/sample/files.mts';
import { fakeCredentials } from '../fakeCredentials.ts';
import { useBrowser } from './browser.ts';
import { FindingsTree } from './findingsTree.ts';
import { repositoryWith } from './folders.ts';
import { ownHost } from './ownHost.ts';
import { openWorkbench } from './workbench.ts';

const fake = fakeCredentials(11);
useBrowser();

describe('the sample workspace', () => {
  it('shows exactly its findings in Problems, of files that nobody opened', async () => {
    const folder = join(ownHost().folder, 'sample');
    await createSample(folder);
    const workbench = await openWorkbench({ open: folder, height: 2600 });
    const expected = sampleFiles().flatMap(({ path, findings }) =>
      findings.map(([line, code]) => `${path.split('/').at(-1)}:${line} ${code}`),
    );
    await workbench.problems.toBe(expected);
    await workbench.screenshot('sample-problems');
  });

  it('looks as the README shows it', async () => {
    const folder = join(ownHost().folder, 'readme', 'shop');
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

it('follows a scan that is asked for, what is typed and undone, the settings, what other processes do to closed files, and .gitignore', async () => {
  const settings = '.vscode/settings.json';
  const folder = repositoryWith({
    'typed.py': '',
    'set.txt': `${fake.secret('live')}\n${fake.id('test')}\n`,
    'a.txt': 'nothing\n',
    'b.txt': `${fake.secret('live')}\n`,
    '.env': `SECRET=${fake.secret('test')}\n`,
    [settings]: '{}',
  });
  const workbench = await openWorkbench({ open: folder, file: join(folder, 'typed.py') });
  const ofOthers = ['.env:1 test-client-secret', 'b.txt:1 live-client-secret'];
  const ofSet = ['set.txt:1 live-client-secret', 'set.txt:2 test-client-id'];
  // A scan takes its time: when it shows Problems, it leaves the keys to what has them by then.
  await workbench.focusEditor('typed.py');
  await workbench.runCommand('Xtopay: Scan Workspace');
  await workbench.problems.shown();
  await workbench.insert(`secret = '${fake.secret('live')}'`);
  await workbench.squiggles('typed.py', 'error').waitFor();
  await workbench.problems.toBe([...ofOthers, ...ofSet, 'typed.py:1 live-client-secret']);
  await workbench.focusEditor('typed.py');
  await workbench.page.keyboard.press('Control+Z');
  await workbench.squiggles('typed.py', 'error').waitFor({ state: 'detached' });
  await workbench.problems.toBe([...ofOthers, ...ofSet]);

  // A setting changes the severity of a code at once, off included.
  await workbench.openFile('set.txt');
  await workbench.squiggles('set.txt', 'error').waitFor();
  const severity = { 'live-client-secret': 'warning', 'test-client-id': 'off' };
  writeFileSync(join(folder, settings), JSON.stringify({ 'xtopay.severity': severity }));
  await workbench.squiggles('set.txt', 'warning').waitFor();
  const set = 'set.txt:1 live-client-secret';
  await workbench.problems.toBe([...ofOthers, set]);

  writeFileSync(join(folder, 'a.txt'), `\n${fake.secret('test')}\n`);
  await workbench.problems.toBe([...ofOthers, set, 'a.txt:2 test-client-secret']);
  renameSync(join(folder, 'a.txt'), join(folder, 'c.txt'));
  await workbench.problems.toBe([...ofOthers, set, 'c.txt:2 test-client-secret']);
  rmSync(join(folder, 'b.txt'));
  await workbench.problems.toBe(['.env:1 test-client-secret', set, 'c.txt:2 test-client-secret']);
  writeFileSync(join(folder, '.gitignore'), '.env\n');
  await workbench.problems.toBe([set, 'c.txt:2 test-client-secret']);
});

it('without a folder shows nothing, and then what stands in a document that was never saved', async () => {
  const workbench = await openWorkbench();
  await workbench.problems.toBe([]);
  await workbench.runCommand('File: New Untitled Text File');
  await workbench.focusEditor('Untitled-1');
  // An untitled document is named after its first line.
  await workbench.insert(`notes\n${fake.secret('test')}\n`);
  await workbench.squiggles('Untitled-1', 'warning').waitFor();
  await workbench.problems.toBe(['notes:2 test-client-secret']);
  await workbench.runCommand('Xtopay: Show Log');
  await workbench.screenshot('no-folder');
});
