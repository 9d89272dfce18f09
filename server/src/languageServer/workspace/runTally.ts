import type { GitTrouble, LeftOutReason, ScanSummary } from '../../protocol/messages.ts';
import type { FileReport, LeftOut } from '../../workspace/scanner.ts';

/** Counts one run as it goes: only what each folder owns, and only findings that are shown. */
export class RunTally {
  readonly #leftOut: Partial<Record<LeftOutReason, number>> = {};
  #files = 0;
  #bytes = 0;
  #findings = 0;
  #accepted = 0;
  #capped = 0;
  #duration = 0;
  #cancelled = false;
  #gitTrouble: GitTrouble | undefined;

  /** @param findings How many of the report's findings are shown. @param accepted How many the baseline accepts. */
  scanned(report: FileReport, findings: number, accepted: number): void {
    this.#files += 1;
    this.#bytes += report.bytes;
    this.#findings += findings;
    this.#accepted += accepted;
    if (report.capped) this.#capped += 1;
  }

  leftOut({ reason }: LeftOut): void {
    this.#leftOut[reason] = (this.#leftOut[reason] ?? 0) + 1;
  }

  /** A folder is done. */
  ended({ duration, gitTrouble }: ScanSummary): void {
    this.#duration += duration;
    this.#gitTrouble ??= gitTrouble;
  }

  cancelled(): void {
    this.#cancelled = true;
  }

  /** Files with more findings than are listed. */
  get capped(): number {
    return this.#capped;
  }

  summary(): ScanSummary {
    return {
      files: this.#files,
      bytes: this.#bytes,
      findings: this.#findings,
      ...(this.#accepted === 0 ? {} : { accepted: this.#accepted }),
      leftOut: { ...this.#leftOut },
      cancelled: this.#cancelled,
      duration: this.#duration,
      ...(this.#gitTrouble === undefined ? {} : { gitTrouble: this.#gitTrouble }),
    };
  }
}
