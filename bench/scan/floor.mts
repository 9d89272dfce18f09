import { closeSync, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker } from 'node:worker_threads';

/** Walks a folder and reads every file without any search: what no scan by Node can do without. */
export class Floor {
  readonly #workers: readonly Worker[];

  /** @param threads Without it, as many as there are cores. */
  constructor(threads = availableParallelism()) {
    this.#workers = Array.from(
      { length: threads },
      () => new Worker(new URL(import.meta.url), { execArgv: ['--no-warnings'] }),
    );
  }

  async run(folder: string): Promise<void> {
    await this.read(filesIn(folder));
  }

  /** Reads these files only. */
  async read(paths: Iterable<string>): Promise<void> {
    let batch: string[] = [];
    let isSent = false;
    let sent = 0;
    let answered = 0;
    const { promise: done, resolve } = Promise.withResolvers<void>();
    const count = () => {
      answered++;
      if (answered === sent && isSent) resolve();
    };
    for (const worker of this.#workers) worker.on('message', count);
    const passOn = () => {
      this.#workers[sent++ % this.#workers.length]?.postMessage(batch.join('\0'), []);
      batch = [];
    };
    for (const path of paths) if (batch.push(path) === 64) passOn();
    passOn();
    isSent = true;
    await done;
    for (const worker of this.#workers) worker.off('message', count);
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
  parentPort?.on('message', (paths: string) => {
    readAll(
      paths.split('\0').filter((path) => path !== ''),
      buffer,
    );
    parentPort?.postMessage('done', []);
  });
}
