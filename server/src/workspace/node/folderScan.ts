import type { Placement } from '../../detection/finding.ts';
import type { GitTrouble, LeftOutReason, ScanSummary } from '../../protocol/messages.ts';
import { excludedBy, type IsExcluded } from '../excludeGlobs.ts';
import type { RepositoryView } from '../folderAccess.ts';
import type { FileReport, ScanRequest } from '../scanner.ts';
import { findingsThatCount } from '../severityInForce.ts';
import { Tally } from '../tally.ts';
import type { WalkSink } from '../walk.ts';
import { absolute } from './machineFiles.ts';
import type { FileScanner } from './fileScanner.ts';
import { joined, pathsOf } from './joinedPaths.ts';
import { toldPath } from './nativeNames.ts';
import type { FileOutcome } from './scanFile.ts';

/** So many files go to a thread at once. */
const batchSize = 64;
const megabyte = 1e6;

/** One scan of a folder or of files in it: passes files on to be read, and outcomes on to who asked. */
export class FolderScan implements WalkSink {
  readonly isExcluded: IsExcluded;
  readonly #request: ScanRequest;
  readonly #scanner: FileScanner;
  readonly #tally = new Tally();
  readonly #started = performance.now();
  readonly #batches: Promise<void>[] = [];
  /** The paths of files that have yet to be passed on. */
  readonly #next = new Map<Placement, string[]>();
  #known = 0;
  #done = 0;
  #gitTrouble: GitTrouble | undefined;

  constructor(request: ScanRequest, scanner: FileScanner) {
    this.#request = request;
    this.#scanner = scanner;
    this.isExcluded = excludedBy(request.settings.exclude);
  }

  file(path: string, placement: Placement): void {
    this.#known++;
    const next = this.#next.get(placement) ?? [];
    next.push(absolute(this.#request.folder, path));
    if (next.length < batchSize) this.#next.set(placement, next);
    else this.#passOn(placement, next);
  }

  leftOut(path: string, reason: LeftOutReason, detail?: string): void {
    this.leftOutAt(absolute(this.#request.folder, path), reason, detail);
  }

  repository({ trouble }: Pick<RepositoryView, 'trouble'>): void {
    this.#gitTrouble ??= trouble;
  }

  isCancelled(): boolean {
    return this.#request.cancellation.aborted;
  }

  /** Waits for all that was passed on. */
  async end(): Promise<ScanSummary> {
    for (const [placement, paths] of this.#next) this.#passOn(placement, paths);
    await Promise.all(this.#batches);
    return this.#tally.summary(this.isCancelled(), performance.now() - this.#started, this.#gitTrouble);
  }

  #passOn(placement: Placement, paths: readonly string[]): void {
    this.#next.delete(placement);
    this.#batches.push(this.#scan(placement, joined(paths)));
  }

  async #scan(placement: Placement, paths: string): Promise<void> {
    const { settings, cancellation } = this.#request;
    const outcomes = await this.#scanner.scan({
      paths,
      largest: settings.maxFileSize * megabyte,
      threads: settings.threads,
      cancellation,
    });
    const told = pathsOf(toldPath(paths));
    for (const [index, path] of told.entries()) this.#tell(path, placement, outcomes[index]);
    this.#done += told.length;
    this.#request.onProgress?.(this.#done, this.#known);
  }

  #tell(path: string, placement: Placement, outcome: FileOutcome | undefined): void {
    if (outcome === undefined) this.leftOutAt(path, 'cancelled');
    else if (typeof outcome === 'number')
      this.#report({ path, placement, bytes: outcome, findings: none, capped: false });
    else if ('reason' in outcome) this.leftOutAt(path, outcome.reason, outcome.detail);
    else
      this.#report({ path, placement, ...outcome, findings: findingsThatCount(outcome.findings, placement) });
  }

  #report(report: FileReport): void {
    this.#tally.report(report);
    this.#request.onReport(report);
  }

  /** As `leftOut`, for an absolute path, even outside of the folder. */
  leftOutAt(path: string, reason: LeftOutReason, detail?: string): void {
    const leftOut = { path: toldPath(path), reason, ...(detail === undefined ? {} : { detail }) };
    this.#tally.leftOut(leftOut);
    this.#request.onLeftOut(leftOut);
  }
}

const none: FileReport['findings'] = [];
