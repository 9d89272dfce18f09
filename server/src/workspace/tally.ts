import type { ScanSummary } from '../protocol/messages.ts';
import type { FileReport, LeftOut } from './scanner.ts';

/** Counts what a scan did. */
export class Tally {
  #files = 0;
  #bytes = 0;
  #findings = 0;
  readonly #leftOut = new Map<LeftOut['reason'], number>();

  report({ bytes, findings }: FileReport): void {
    this.#files++;
    this.#bytes += bytes;
    this.#findings += findings.length;
  }

  leftOut({ reason }: LeftOut): void {
    this.#leftOut.set(reason, (this.#leftOut.get(reason) ?? 0) + 1);
  }

  /** @param duration In milliseconds. */
  summary(cancelled: boolean, duration: number, gitTrouble: ScanSummary['gitTrouble']): ScanSummary {
    return {
      files: this.#files,
      bytes: this.#bytes,
      findings: this.#findings,
      leftOut: Object.fromEntries(this.#leftOut),
      cancelled,
      duration,
      ...(gitTrouble === undefined ? {} : { gitTrouble }),
    };
  }
}
