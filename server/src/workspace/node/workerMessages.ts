import type { Finding } from '../../detection/finding.ts';
import type { FileOutcome } from './scanFile.ts';

/** What a thread starts with. */
export interface WorkerOptions {
  /** All else that the machine does goes first. */
  readonly isBackground: boolean;
  /** How often something was urgent on the thread that started it. */
  readonly urgencies: Int32Array;
}

/** A document for a thread to read. */
export interface ReadingOrder {
  /** Tells the language. */
  readonly path: string;
  /** Without its BOM. */
  readonly text: string;
}

/** What became of it. Documents are answered in the order of their orders. */
export type ReadingAnswer = { readonly findings: readonly Finding[] } | { readonly error: unknown };

/** Files for a thread to scan, in this order. */
export interface ScanOrder {
  readonly id: number;
  /** With a NUL between each two: one string is sent in a fraction of the time that many take. */
  readonly paths: string;
  /** In bytes. */
  readonly largest: number;
}

/** The size of a file with no findings, as most are; else the whole outcome. */
export type PackedOutcome = number | FileOutcome;

/** The outcomes of the first files of an order, of all in the end; never none. */
export interface ScanAnswer {
  readonly id: number;
  readonly outcomes: readonly PackedOutcome[];
}

/** What a thread says first, or later. */
export type WorkerMessage = 'ready' | ScanAnswer | ReadingAnswer;

export function packed(outcome: FileOutcome): PackedOutcome {
  return 'bytes' in outcome && outcome.findings.length === 0 ? outcome.bytes : outcome;
}

export function unpacked(outcome: PackedOutcome): FileOutcome {
  return typeof outcome === 'number' ? { bytes: outcome, findings: [], capped: false } : outcome;
}
