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
  /** Absolute, joined. */
  readonly paths: string;
  /** In bytes. */
  readonly largest: number;
}

/** The outcomes of the first files of an order, of all in the end; never none. */
export interface ScanAnswer {
  readonly id: number;
  readonly outcomes: readonly FileOutcome[];
}

/** What a thread says first, or later. */
export type WorkerMessage = 'ready' | ScanAnswer | ReadingAnswer;
