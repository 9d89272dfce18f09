import type { Finding, Placement } from '../../detection/finding.ts';
import type { Settings } from '../../protocol/settings.ts';
import type { FileReport, ScanRequest, WorkspaceScanner } from '../../workspace/scanner.ts';
import { severityInForce } from '../../workspace/severityInForce.ts';
import type { DiagnosticStore } from '../diagnostics/diagnosticStore.ts';
import type { Baselines } from './baselines.ts';
import type { LeftOutLog } from './leftOutLog.ts';
import { keyOf, parentOf, uriOf } from '../resource.ts';
import type { Folder, Folders } from './folders.ts';
import type { ScanProgress } from './scanProgress.ts';
import type { RunTally } from './runTally.ts';

/** What the scan of one folder works with. */
export interface FolderScanParts {
  readonly scanner: Pick<WorkspaceScanner, 'scanFolder' | 'scanFiles'>;
  readonly folders: Folders;
  readonly baselines: Pick<Baselines, 'ready' | 'accepts'>;
  readonly store: DiagnosticStore;
}

/** One folder's part of a run. */
export interface FolderScan {
  readonly folder: Folder;
  /** Files and directories that have changed; left out for the whole folder. */
  readonly paths?: ReadonlySet<string>;
  readonly settings: Settings;
  readonly tally: RunTally;
  readonly progress: ScanProgress;
  readonly leftOut: LeftOutLog;
}

/**
 * Scans a folder, or what has changed in it, into the store. What it covers and did not find again is cleared
 * at the end, and only if the scan came to its end: a cancelled one leaves what it has not reached as it was.
 */
export async function scanFolder(parts: FolderScanParts, scan: FolderScan): Promise<void> {
  const { folder, paths, settings, tally, progress } = scan;
  const { scanner, folders, baselines, store } = parts;
  const isOwn = (path: string): boolean => folders.ownerOf(path)?.key === folder.key;
  const seen = new Set<string>();

  const onReport = (report: FileReport): void => {
    if (!isOwn(report.path)) return;
    if (report.findings.length === 0) {
      tally.scanned(report, 0, 0);
      return store.dropDisk(report.path);
    }
    const open = report.findings.filter(({ fingerprint }) => !baselines.accepts(report.path, fingerprint));
    tally.scanned(report, shownOf(open, report.placement, settings), report.findings.length - open.length);
    seen.add(report.path);
    const uri = uriOf(report.path);
    store.setDisk(keyOf(uri), {
      uri,
      path: report.path,
      placement: report.placement,
      located: report.findings,
    });
  };

  const request: ScanRequest = {
    folder: folder.path,
    settings: settings.scan,
    cancellation: {
      get aborted() {
        return progress.aborted || !folders.has(folder);
      },
    },
    onReport,
    onLeftOut: (leftOut) => {
      if (!isOwn(leftOut.path)) return;
      tally.leftOut(leftOut);
      scan.leftOut.add(leftOut);
    },
    onProgress: (done, known) => progress.report(done, known),
  };

  const summary = paths ? await scanner.scanFiles(request, [...paths]) : await scanner.scanFolder(request);
  tally.ended(summary);
  if (summary.cancelled) return;
  const covers = paths ? (path: string): boolean => isAmong(paths, path) : (): boolean => true;
  for (const path of store.pathsOnDisk()) {
    if (!seen.has(path) && isOwn(path) && covers(path)) store.dropDisk(path);
  }
}

function shownOf(findings: readonly Finding[], placement: Placement, { severity }: Settings): number {
  return findings.filter(({ code }) => severityInForce(code, placement, severity)).length;
}

/** Whether the paths hold this one or a directory above it. */
function isAmong(paths: ReadonlySet<string>, path: string): boolean {
  for (let at: string | undefined = path; at !== undefined; at = parentOf(at)) {
    if (paths.has(at)) return true;
  }
  return false;
}
