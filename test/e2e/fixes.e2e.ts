import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { fakeCredentials } from '../fakeCredentials.ts';
import { startApi } from './apiServer.ts';
import { useBrowser } from './browser.ts';
import { repositoryWith } from './folders.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const fake = fakeCredentials(56);
const S = 'XTOPAY_CLIENT_SECRET';
const run = promisify(execFile);
const patient = { timeout: 20_000 };
useBrowser();

interface Fixing {
  readonly folder: string;
  readonly name: string;
  readonly title: string | RegExp;
  readonly before: string;
  readonly after: string;
}

/** Opens a file and fixes its first finding; the file on disk must read as expected afterwards. */
async function fix(workbench: Workbench, { folder, name, title, after }: Fixing): Promise<void> {
  await workbench.openFile(name);
  await workbench.goToFinding(name);
  await workbench.quickFix(title, async () => (await workbench.editorText(name)) === after);
  await expect.poll(() => workbench.editorText(name), patient).toBe(after);
  await workbench.page.keyboard.press('Escape');
  await workbench.page.keyboard.press('Control+S');
  await expect.poll(() => readFileSync(join(folder, name), 'utf8'), patient).toBe(after);
}

/** One step back, in the editor. */
async function undo(workbench: Workbench, { name, before }: Pick<Fixing, 'name' | 'before'>): Promise<void> {
  await workbench.page.keyboard.press('Control+Z');
  await expect.poll(() => workbench.editorText(name), patient).toBe(before);
}

describe('a quick fix', () => {
  it('of each family changes what it says, and is undone in one step; it changes nothing where the text is another by now', async () => {
    const [secret, id, otherId] = [fake.secret('live'), fake.id('live'), fake.id('test')];
    const header = Buffer.from(`${id}:${secret}`).toString('base64');
    const request = (authorization: string) =>
      `const answer = await fetch(process.env.API + "/v1/payments", {\n  headers: { Authorization: ${authorization} },\n});\nconsole.log(await answer.text());\n`;
    const table: readonly Omit<Fixing, 'folder'>[] = [
      {
        name: 'header.mjs',
        title: `Build the header from XTOPAY_CLIENT_ID and ${S}`,
        before: request(`"Basic ${header}"`),
        after: request(
          `\`Basic \${Buffer.from(\`\${process.env.XTOPAY_CLIENT_ID}:\${process.env.${S}}\`).toString('base64')}\``,
        ),
      },
      {
        name: 'replace.py',
        title: `Replace by the environment variable ${S}`,
        before: `print("paying")\npay("${secret}")\n`,
        after: `import os\n\nprint("paying")\npay(os.environ["${S}"])\n`,
      },
      {
        name: 'trim.js',
        title: 'Log the first 8 characters only',
        before: `console.log(\`secret: \${process.env.${S}}\`);\n`,
        after: `console.log(\`secret: \${process.env.${S}?.slice(0, 8)}\`);\n`,
      },
      {
        name: 'mixed.js',
        title: 'Use the sandbox pair: read',
        before: `new Xtopay("${secret}", "${otherId}");\n`,
        after: `new Xtopay(process.env.${S}_TEST, process.env.XTOPAY_CLIENT_ID_TEST);\n`,
      },
      {
        name: 'exposed.js',
        title: 'Rename the variable to XTOPAY_SECRET, which no bundler inlines',
        before: `pay(process.env.NEXT_PUBLIC_XTOPAY_SECRET);\npay(process.env.NEXT_PUBLIC_XTOPAY_SECRET);\n`,
        after: `pay(process.env.XTOPAY_SECRET);\npay(process.env.XTOPAY_SECRET);\n`,
      },
      {
        name: 'silence.go',
        title: 'Ignore on this line, with a reason',
        before: `pay("${secret}")\n`,
        after: `pay("${secret}") // secretlint-disable-line live-client-secret -- say why\n`,
      },
    ];
    const files = Object.fromEntries(table.map(({ name, before }) => [name, before]));
    const folder = repositoryWith({ ...files, 'stale.js': `pay("${secret}");\n` });
    const workbench = await openWorkbench({ open: folder, file: join(folder, 'header.mjs') });
    for (const row of table) {
      await fix(workbench, { ...row, folder });
      if (row.name === 'header.mjs') {
        const API = await startApi(id, secret);
        const env = { ...process.env, API, XTOPAY_CLIENT_ID: id, [S]: secret };
        const { stdout } = await run(process.execPath, [join(folder, row.name)], { env });
        expect(stdout).toBe('accepted\n');
      }
      await workbench.screenshot(`fix-${row.name}`);
      await undo(workbench, row);
    }

    // Where the text has changed meanwhile it says so, and changes nothing.
    const stale = join(folder, 'stale.js');
    await workbench.openFile('stale.js');
    await workbench.goToFinding('stale.js');
    const rows = await workbench.quickFixes();
    await workbench.screenshot('quick-fixes');
    const changed = `pay("${fake.secret('live')}");\n`;
    writeFileSync(stale, changed);
    await expect.poll(() => workbench.editorText('stale.js'), patient).toBe(changed);
    await rows.filter({ hasText: 'Replace by the environment variable' }).click();
    await workbench.notification('Nothing was changed.').waitFor();
    await workbench.screenshot('fix-stale');
    expect(await workbench.editorText('stale.js')).toBe(changed);
  });
});

describe('fixing everything', () => {
  const secret = fake.secret('live');

  it('in the workspace changes what is ticked in the preview, or all at once; in a file it happens on save where a person wants it', async () => {
    const folder = repositoryWith({
      'a.js': `pay("${secret}");\n`,
      'b.py': `log.info("x")\npay("${secret}")\n`,
      'c.json': `{ "c": "${secret}" }\n`,
    });
    const workbench = await openWorkbench({
      open: folder,
      file: join(folder, 'a.js'),
      settings: { 'editor.codeActionsOnSave': { 'source.fixAll.xtopay': 'explicit' } },
    });
    await workbench.problems.toBe(
      ['a.js:1', 'b.py:2', 'c.json:1'].map((place) => `${place} live-client-secret`),
    );
    await workbench.runCommand('Xtopay: Fix All in Workspace…');
    await workbench.dialog.filter({ hasText: 'Fix what Xtopay found in 2 files?' }).waitFor();
    await workbench.screenshot('fix-workspace-question');
    await workbench.answerDialog('Preview');
    const row = workbench.page.locator('.bulk-edit-panel .monaco-list-row').filter({ hasText: 'b.py' });
    await row.locator('.monaco-checkbox, input').first().click();
    await workbench.screenshot('fix-workspace-preview');
    await workbench.page.locator('.bulk-edit-panel').getByRole('button', { name: 'Apply' }).click();
    await workbench.problems.toBe(['a.js:1 live-client-secret', 'c.json:1 live-client-secret']);
    expect(await workbench.editorText('a.js')).toBe(`pay("${secret}");\n`);
    await workbench.page.getByRole('tab', { name: 'b.py' }).click();
    await workbench.focusEditor('b.py');
    expect(await workbench.editorText('b.py')).toBe(`import os\n\nlog.info("x")\npay(os.environ["${S}"])\n`);
    await workbench.runCommand('Xtopay: Fix All in Workspace…');
    await workbench.answerDialog('Fix All');
    await workbench.problems.toBe(['c.json:1 live-client-secret']);
    await workbench.page.getByRole('tab', { name: 'a.js' }).click();
    await workbench.focusEditor('a.js');
    expect(await workbench.editorText('a.js')).toBe(`pay(process.env.${S});\n`);
    await undo(workbench, { name: 'a.js', before: `pay("${secret}");\n` });
    // Nothing is written before the person has seen it.
    expect(readFileSync(join(folder, 'a.js'), 'utf8')).toBe(`pay("${secret}");\n`);

    // On save, where a person wants it.
    const saved = `console.log("${secret}");\npay("${fake.id('live')}", "${secret}");\n`;
    writeFileSync(join(folder, 'saved.js'), saved);
    await workbench.openFile('saved.js');
    await workbench.squiggles('saved.js', 'error').first().waitFor();
    await workbench.focusEditor('saved.js');
    await workbench.page.keyboard.press('Control+S');
    const after = `console.log(process.env.${S}?.slice(0, 8));\npay(process.env.XTOPAY_CLIENT_ID, process.env.${S});\n`;
    await expect.poll(() => readFileSync(join(folder, 'saved.js'), 'utf8'), patient).toBe(after);
    await workbench.page.keyboard.press('Control+Z');
    await expect.poll(() => workbench.editorText('saved.js'), patient).toBe(saved);
  });
});
