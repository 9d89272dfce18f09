import type { FolderAccess } from '../folderAccess.ts';
import { viewOf } from './gitRepositories.ts';
import { absolute, linkLeadsOut, listDirectory, readRulesFile } from './machineFiles.ts';
import { takingTurns } from './urgency.ts';

/** A folder on this machine. */
export function nodeFolderAccess(folder: string): FolderAccess {
  return {
    list: (directory) => listDirectory(absolute(folder, directory)),
    readRules: (path) => readRulesFile(absolute(folder, path)),
    repositoryAt: (directory) => viewOf(absolute(folder, directory), directory),
    leadsOut: (link) => linkLeadsOut(folder, absolute(folder, link)),
    breathe: takingTurns(),
  };
}
