import { dirname } from 'node:path';
import type { Settings } from '../../protocol/settings.ts';
import { defaultSettings } from '../../protocol/settings.ts';
import { isWithin } from '../../workspace/node/machineFiles.ts';
import type {
  Cancellation,
  FileReport,
  LeftOut,
  ScanRequest,
  WorkspaceScanner,
} from '../../workspace/scanner.ts';
import { Tally } from '../../workspace/tally.ts';
import { codeOf } from '../../workspace/walk.ts';
import type { ScanSummary } from '../../protocol/messages.ts';
import { cannotRead, type Target } from './targets.ts';

/** In megabytes. No file is too large: one that cannot be held as a whole is read in windows. */
const largestFile = Number.POSITIVE_INFINITY;

/** What scanning the targets came to. */
export interface Scanned {
  readonly reports: readonly FileReport[];
  readonly summary: ScanSummary;
  readonly problems: readonly string[];
}

export interface ScanTargets {
  readonly scanner: WorkspaceScanner;
  /** The current folder, links resolved. */
  readonly current: string;
  readonly exclude: Settings['scan']['exclude'];
  readonly cancellation: Cancellation;
}

/** Why a file that was named cannot have been scanned as it was asked for. */
const failures: ReadonlySet<LeftOut['reason']> = new Set([
  'too-large',
  'unreadable',
  'vanished',
  'not-a-regular-file',
  'outside-folder',
]);

/**
 * Scans files and folders, each file once, however often it lies in them. What stands in the current folder is
 * scanned as a part of it: its `.secretlintignore` holds, and globs are relative to it.
 */
export async function scanTargets(parts: ScanTargets, targets: readonly Target[]): Promise<Scanned> {
  const { scanner, current, exclude, cancellation } = parts;
  const started = performance.now();
  const tally = new Tally();
  const reports = new Map<string, FileReport>();
  const leftOut = new Set<string>();
  const problems: string[] = [];
  const named = new Map(targets.map((target) => [target.path, target.given]));
  const summaries: ScanSummary[] = [];

  const requestFor = (folder: string): ScanRequest => ({
    folder,
    settings: { ...defaultSettings.scan, exclude, maxFileSize: largestFile },
    cancellation,
    namedByPerson: true,
    onReport: (report) => {
      if (reports.has(report.path)) return;
      tally.report(report);
      reports.set(report.path, report);
    },
    onLeftOut: (left) => {
      const given = named.get(left.path);
      if (given !== undefined && failures.has(left.reason))
        problems.push(
          cannotRead(given, left.reason === 'unreadable' ? (left.detail ?? left.reason) : left.reason)
            .problem,
        );
      if (leftOut.has(left.path)) return;
      leftOut.add(left.path);
      tally.leftOut(left);
    },
  });

  for (const target of targets) {
    if (cancellation.aborted) break;
    const isInCurrent = isWithin(current, target.path);
    try {
      summaries.push(
        target.isFolder && (!isInCurrent || target.path === current)
          ? await scanner.scanFolder(requestFor(target.path))
          : await scanner.scanFiles(requestFor(isInCurrent ? current : dirname(target.path)), [target.path]),
      );
    } catch (error) {
      // Only what the machine says of the folder; a fault of this program is none of the person's.
      if (codeOf(error) === 'UNKNOWN') throw error;
      problems.push(cannotRead(target.given, codeOf(error)).problem);
    }
  }
  const gitTrouble = summaries.find((summary) => summary.gitTrouble)?.gitTrouble;
  const summary = tally.summary(cancellation.aborted, performance.now() - started, gitTrouble);
  return { reports: [...reports.values()], summary, problems };
}
