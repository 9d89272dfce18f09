import { languages, workspace } from 'vscode';
import { later } from '../later.ts';
import { findingsShownIn } from '../findingsView/readDiagnostics.ts';
import type { ShownFinding } from '../findingsView/shownFinding.ts';

/** In milliseconds: a finding that moves to no cell by then is one of an output. */
const patience = 3000;

/**
 * The finding of a cell that takes the place of one of a notebook's file: it is shown there once the notebook is open.
 * @returns `undefined` where the finding is of no notebook, or of one of its outputs.
 */
export function findingInCell({ uri, fingerprint }: ShownFinding): Promise<ShownFinding | undefined> {
  const notebook = workspace.notebookDocuments.find((each) => each.uri.toString() === uri);
  if (!notebook) return Promise.resolve(undefined);
  const find = (): ShownFinding | undefined =>
    notebook
      .getCells()
      .flatMap(({ document }) => findingsShownIn(document.uri))
      .find((finding) => finding.fingerprint === fingerprint);
  const now = find();
  if (now) return Promise.resolve(now);
  return new Promise((resolve) => {
    const end = (finding: ShownFinding | undefined): void => {
      changes.dispose();
      notLonger();
      resolve(finding);
    };
    const changes = languages.onDidChangeDiagnostics(() => {
      const found = find();
      if (found) end(found);
    });
    const notLonger = later(() => end(undefined), patience);
  });
}
