import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Finding } from '../../detection/finding.ts';
import type { Cancellation } from '../../workspace/scanner.ts';

/** What the thread is sent. */
export interface DocumentText {
  readonly path: string;
  /** Without its BOM. */
  readonly text: string;
}

/** What it answers. */
export type ReadingAnswer = { readonly findings: readonly Finding[] } | { readonly error: unknown };

interface Reading extends DocumentText {
  readonly cancellation: Cancellation;
  readonly resolve: (findings: readonly Finding[]) => void;
  readonly reject: (error: unknown) => void;
}

/** Beside the bundle that this is part of; run from the sources, beside this file. */
function workerFile(): string {
  const bundled = join(import.meta.dirname, 'readingWorker.js');
  return existsSync(bundled) ? bundled : join(import.meta.dirname, 'readingWorker.ts');
}

/**
 * Reads long documents on a thread of its own, one after the other, so that keystrokes are answered meanwhile. The
 * thread starts when it is needed, ends when it has not been for a while, and keeps no program alive.
 */
export class ReadingThread {
  readonly #patience: number;
  readonly #memory: number | undefined;
  readonly #waiting: Reading[] = [];
  #current: Reading | undefined;
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;

  /**
   * @param patience Milliseconds without work after which the thread is given back.
   * @param memory In megabytes, what the thread may hold; without it, as much as Node gives it.
   */
  constructor(patience: number, memory?: number) {
    this.#patience = patience;
    this.#memory = memory;
  }

  /** Whether there is a thread now. */
  get isRunning(): boolean {
    return this.#worker !== undefined;
  }

  /**
   * All findings of a document. Rejects where the thread is lost over it.
   * @param cancellation Where it is aborted before the thread gets to the document, that is not read: no findings.
   */
  read(path: string, text: string, cancellation: Cancellation): Promise<readonly Finding[]> {
    clearTimeout(this.#idle);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ path, text, cancellation, resolve, reject });
      this.#goOn();
    });
  }

  #goOn(): void {
    if (this.#current) return;
    const next = this.#waiting.shift();
    if (!next) return this.#becomeIdle();
    if (next.cancellation.aborted) {
      next.resolve([]);
      return this.#goOn();
    }
    this.#current = next;
    this.#worker ??= this.#start();
    this.#worker.postMessage({ path: next.path, text: next.text } satisfies DocumentText, []);
  }

  #start(): Worker {
    const resourceLimits = this.#memory === undefined ? {} : { maxOldGenerationSizeMb: this.#memory };
    const worker = new Worker(workerFile(), { execArgv: [], resourceLimits });
    worker.unref();
    worker.on('message', (answer: ReadingAnswer) => {
      if ('findings' in answer) this.#current?.resolve(answer.findings);
      else this.#current?.reject(answer.error);
      this.#current = undefined;
      this.#goOn();
    });
    let cause: unknown;
    worker.on('error', (error) => {
      cause = error;
    });
    worker.on('exit', () => {
      if (this.#worker !== worker) return;
      this.#worker = undefined;
      this.#current?.reject(new Error('The thread that reads documents has ended.', { cause }));
      this.#current = undefined;
      this.#goOn();
    });
    return worker;
  }

  #becomeIdle(): void {
    const worker = this.#worker;
    if (!worker) return;
    this.#idle = setTimeout(() => {
      this.#worker = undefined;
      void worker.terminate();
    }, this.#patience);
    this.#idle.unref();
  }
}
