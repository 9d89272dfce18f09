import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fakeCredentials } from '../fakeCredentials.ts';
import { useBrowser } from './browser.ts';
import { git, repositoryWith } from './folders.ts';
import { openWorkbench } from './workbench.ts';

const fake = fakeCredentials(91);

useBrowser();

function textOf(folder: string, name: string): string | undefined {
  return existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : undefined;
}

it('moves a secret to .env, which git ignores from then on, in one step to undo; over no other value, and into none that is committed', async () => {
  const [old, secret] = [fake.secret('test'), fake.secret('live')];
  const before = `const key = '${secret}';\n`;
  const folder = repositoryWith({ 'src/pay.js': before, '.env.example': 'PORT=' });
  const workbench = await openWorkbench({ open: folder, file: join(folder, 'src/pay.js') });
  await workbench.goToFinding('pay.js');
  await workbench.quickFix('Move to .env', () => textOf(folder, '.env') !== undefined);
  await expect.poll(() => textOf(folder, '.env')).toBe(`XTOPAY_CLIENT_SECRET=${secret}\n`);
  await expect
    .poll(() => workbench.editorText('pay.js'))
    .toBe('const key = process.env.XTOPAY_CLIENT_SECRET;\n');
  expect(textOf(folder, '.gitignore')).toBe('.env\n');
  await expect.poll(() => textOf(folder, '.env.example')).toBe('PORT=\nXTOPAY_CLIENT_SECRET=\n');
  await workbench.problems.toBe(['.env:1 live-client-secret']);
  await workbench.screenshot('moved-to-dotenv');

  await workbench.focusEditor('pay.js');
  await workbench.page.keyboard.press('Control+Z');
  await expect.poll(() => workbench.editorText('pay.js')).toBe(before);
  await expect.poll(() => textOf(folder, '.env')).toBeUndefined();
  await expect.poll(() => textOf(folder, '.gitignore')).toBeUndefined();

  writeFileSync(join(folder, '.env'), `XTOPAY_CLIENT_SECRET=${old}\n`);
  git(folder, 'add', '.env');
  await workbench.goToFinding('pay.js');
  const refusal = workbench.notification('.env is committed to git');
  await workbench.quickFix('Move to .env', refusal);
  await refusal.waitFor();
  await workbench.screenshot('move-refused');
  await refusal.getByRole('button', { name: 'Stop Tracking…' }).click();
  await workbench.dialog.getByText('git rm --cached -- .env').waitFor();
  await workbench.screenshot('stop-tracking');
  await workbench.answerDialog('Run Git');
  await workbench.notification('Git no longer tracks .env').waitFor();
  const tracked = () => execFileSync('git', ['-C', folder, 'ls-files']).toString();
  expect(tracked()).toBe('');
  expect(textOf(folder, '.gitignore')).toBe('.env\n');

  await workbench.goToFinding('pay.js');
  await workbench.quickFix(
    'Move to .env',
    workbench.notification('.env holds another value for XTOPAY_CLIENT_SECRET'),
  );
  await workbench.notification('.env holds another value for XTOPAY_CLIENT_SECRET').waitFor();
  expect(textOf(folder, '.env')).toBe(`XTOPAY_CLIENT_SECRET=${old}\n`);
  expect(await workbench.editorText('pay.js')).toBe(before);
});

it('keeps a pair in the vault, accepts a finding, leaves a path out, tells the steps after a leak, and which file cannot be written', async () => {
  const [id, secret, other] = [fake.id('live'), fake.secret('live'), fake.secret('test')];
  const before = `const key = '${fake.secret('live')}';\n`;
  const folder = repositoryWith({
    'pay.py': `client = Client(\n    "${id}",\n    "${secret}",\n)\n`,
    'copy.txt': `${secret}\n`,
    'known.js': `use('${other}');\n`,
    'move.js': before,
    '.env': 'PORT=80\n',
    '.gitignore': '.env\n',
  });
  // Nobody can write it, whoever runs this.
  symlinkSync('/proc/version', join(folder, '.env.example'));
  const workbench = await openWorkbench({ open: folder, file: join(folder, 'pay.py') });
  await workbench.problems.toBe([
    'copy.txt:1 live-client-secret',
    'known.js:1 test-client-secret',
    'move.js:1 live-client-secret',
    'pay.py:2 live-client-id',
    'pay.py:3 live-client-secret',
  ]);
  await workbench.goToFinding('pay.py', 1);
  await workbench.quickFix('It leaked', workbench.quickInput.row('copy.txt:1'));
  await workbench.quickInput.row('copy.txt:1').waitFor();
  await workbench.screenshot('it-leaked');
  await workbench.quickInput.cancel();

  await workbench.quickFix('Keep in the credential vault', workbench.quickInput.title);
  await workbench.quickInput.step('Xtopay: Set Credentials');
  await workbench.quickInput.type('Billing');
  await workbench.quickInput.accept();
  await workbench.notification('"Billing" (live) is in secret storage').waitFor();
  await expect
    .poll(() => workbench.editorText('pay.py'))
    .toBe(
      'import os\n\nclient = Client(\n    os.environ["XTOPAY_CLIENT_ID"],\n    os.environ["XTOPAY_CLIENT_SECRET"],\n)\n',
    );

  await workbench.openFile('copy.txt');
  await workbench.goToFinding('copy.txt');
  await workbench.quickFix('Ignore this file', () => textOf(folder, '.secretlintignore') !== undefined);
  await expect.poll(() => textOf(folder, '.secretlintignore')).toBe('/copy.txt\n');
  await workbench.openFile('known.js');
  await workbench.goToFinding('known.js');
  await workbench.quickFix(
    'Add to the baseline',
    () => textOf(folder, '.xtopay-baseline.json') !== undefined,
  );
  await expect.poll(() => textOf(folder, '.xtopay-baseline.json')).toContain('"path":"known.js"');
  await workbench.problems.toBe(['move.js:1 live-client-secret']);

  // All or nothing: where one file cannot be written, all are left as they were.
  await workbench.openFile('move.js');
  await workbench.goToFinding('move.js');
  await workbench.quickFix('Move to .env', workbench.notification('.env.example could not be saved'));
  await workbench.notification('.env.example could not be saved, so nothing was changed').waitFor();
  await workbench.screenshot('fix-not-written');
  await expect.poll(() => textOf(folder, '.env')).toBe('PORT=80\n');
  await expect.poll(() => workbench.editorText('move.js')).toBe(before);
});
