import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { codeOf } from '../walk.ts';
import type { PackedOutcome, WorkerMessage, WorkerOptions, WorkerOrder } from './workerMessages.ts';

/** Beside the bundle that this is part of; run from the sources, beside this file. */
function workerFile(): string {
  const bundled = join(import.meta.dirname, 'scanWorker.js');
  return existsSync(bundled) ? bundled : join(import.meta.dirname, 'scanWorker.ts');
}

export interface ThreadEvents {
  answered(id: number, outcomes: readonly PackedOutcome[]): void;
  /** It is gone, with what it had been given. `code` says why, where the machine does. */
  ended(thread: ScanThread, code: string): void;
}

/** A thread that scans files. It keeps the program alive only while it has something to do. */
export class ScanThread {
  /** It has come up; before that it can only fail for reasons of its own. */
  isReady = false;
  readonly #worker: Worker;
  /** The orders it has been given and not yet answered, the current one first. */
  readonly #orders: number[] = [];

  /** @param memory In megabytes, the most it may hold. */
  constructor(events: ThreadEvents, options: WorkerOptions, memory?: number) {
    const resourceLimits = memory === undefined ? {} : { maxOldGenerationSizeMb: memory };
    this.#worker = new Worker(workerFile(), { execArgv: [], workerData: options, resourceLimits });
    this.#worker.unref();
    let code = 'UNKNOWN';
    this.#worker.on('message', (message: WorkerMessage) => {
      if (message === 'ready') this.isReady = true;
      else {
        this.#orders.shift();
        if (this.#orders.length === 0) this.#worker.unref();
        events.answered(message.id, message.outcomes);
      }
    });
    this.#worker.on('error', (error) => {
      code = codeOf(error);
    });
    this.#worker.on('exit', () => events.ended(this, code));
  }

  get orders(): readonly number[] {
    return this.#orders;
  }

  give(order: WorkerOrder): void {
    this.#orders.push(order.id);
    this.#worker.ref();
    this.#worker.postMessage(order, []);
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
