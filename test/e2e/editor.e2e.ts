import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fakeCredentials } from '../fakeCredentials.ts';
import { useBrowser } from './browser.ts';
import { git, repositoryWith } from './folders.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

const fake = fakeCredentials(57);
useBrowser();

/** VS Code's own paste handlers, of TypeScript for one, may have to start something first. */
const patient = { timeout: 20_000 };

describe('reading', () => {
  it('a hover tells what a finding is without showing it, lenses count its places, and commands go through all findings', async () => {
    const secret = fake.secret('live');
    const encoded = Buffer.from(secret).toString('base64');
    const folder = repositoryWith({
      'a.ts': `const one = '${secret}';\n`,
      'b.yaml': `data:\n  secret: ${encoded}\n`,
      'c.txt': `${fake.id('test')}\n`,
      'd.ipynb': notebookOf('a = 1', `b = 2\nid = "${fake.id('live')}"`),
    });
    git(folder, 'add', 'a.ts');
    const author = ['-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.org'];
    git(folder, ...author, 'commit', '--quiet', '--message', 'Add payments');
    const workbench = await openWorkbench({
      open: folder,
      file: join(folder, 'a.ts'),
      settings: { 'xtopay.codeLens.enabled': true },
    });
    const lens = workbench.editor('a.ts').locator('.codelens-decoration a');
    await lens.filter({ hasText: 'Live client secret · 1 other place' }).waitFor();

    await workbench.focusEditor('a.ts');
    await workbench.page.keyboard.press('Control+Home');
    await workbench.runCommand('Xtopay: Next Finding');
    const hover = workbench.page.locator('.monaco-hover:visible').filter({ hasText: 'Live client secret' });
    await hover.getByText(/Committed, on a line from .* Add payments/).waitFor();
    await workbench.screenshot('hover');
    const html = await hover.innerHTML();
    expect(html).toContain('csk_live…');
    expect(html).toContain('b.yaml:2');
    expect(decodeURIComponent(html)).not.toContain(secret.slice(0, 9));
    expect(html).not.toContain(encoded.slice(0, 16));
    await hover.getByRole('link', { name: 'b.yaml:2' }).click();
    await workbench.editor('b.yaml').waitFor();

    await workbench.runCommand('Xtopay: Next Finding');
    await workbench.editor('c.txt').waitFor();
    const told = workbench.page.locator('.part.statusbar');
    await told.getByText('Finding 3 of 4: Sandbox client ID').waitFor();
    expect(await cursorOf(workbench)).toBe('Ln 1, Col 1');
    // The finding of the notebook's file becomes one of its second cell as it opens, and the cursor goes along.
    await workbench.runCommand('Xtopay: Next Finding');
    await told.getByText('Finding 4 of 4: Live client ID').waitFor();
    await told.getByText('Cell 2 of 2').waitFor();
    await workbench.runCommand('Xtopay: Previous Finding');
    await told.getByText('Finding 3 of 4: Sandbox client ID').waitFor();
    await workbench.runCommand('Xtopay: Previous Finding');
    await told.getByText('Finding 2 of 4:').waitFor();
    await workbench.runCommand('Xtopay: Previous Finding');
    await told.getByText('Finding 1 of 4:').waitFor();
    await hover.getByRole('link', { name: 'It leaked' }).click();
    await workbench.quickInput.step('A live secret leaked');
    await workbench.quickInput.cancel();

    // An editor that lost the focus as it opened shows lenses that it remembers, which are no links.
    await workbench.focusEditor('a.ts');
    await lens.first().click();
    const peek = workbench.page.locator('.peekview-widget');
    await peek.getByText('b.yaml').first().waitFor();
    await workbench.screenshot('code-lens-places');
  });
});

describe('writing', () => {
  it('offers the names of the variables, and pastes a secret as code that reads one', async () => {
    const folder = repositoryWith({
      'a.js': '\n',
      'b.py': 'import sys\n\nprint(1)\n',
    });
    const workbench = await openWorkbench({ open: folder, file: join(folder, 'a.js') });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.focusEditor('a.js');
    await workbench.page.keyboard.type('const secret = process.env.XTOPAY');
    const suggestion = workbench.page
      .locator('.suggest-widget .monaco-list-row')
      .filter({ hasText: 'XTOPAY_CLIENT_SECRET' });
    await suggestion.waitFor();
    await workbench.screenshot('completion');
    // By the keyboard: a row that comes later may move those below the mouse.
    while (!(await suggestion.getAttribute('class'))?.split(' ').includes('focused'))
      await workbench.page.keyboard.press('ArrowDown');
    await workbench.page.keyboard.press('Enter');
    await expect
      .poll(() => workbench.editorText('a.js'), patient)
      .toContain('const secret = process.env.XTOPAY_CLIENT_SECRET');

    // A live secret: the paste itself is the replacement.
    const live = fake.secret('live');
    await workbench.page.keyboard.press('Control+End');
    await workbench.insert("\nconst other = '';");
    for (const key of ['ArrowLeft', 'ArrowLeft']) await workbench.page.keyboard.press(key);
    await paste(workbench, live);
    await expect
      .poll(() => workbench.editorText('a.js'), patient)
      .toContain('const other = process.env.XTOPAY_CLIENT_SECRET;');
    await workbench.screenshot('pasted-as-variable');
    await workbench.page.keyboard.press('Control+Z');
    await expect.poll(() => workbench.editorText('a.js'), patient).toContain("const other = '';");

    // Ordinary text is pasted as it is.
    await paste(workbench, 'plain');
    await expect.poll(() => workbench.editorText('a.js'), patient).toContain("const other = 'plain';");

    // At two cursors, a line at each.
    await workbench.page.keyboard.press('Control+End');
    await workbench.insert("\nf('');\ng('');");
    for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft']) await workbench.page.keyboard.press(key);
    await workbench.page.keyboard.press('Shift+Alt+ArrowUp');
    await paste(workbench, `${fake.id('live')}\n${live}`);
    await expect
      .poll(() => workbench.editorText('a.js'), patient)
      .toContain('f(process.env.XTOPAY_CLIENT_ID);\ng(process.env.XTOPAY_CLIENT_SECRET);');
    await workbench.page.keyboard.press('Escape');

    // A sandbox secret: offered.
    await workbench.openFile('b.py');
    await workbench.focusEditor('b.py');
    await workbench.page.keyboard.press('Control+End');
    await workbench.insert('s = ""');
    await workbench.page.keyboard.press('ArrowLeft');
    const test = fake.secret('test');
    await paste(workbench, test);
    await expect.poll(() => workbench.editorText('b.py'), patient).toContain(`s = "${test}"`);
    await workbench.page.keyboard.press('Control+.');
    const offer = workbench.page
      .locator('.action-widget .monaco-list-row')
      .filter({ hasText: 'Paste as Environment Variable' });
    await offer.waitFor();
    await workbench.screenshot('paste-offer');
    await offer.click();
    await expect
      .poll(() => workbench.editorText('b.py'), patient)
      .toContain('s = os.environ["XTOPAY_CLIENT_SECRET"]');
    expect(await workbench.editorText('b.py')).toContain('import os');
  });
});

function notebookOf(...sources: readonly string[]): string {
  const cell = { cell_type: 'code', execution_count: null, metadata: {}, outputs: [] };
  const cells = sources.map((source) => ({ ...cell, source: [source] }));
  const metadata = { language_info: { name: 'python' } };
  return JSON.stringify({ cells, metadata, nbformat: 4, nbformat_minor: 2 });
}

/** As a person does: with the system's clipboard and the keyboard. */
async function paste(workbench: Workbench, text: string): Promise<void> {
  await workbench.page.evaluate((written) => navigator.clipboard.writeText(written), text);
  await workbench.page.keyboard.press('Control+V');
}

async function cursorOf(workbench: Workbench): Promise<string> {
  return workbench.page.locator('.part.statusbar [id="status.editor.selection"]').innerText();
}
