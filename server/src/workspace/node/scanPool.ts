import { statSync } from 'node:fs';
import type { Finding } from '../../detection/finding.ts';
import { type FileBatch, type FileScanner, scanHere } from './fileScanner.ts';
import { behind, pathsOf } from './joinedPaths.ts';
import type { FileOutcome } from './scanFile.ts';
import { ScanThread } from './scanThread.ts';
import { urgencies } from './urgency.ts';

/** A thread has its next order at hand when it is done with one. */
const ordersAtOnce = 2;
/** So few files, each no larger than this many bytes, are not worth starting a thread. */
const fewFiles = 8;
const smallFile = 256_000;

interface Job extends FileBatch {
  readonly id: number;
  /** Those that have no outcome yet, joined. */
  rest: string;
  readonly outcomes: FileOutcome[];
  /** A thread died with this: the next ones get one file at a time. */
  isOneByOne: boolean;
  readonly resolve: (outcomes: readonly FileOutcome[]) => void;
  readonly reject: (error: Error) => void;
}

export interface PoolOptions {
  /** The most threads that run at once. */
  readonly threads: number;
  /** Milliseconds without work after which threads are given back. */
  readonly patience: number;
  /** All else that the machine does goes first, where it lets a thread say so. */
  readonly isBackground?: boolean;
  /** In megabytes, what one thread may hold; without it, as much as Node gives it. */
  readonly memory?: number;
}

/** Reads files on several threads, which start when they are needed and end when they have not been for a while. */
export class ScanPool implements FileScanner {
  readonly #options: PoolOptions;
  readonly #threads = new Set<ScanThread>();
  readonly #jobs = new Map<number, Job>();
  /** Jobs that no thread has yet, first the first. */
  readonly #waiting: Job[] = [];
  #nextId = 0;
  /** The most threads, as those want it who asked last. */
  #most: number;
  #idle: NodeJS.Timeout | undefined;

  constructor(options: PoolOptions) {
    this.#options = options;
    this.#most = options.threads;
  }

  /** How many threads there are now. */
  get size(): number {
    return this.#threads.size;
  }

  scan(batch: FileBatch): Promise<readonly FileOutcome[]> {
    if (this.#threads.size === 0 && isSmall(batch)) return scanHere.scan(batch);
    clearTimeout(this.#idle);
    this.#limitTo(batch.threads ?? 0);
    return new Promise((resolve, reject) => {
      const id = this.#nextId++;
      const job: Job = { ...batch, id, rest: batch.paths, outcomes: [], isOneByOne: false, resolve, reject };
      this.#jobs.set(id, job);
      this.#waiting.push(job);
      this.#handOut();
    });
  }

  /**
   * All findings of a document, read beside the files. Rejects where the thread is lost over it.
   * @param path Tells the language.
   * @param text Without its BOM.
   */
  async read(path: string, text: string): Promise<readonly Finding[]> {
    clearTimeout(this.#idle);
    try {
      return await this.#threadToRead().read({ path, text });
    } finally {
      this.#handOut();
    }
  }

  async dispose(): Promise<void> {
    clearTimeout(this.#idle);
    const threads = [...this.#threads];
    this.#threads.clear();
    await Promise.all(threads.map((thread) => thread.end()));
  }

  #limitTo(threads: number): void {
    const { threads: all } = this.#options;
    this.#most = threads > 0 ? Math.min(threads, all) : all;
    // Those that have something to do come to an end with it.
    const idle = [...this.#threads].filter(({ load }) => load === 0);
    for (const thread of idle.slice(0, Math.max(0, this.#threads.size - this.#most))) {
      this.#threads.delete(thread);
      void thread.end();
    }
  }

  #handOut(): void {
    for (let job = this.#waiting[0]; job; job = this.#waiting[0]) {
      if (job.cancellation.aborted) {
        this.#waiting.shift();
        this.#finish(job);
        continue;
      }
      const thread = this.#freeThread();
      if (!thread) return;
      this.#waiting.shift();
      const paths = job.isOneByOne ? (pathsOf(job.rest, 1)[0] ?? '') : job.rest;
      thread.give({ id: job.id, paths, largest: job.largest });
    }
    if (this.#jobs.size === 0 && [...this.#threads].every(({ load }) => load === 0)) this.#becomeIdle();
  }

  /** One that has nothing to do, or a new one, or one that is about to be done. */
  #freeThread(): ScanThread | undefined {
    const leastBusy = this.#leastBusy();
    if (leastBusy?.load === 0) return leastBusy;
    if (this.#threads.size < this.#most) return this.#newThread();
    return leastBusy && leastBusy.load < ordersAtOnce ? leastBusy : undefined;
  }

  /** One that has nothing to do, or a new one, or the one that has the least. */
  #threadToRead(): ScanThread {
    const leastBusy = this.#leastBusy();
    if (leastBusy && (leastBusy.load === 0 || this.#threads.size >= this.#most)) return leastBusy;
    return this.#newThread();
  }

  #leastBusy(): ScanThread | undefined {
    return [...this.#threads].toSorted((one, other) => one.load - other.load)[0];
  }

  #newThread(): ScanThread {
    const events = {
      answered: (id: number, outcomes: readonly FileOutcome[]) => this.#answered(id, outcomes),
      ended: (ended: ScanThread, code: string) => this.#ended(ended, code),
    };
    const { isBackground = false, memory } = this.#options;
    const thread = new ScanThread(events, { isBackground, urgencies }, memory);
    this.#threads.add(thread);
    return thread;
  }

  #answered(id: number, outcomes: readonly FileOutcome[]): void {
    const job = this.#jobs.get(id);
    if (!job) return;
    if (this.#take(job, outcomes)) this.#finish(job);
    else this.#waiting.unshift(job);
    this.#handOut();
  }

  /** @returns Whether these were the last that the job waited for. */
  #take(job: Job, outcomes: readonly FileOutcome[]): boolean {
    job.outcomes.push(...outcomes);
    job.rest = behind(job.rest, outcomes.length);
    return job.rest === '';
  }

  /** Files that a job has no outcome of were not reached. */
  #finish(job: Job): void {
    this.#jobs.delete(job.id);
    job.resolve(job.outcomes);
  }

  #ended(thread: ScanThread, code: string): void {
    this.#threads.delete(thread);
    const [current, ...others] = thread.orders.flatMap((id) => this.#jobs.get(id) ?? []);
    if (!current) return;
    this.#waiting.unshift(current, ...others);
    if (!thread.isReady) return this.#fail(code);
    // One of its files was too much for the thread, for its memory, say. Alone, it shows which one.
    if (
      current.isOneByOne &&
      !thread.isReading &&
      this.#take(current, [{ reason: 'unreadable', detail: code }])
    ) {
      this.#waiting.shift();
      this.#finish(current);
    }
    current.isOneByOne = true;
    this.#handOut();
  }

  /** No thread can start, and none will. */
  #fail(code: string): void {
    const jobs = [...this.#jobs.values()];
    this.#jobs.clear();
    this.#waiting.length = 0;
    for (const { reject } of jobs) reject(new Error(`No thread can be started to read files (${code}).`));
  }

  #becomeIdle(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => void this.dispose(), this.#options.patience);
    // The program may end before.
    this.#idle.unref();
  }
}

function isSmall(batch: FileBatch): boolean {
  const paths = pathsOf(batch.paths, fewFiles + 1);
  return paths.length <= fewFiles && paths.every((path) => sizeOf(path) <= smallFile);
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}
