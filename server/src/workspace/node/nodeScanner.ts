import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { isDotenvFile } from '../../detection/dotenvFile.ts';
import { IgnoreRules } from '../ignoreRules.ts';
import { placementIn } from '../placement.ts';
import type { RuleFiles } from '../ruleFiles.ts';
import type { WorkspaceScanner } from '../scanner.ts';
import { FolderWalk } from '../walk.ts';
import { type FileScanner, scanHere } from './fileScanner.ts';
import { FolderScan } from './folderScan.ts';
import { isTrackedFile } from './gitProcess.ts';
import { originOf } from './gitOrigin.ts';
import { trackedThoughIgnored } from './gitRepositories.ts';
import { gitStateFilesOutside } from './gitStateFiles.ts';
import { GitStandings } from './gitStandings.ts';
import { ignoresCase, listDirectory, relativeTo } from './machineFiles.ts';
import { NamedFiles, silenceOf } from './namedFiles.ts';
import { nodeFolderAccess } from './nodeFolderAccess.ts';
import { readSmallFile } from './readSmallFile.ts';
import { ScanPool } from './scanPool.ts';

export interface ScannerOptions {
  /** How many threads read files; none reads on the thread of the caller. Without it, all cores have one but one. */
  readonly threads?: number;
  /** Milliseconds without work after which threads are given back. */
  readonly patience?: number;
  /** What reads files, instead of threads of its own. It is disposed of with the scanner. */
  readonly files?: FileScanner;
}

/** As many threads as there are cores, but for so many that are left free; one at least. */
export function threadsBesides(free: number): number {
  return Math.max(1, availableParallelism() - free);
}

/** Scans this machine's folders. */
export function createNodeScanner(options: ScannerOptions = {}): WorkspaceScanner {
  const { threads = threadsBesides(1), patience = 5000 } = options;
  const files = options.files ?? (threads > 0 ? new ScanPool({ threads, patience }) : scanHere);
  const standings = new GitStandings();
  let silences = new Map<string, RuleFiles>();

  return {
    async scanFolder(request) {
      const { folder } = request;
      // The folder itself must be there; what cannot be read within it is left out.
      listDirectory(folder);
      const scan = new FolderScan(request, files);
      const walk = new FolderWalk(nodeFolderAccess(folder), scan.isExcluded, scan);
      await walk.run('', IgnoreRules.none(ignoresCase));
      return scan.end();
    },

    async scanFiles(request, paths) {
      const scan = new FolderScan(request, files);
      await new NamedFiles(request, scan, standings).passOn(paths);
      return scan.end();
    },

    async placementOf(path) {
      // Most files need no question.
      if (!isDotenvFile(path)) return 'committable';
      return placementIn(path, await standings.of(path));
    },

    async gitStandingOf(path) {
      const [{ isRepository, isIgnored }, isTracked] = await Promise.all([
        standings.of(path),
        isTrackedFile(path),
      ]);
      return { isRepository, isIgnored, isTracked };
    },

    async isSilenced(folder, path) {
      const within = relativeTo(folder, path);
      if (within === undefined || within === '') return false;
      const silence = silences.get(folder) ?? silenceOf(folder);
      silences.set(folder, silence);
      return silence.ignores(within, false);
    },

    async trackedThoughIgnored(folder) {
      return (await trackedThoughIgnored(folder)).map((path) => join(folder, path));
    },

    gitStateFilesOutside,
    readSmallFile,
    originOf,

    refresh() {
      standings.forget();
      silences = new Map();
    },

    dispose: () => files.dispose(),
  };
}
