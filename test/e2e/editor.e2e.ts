import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fakeCredentials } from '../fakeCredentials.ts';
import { git, repositoryWith } from './folders.ts';
import { openWorkbench, useBrowser, type Workbench } from './workbench.ts';

const fake = fakeCredentials(57);
useBrowser();

describe('reading', () => {
  it('a hover tells what a finding is without showing it, lenses count its places, and commands go through all findings', async () => {
    const secret = fake.secret('live');
    const encoded = Buffer.from(secret).toString('base64');
    const folder = repositoryWith({
      'a.ts': `const one = '${secret}';\n`,
      'b.yaml': `data:\n  secret: ${encoded}\n`,
      'c.txt': `${fake.id('test')}\n`,
    });
    git(folder, 'add', 'a.ts');
    git(
      folder,
      '-c',
      'user.name=A',
      '-c',
      'user.email=a@example.org',
      'commit',
      '--quiet',
      '-m',
      'Add payments',
    );
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
    await workbench.page.locator('.part.statusbar').getByText('Finding 3 of 3: Sandbox client ID').waitFor();
    await workbench.runCommand('Xtopay: Next Finding');
    await workbench.page.locator('.part.statusbar').getByText('Finding 1 of 3:').waitFor();
    await workbench.runCommand('Xtopay: Previous Finding');
    await workbench.page.locator('.part.statusbar').getByText('Finding 3 of 3:').waitFor();
    expect(await cursorOf(workbench)).toBe('Ln 1, Col 1');

    await workbench.runCommand('Xtopay: Next Finding');
    await workbench.editor('a.ts').waitFor();
    await hover.getByRole('link', { name: 'It leaked' }).click();
    await workbench.quickInput.step('A live secret leaked');
    await workbench.quickInput.cancel();

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
    await suggestion.click();
    await expect
      .poll(() => workbench.editorText('a.js'))
      .toContain('const secret = process.env.XTOPAY_CLIENT_SECRET');

    // A live secret: the paste itself is the replacement.
    const live = fake.secret('live');
    await workbench.page.keyboard.press('Control+End');
    await workbench.insert("\nconst other = '';");
    for (const key of ['ArrowLeft', 'ArrowLeft']) await workbench.page.keyboard.press(key);
    await paste(workbench, live);
    await expect
      .poll(() => workbench.editorText('a.js'))
      .toContain('const other = process.env.XTOPAY_CLIENT_SECRET;');
    await workbench.screenshot('pasted-as-variable');
    await workbench.page.keyboard.press('Control+Z');
    await expect.poll(() => workbench.editorText('a.js')).toContain("const other = '';");

    // Ordinary text is pasted as it is.
    await paste(workbench, 'plain');
    await expect.poll(() => workbench.editorText('a.js')).toContain("const other = 'plain';");

    // A sandbox secret: offered.
    await workbench.openFile('b.py');
    await workbench.focusEditor('b.py');
    await workbench.page.keyboard.press('Control+End');
    await workbench.insert('s = ""');
    await workbench.page.keyboard.press('ArrowLeft');
    const test = fake.secret('test');
    await paste(workbench, test);
    await expect.poll(() => workbench.editorText('b.py')).toContain(`s = "${test}"`);
    await workbench.page.keyboard.press('Control+.');
    const offer = workbench.page
      .locator('.action-widget .monaco-list-row')
      .filter({ hasText: 'Paste as Environment Variable' });
    await offer.waitFor();
    await workbench.screenshot('paste-offer');
    await offer.click();
    await expect.poll(() => workbench.editorText('b.py')).toContain('s = os.environ["XTOPAY_CLIENT_SECRET"]');
    expect(await workbench.editorText('b.py')).toContain('import os');
  });
});

/** As a person does: with the system's clipboard and the keyboard. */
async function paste(workbench: Workbench, text: string): Promise<void> {
  await workbench.page.evaluate((written) => navigator.clipboard.writeText(written), text);
  await workbench.page.keyboard.press('Control+V');
}

async function cursorOf(workbench: Workbench): Promise<string> {
  return workbench.page.locator('.part.statusbar [id="status.editor.selection"]').innerText();
}
