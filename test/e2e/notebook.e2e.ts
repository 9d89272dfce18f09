import { expect, it } from 'vitest';
import { fakeCredentials } from '../fakeCredentials.ts';
import { useBrowser } from './browser.ts';
import { repositoryWith } from './folders.ts';
import { openWorkbench } from './workbench.ts';

const fake = fakeCredentials(92);

useBrowser();

it('a notebook shows the findings of its cells where they stand, and those of its outputs on the file', async () => {
  const [id, secret, printed] = [fake.id('live'), fake.secret('test'), fake.secret('live')];
  const cell = (source: string, outputs: readonly unknown[] = []) => ({
    cell_type: 'code',
    execution_count: null,
    metadata: {},
    outputs,
    source: [source],
  });
  const notebook = {
    cells: [
      cell(`client_id = "${id}"`),
      cell('print(read())', [{ name: 'stdout', output_type: 'stream', text: [`${printed}\n`] }]),
      cell(`secret = "${secret}"`),
    ],
    metadata: { language_info: { name: 'python' } },
    nbformat: 4,
    nbformat_minor: 2,
  };
  const folder = repositoryWith({ 'pay.ipynb': JSON.stringify(notebook, undefined, 1) });
  const workbench = await openWorkbench({ open: folder });
  await workbench.page.locator('.explorer-folders-view').getByText('pay.ipynb').dblclick();
  await workbench.page.locator('.notebookOverlay .cell .monaco-editor').first().waitFor();
  await workbench.problems.open();
  await workbench.problems.row('live-client-id').waitFor();
  await workbench.problems.row('test-client-secret').waitFor();
  await workbench.problems.row('live-client-secret').waitFor();
  const found = new Set((await workbench.problems.findings()).map((each) => each.split(' ')[1]));
  expect(found).toEqual(new Set(['live-client-id', 'live-client-secret', 'test-client-secret']));
  await workbench.screenshot('notebook');

  const squiggle = workbench.page.locator('.notebookOverlay .squiggly-warning').last();
  await squiggle.click({ force: true, position: { x: 20, y: 2 } });
  const shown = workbench.page.locator('.notebookOverlay .view-lines').last();
  await workbench.quickFix('Replace by the environment variable XTOPAY_CLIENT_SECRET', async () =>
    (await shown.innerText()).includes('os.environ["XTOPAY_CLIENT_SECRET"]'),
  );
  await workbench.problems.row('test-client-secret').waitFor({ state: 'detached' });
  await workbench.screenshot('notebook-fixed');
});
