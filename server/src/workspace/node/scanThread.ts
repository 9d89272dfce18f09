import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Finding } from '../../detection/finding.ts';
import { codeOf } from '../walk.ts';
import type { FileOutcome } from './scanFile.ts';
import type {
  ReadingAnswer,
  ReadingOrder,
  ScanOrder,
  WorkerMessage,
  WorkerOptions,
} from './workerMessages.ts';

/** Beside the bundle that this is part of; run from the sources, beside this file. */
function workerFile(): string {
  const bundled = join(import.meta.dirname, 'scanWorker.js');
  return existsSync(bundled) ? bundled : join(import.meta.dirname, 'scanWorker.ts');
}

export interface ThreadEvents {
  answered(id: number, outcomes: readonly FileOutcome[]): void;
  /** It is gone, with what it had been given. `code` says why, where the machine does. */
  ended(thread: ScanThread, code: string): void;
}

interface Reading {
  readonly resolve: (findings: readonly Finding[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * A thread that scans files, and reads documents that are open. It keeps the program alive only while it has files to
 * scan.
 */
export class ScanThread {
  /** It has come up; before that it can only fail for reasons of its own. */
  isReady = false;
  readonly #worker: Worker;
  /** The orders it has been given and not yet answered, the current one first. */
  readonly #orders: number[] = [];
  /** Those who wait for a document, in the order of their documents. */
  readonly #readings: Reading[] = [];

  /** @param memory In megabytes, the most it may hold. */
  constructor(events: ThreadEvents, options: WorkerOptions, memory?: number) {
    const resourceLimits = memory === undefined ? {} : { maxOldGenerationSizeMb: memory };
    this.#worker = new Worker(workerFile(), { execArgv: [], workerData: options, resourceLimits });
    this.#worker.unref();
    let cause: unknown;
    this.#worker.on('message', (message: WorkerMessage) => {
      if (message === 'ready') this.isReady = true;
      else if ('outcomes' in message) {
        this.#orders.shift();
        if (this.#orders.length === 0) this.#worker.unref();
        events.answered(message.id, message.outcomes);
      } else this.#wasRead(message);
    });
    this.#worker.on('error', (error) => {
      cause = error;
    });
    this.#worker.on('exit', () => {
      events.ended(this, codeOf(cause));
      const error = new Error('The thread that reads documents has ended.', { cause });
      for (const { reject } of this.#readings.splice(0)) reject(error);
    });
  }

  get orders(): readonly number[] {
    return this.#orders;
  }

  /** It has a document to read: whatever ends the thread may be the fault of that. */
  get isReading(): boolean {
    return this.#readings.length > 0;
  }

  /** How much it has to do. */
  get load(): number {
    return this.#orders.length + this.#readings.length;
  }

  give(order: ScanOrder): void {
    this.#orders.push(order.id);
    this.#worker.ref();
    this.#worker.postMessage(order, []);
  }

  /** All findings of a document. Rejects where the thread ends before. */
  read(order: ReadingOrder): Promise<readonly Finding[]> {
    return new Promise((resolve, reject) => {
      this.#readings.push({ resolve, reject });
      this.#worker.postMessage(order, []);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #wasRead(answer: ReadingAnswer): void {
    const reading = this.#readings.shift();
    if ('findings' in answer) reading?.resolve(answer.findings);
    else reading?.reject(answer.error);
  }
}
