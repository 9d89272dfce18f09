import type { Placement } from '../../detection/finding.ts';
import type { GitTrouble, LeftOutReason, ScanSummary } from '../../protocol/messages.ts';
import { excludedBy, type IsExcluded } from '../excludeGlobs.ts';
import type { RepositoryView } from '../folderAccess.ts';
import type { ScanRequest } from '../scanner.ts';
import { findingsThatCount } from '../severityInForce.ts';
import { Tally } from '../tally.ts';
import type { WalkSink } from '../walk.ts';
import { absolute } from './machineFiles.ts';
import type { FileScanner } from './fileScanner.ts';
import { toldPath } from './nativeNames.ts';
import type { FileOutcome } from './scanFile.ts';

/** So many files go to a thread at once. */
const batchSize = 64;
const megabyte = 1e6;

interface PlacedFile {
  readonly path: string;
  readonly placement: Placement;
}

/** One scan of a folder or of files in it: passes files on to be read, and outcomes on to who asked. */
export class FolderScan implements WalkSink {
  readonly isExcluded: IsExcluded;
  readonly #request: ScanRequest;
  readonly #scanner: FileScanner;
  readonly #tally = new Tally();
  readonly #started = performance.now();
  readonly #batches: Promise<void>[] = [];
  #batch: PlacedFile[] = [];
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
    this.#batch.push({ path: absolute(this.#request.folder, path), placement });
    if (this.#batch.length === batchSize) this.#passOn();
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
    this.#passOn();
    await Promise.all(this.#batches);
    return this.#tally.summary(this.isCancelled(), performance.now() - this.#started, this.#gitTrouble);
  }

  #passOn(): void {
    const files = this.#batch;
    if (files.length === 0) return;
    this.#batch = [];
    this.#batches.push(this.#scan(files));
  }

  async #scan(files: readonly PlacedFile[]): Promise<void> {
    const { settings, cancellation } = this.#request;
    const outcomes = await this.#scanner.scan({
      paths: files.map(({ path }) => path),
      largest: settings.maxFileSize * megabyte,
      threads: settings.threads,
      cancellation,
    });
    files.forEach((file, index) => this.#tell(file, outcomes[index]));
    this.#done += files.length;
    this.#request.onProgress?.(this.#done, this.#known);
  }

  #tell({ path, placement }: PlacedFile, outcome: FileOutcome | undefined): void {
    if (!outcome) return this.leftOutAt(path, 'cancelled');
    if ('reason' in outcome) return this.leftOutAt(path, outcome.reason, outcome.detail);
    const { bytes, capped } = outcome;
    const findings = findingsThatCount(outcome.findings, placement);
    const report = { path: toldPath(path), placement, bytes, findings, capped };
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
