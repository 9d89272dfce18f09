import { expect, it } from 'vitest';
import { findIn } from '../../../server/src/secretlint/engine.ts';
import { markOutputs } from '../../../server/src/workspace/notebookOutputs.ts';
import { locate } from '../../../server/src/workspace/positions.ts';
import { fakeCredentials } from '../../fakeCredentials.ts';

const fake = fakeCredentials(43);

/** Whether each finding is in an output, in the order of their place. */
async function outputsIn(path: string, notebook: unknown): Promise<readonly boolean[]> {
  const text = JSON.stringify(notebook, null, 1);
  const findings = markOutputs(path, text, locate(text, await findIn(path, text)));
  return findings.map(({ inOutput }) => inOutput === true);
}

it('what a cell printed is told from what is written in it', async () => {
  const print = { output_type: 'stream', text: [`${fake.id('live')}\n`] };
  const quoting = [`s = '"outputs": '\n`, `"outputs" + "${fake.id('live')}"`];
  const cells = [
    { cell_type: 'code', outputs: [print, print], source: [fake.secret('live')] },
    { cell_type: 'markdown', source: fake.secret('test') },
    { cell_type: 'code', source: quoting, outputs: [print] },
  ];
  const expected = [true, true, false, false, false, true];
  expect(await outputsIn('/w/a.ipynb', { cells, nbformat: 4 })).toEqual(expected);
  expect(await outputsIn('/w/a.json', { cells, nbformat: 4 })).toEqual(expected.map(() => false));
});
