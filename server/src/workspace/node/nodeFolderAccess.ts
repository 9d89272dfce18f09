import { performance } from 'node:perf_hooks';
import type { FolderAccess } from '../folderAccess.ts';
import { viewOf } from './gitRepositories.ts';
import { absolute, linkLeadsOut, listDirectory, readRulesFile } from './machineFiles.ts';
import { giveWay } from './urgency.ts';

/** After so many milliseconds of walking others get the thread: people type meanwhile. */
const longestTurn = 0.5;

/** A folder on this machine. */
export function nodeFolderAccess(folder: string): FolderAccess {
  let turnBegan = performance.now();
  const newTurn = async () => {
    await giveWay();
    turnBegan = performance.now();
  };
  return {
    list: (directory) => listDirectory(absolute(folder, directory)),
    readRules: (path) => readRulesFile(absolute(folder, path)),
    repositoryAt: (directory) => viewOf(absolute(folder, directory), directory),
    leadsOut: (link) => linkLeadsOut(folder, absolute(folder, link)),
    breathe: () => (performance.now() - turnBegan > longestTurn ? newTurn() : undefined),
  };
}
