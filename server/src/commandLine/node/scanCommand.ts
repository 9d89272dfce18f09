import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { Settings } from '../../protocol/settings.ts';
import { isWithin, relativeTo } from '../../workspace/node/machineFiles.ts';
import type { Cancellation, FileReport, WorkspaceScanner } from '../../workspace/scanner.ts';
import { severityInForce } from '../../workspace/severityInForce.ts';
import { inOrder, levelOf, type ReportedFinding, type ScanResult } from '../result.ts';
import { BaselineFile } from './baselineFile.ts';
import type { ScanArguments } from './readArguments.ts';
import { scanTargets } from './scanTargets.ts';
import { type Target, targetOf } from './targets.ts';

export interface ScanParts {
  readonly scanner: WorkspaceScanner;
  readonly cancellation: Cancellation;
  /** Of this program. */
  readonly version: string;
}

/**
 * Runs `scan`, a baseline included, and writes one where that is asked for.
 * Throws `BaselineError` where the baseline is not there or is none, before anything is scanned.
 */
export async function scanCommand(parts: ScanParts, args: ScanArguments): Promise<ScanResult> {
  const current = realpathSync.native(process.cwd());
  const answers = (args.paths.length > 0 ? args.paths : ['.']).map((given) => targetOf(current, given));
  const targets = answers.filter((answer) => 'path' in answer);
  const base = baseOf(targets, answers.length, current);
  const baselineFile = args.baseline === undefined ? undefined : new BaselineFile(args.baseline, base);
  const baseline = baselineFile?.read();

  const { scanner, cancellation, version } = parts;
  const scanned = await scanTargets({ scanner, current, cancellation, exclude: args.exclude }, targets);
  const all = scanned.reports.flatMap((report) =>
    findingsOf(report, args.severity).map((finding) => ({
      ...finding,
      ...namesOf(report.path, base, current),
    })),
  );
  if (args.writeBaseline !== undefined && !cancellation.aborted) {
    new BaselineFile(args.writeBaseline, base).write(all);
  }
  const accepts = ({ file, fingerprint }: { file: string; fingerprint: string }) =>
    baseline && baselineFile ? baseline.accepts({ fingerprint, path: baselineFile.pathOf(file) }) : false;
  const findings = all.filter((finding) => !accepts(finding)).toSorted(inOrder);
  const isInScope = (file: string) => targets.some(({ path }) => isWithin(path, file));
  return {
    base: withSlashes(base),
    findings,
    summary: { ...scanned.summary, findings: findings.length },
    capped: scanned.reports
      .filter(({ capped }) => capped)
      .map(({ path }) => namesOf(path, base, current).path),
    problems: [
      ...answers.flatMap((answer) => ('problem' in answer ? [answer.problem] : [])),
      ...scanned.problems,
    ],
    version,
    ...(baseline && baselineFile
      ? {
          baseline: {
            accepted: all.length - findings.length,
            stale: cancellation.aborted
              ? []
              : baseline.stale.filter(({ path }) => isInScope(baselineFile.fileOf(path))),
          },
        }
      : {}),
  };
}

function baseOf(targets: readonly Target[], asked: number, current: string): string {
  const [only] = targets;
  return asked === 1 && only?.isFolder ? only.path : current;
}

function findingsOf(
  report: FileReport,
  chosen: Settings['severity'],
): readonly Omit<ReportedFinding, 'path' | 'shownPath'>[] {
  const { placement } = report;
  return report.findings.flatMap((finding) => {
    const severity = severityInForce(finding.code, placement, chosen);
    return severity === undefined ? [] : [{ ...finding, placement, level: levelOf(severity) }];
  });
}

function namesOf(
  file: string,
  base: string,
  current: string,
): { file: string; path: string; shownPath: string } {
  const path = relativeTo(base, file) ?? withSlashes(file);
  return {
    file,
    path,
    shownPath: isWithin(current, file) ? withSlashes(relative(current, file)) : withSlashes(file),
  };
}

function withSlashes(path: string): string {
  return sep === '/' ? path : path.replaceAll(sep, '/');
}
