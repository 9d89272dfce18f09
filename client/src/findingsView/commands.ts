/** What the commands of the findings view do. */
export { copyFindingPath, fixFinding, ignoreFinding, openFinding } from './actions.ts';
export { chooseFilter } from './chooseFilter.ts';
export { chooseGrouping } from './chooseGrouping.ts';
