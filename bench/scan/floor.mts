import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';

/** Walks a folder and reads every file on every core, without any search: what no scan by Node can do without. */
export class Floor {
  readonly #workers = Array.from(
    { length: availableParallelism() },
    () => new Worker(new URL(import.meta.url), { execArgv: ['--no-warnings'] }),
  );

  async run(folder: string): Promise<void> {
    const batches: string[][] = this.#workers.map(() => []);
    let next = 0;
    const answers: Promise<void>[] = [];
    const passOn = (index: number) => {
      const worker = this.#workers[index];
      const paths = batches[index];
      if (!worker || !paths) return;
      batches[index] = [];
      answers.push(new Promise((resolve) => worker.once('message', () => resolve())));
      worker.postMessage(paths, []);
    };
    for (const path of filesIn(folder)) {
      const index = next++ % this.#workers.length;
      if ((batches[index]?.push(path) ?? 0) >= 64) passOn(index);
    }
    this.#workers.forEach((_, index) => passOn(index));
    await Promise.all(answers.slice(-this.#workers.length));
  }

  async end(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

function* filesIn(directory: string): Generator<string> {
  for (const entry of readdirSync(directory, { withFileTypes: true })) {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (entry.isFile()) yield path;
  }
}

function readAll(paths: readonly string[], buffer: Buffer): void {
  for (const path of paths) {
    const descriptor = openSync(path, 'r');
    const { size } = fstatSync(descriptor);
    for (let read = 0; read < size; ) read += readSync(descriptor, buffer, 0, buffer.length, null) || size;
    closeSync(descriptor);
  }
}

if (!isMainThread) {
  const buffer = Buffer.allocUnsafeSlow(1 << 20);
  parentPort?.on('message', (paths: readonly string[]) => {
    readAll(paths, buffer);
    parentPort?.postMessage('done', []);
  });
}
