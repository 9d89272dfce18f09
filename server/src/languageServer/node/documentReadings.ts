import type { Finding } from '../../detection/finding.ts';
import type { Cancellation } from '../../workspace/scanner.ts';
import type { ScanPool } from '../../workspace/node/scanPool.ts';

interface Reading {
  readonly path: string;
  readonly text: string;
  readonly reader: Cancellation;
  readonly resolve: (findings: readonly Finding[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Reads long documents on the threads that read files, one after the other, so that keystrokes are answered meanwhile.
 * A thread of its own would hold twice the memory where there is a scan too.
 */
export class DocumentReadings {
  readonly #threads: Pick<ScanPool, 'read'>;
  readonly #waiting: Reading[] = [];
  #isBusy = false;

  constructor(threads: Pick<ScanPool, 'read'>) {
    this.#threads = threads;
  }

  /**
   * All findings of a document. Rejects where the thread is lost over it.
   * @param text Without its BOM.
   * @param reader Where it is aborted before a thread gets to the document, that is not read: no findings.
   */
  read(path: string, text: string, reader: Cancellation): Promise<readonly Finding[]> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ path, text, reader, resolve, reject });
      if (!this.#isBusy) void this.#readAll();
    });
  }

  async #readAll(): Promise<void> {
    this.#isBusy = true;
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) await this.#readOne(next);
    this.#isBusy = false;
  }

  async #readOne({ path, text, reader, resolve, reject }: Reading): Promise<void> {
    if (reader.aborted) return resolve([]);
    try {
      resolve(await this.#threads.read(path, text));
    } catch (error) {
      if (reader.aborted) resolve([]);
      else reject(error);
    }
  }
}
