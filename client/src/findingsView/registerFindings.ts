import type { Disposable } from 'vscode';
import type { Register } from '../activation.ts';
import { noFilter } from './findingsFilter.ts';
import type { FindingsView } from './findingsView.ts';

const lazily = () => import('../onDemand.ts');

/** Registers the commands of the findings view. A key that is pressed in the view means the row that has the focus. */
export function registerFindingsCommands(view: FindingsView, register: Register): Disposable[] {
  const onFinding = (act: 'openFinding' | 'fixFinding' | 'ignoreFinding') => async (node?: unknown) => {
    const target = await view.target(node);
    if (target?.kind === 'finding') await (await lazily())[act](target.finding);
  };
  return [
    register('goToFinding', onFinding('openFinding')),
    register('fixFinding', onFinding('fixFinding')),
    register('ignoreFinding', onFinding('ignoreFinding')),
    register('copyFindingPath', async (node) => {
      const target = await view.target(node);
      if (target) await (await lazily()).copyFindingPath(target);
    }),
    register('groupFindings', async () => {
      const grouping = await (await lazily()).chooseGrouping(view.grouping);
      if (grouping) view.show(grouping, view.filter);
    }),
    register('filterFindings', async () => {
      const filter = await (await lazily()).chooseFilter(view.filter, view.findings);
      if (filter) view.show(view.grouping, filter);
    }),
    register('clearFindingsFilter', () => view.show(view.grouping, noFilter)),
  ];
}
