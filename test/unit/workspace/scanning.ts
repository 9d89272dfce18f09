import { defaultSettings } from '../../../server/src/protocol/settings.ts';
import { relative } from 'node:path';
import type { ScanSummary } from '../../../server/src/protocol/messages.ts';
import { createNodeScanner, type ScannerOptions } from '../../../server/src/workspace/node/nodeScanner.ts';
import type {
  FileReport,
  LeftOut,
  ScanRequest,
  WorkspaceScanner,
} from '../../../server/src/workspace/scanner.ts';

/** All that a scan told, with paths relative to the folder, sorted. */
export interface Told {
  readonly files: readonly string[];
  /** Path and reason. */
  readonly leftOut: readonly string[];
  readonly local: readonly string[];
  readonly reports: ReadonlyMap<string, FileReport>;
  readonly summary: ScanSummary;
}

export interface Asked extends Partial<Pick<ScanRequest, 'cancellation' | 'namedByPerson'>> {
  readonly exclude?: readonly string[];
  readonly maxFileSize?: number;
  readonly scanner?: WorkspaceScanner;
  readonly options?: ScannerOptions;
  /** Only these, relative to the folder. */
  readonly files?: readonly string[];
}

/** Scans a folder, or files of it. */
export async function scan(folder: string, asked: Asked = {}): Promise<Told> {
  const scanner = asked.scanner ?? createNodeScanner(asked.options ?? { threads: 0 });
  const reports = new Map<string, FileReport>();
  const leftOut: LeftOut[] = [];
  const request: ScanRequest = {
    folder,
    settings: {
      ...defaultSettings.scan,
      exclude: asked.exclude ?? [],
      maxFileSize: asked.maxFileSize ?? defaultSettings.scan.maxFileSize,
    },
    cancellation: asked.cancellation ?? { aborted: false },
    namedByPerson: asked.namedByPerson ?? false,
    onReport: (report) => reports.set(relative(folder, report.path), report),
    onLeftOut: (left) => leftOut.push(left),
  };
  const summary = asked.files
    ? await scanner.scanFiles(
        request,
        asked.files.map((path) => `${folder}/${path}`),
      )
    : await scanner.scanFolder(request);
  if (!asked.scanner) await scanner.dispose();
  return {
    files: [...reports.keys()].toSorted(),
    leftOut: leftOut.map(({ path, reason }) => `${relative(folder, path)}: ${reason}`).toSorted(),
    local: [...reports]
      .filter(([, { placement }]) => placement === 'local-env')
      .map(([path]) => path)
      .toSorted(),
    reports,
    summary,
  };
}

/** The codes found in one file. */
export function codesIn(told: Told, path: string): readonly string[] {
  return told.reports.get(path)?.findings.map(({ code }) => code) ?? [];
}
