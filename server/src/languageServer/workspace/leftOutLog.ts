import type { LeftOut } from '../../workspace/scanner.ts';
import type { Log } from '../log.ts';

/** A build folder can hold hundreds of thousands of ignored files. */
const mostPaths = 200;

/** Keeps which files a scan left out, for the log at debug level: one line for each reason. */
export class LeftOutLog {
  readonly #log: Log;
  readonly #byReason = new Map<string, { count: number; readonly paths: string[] }>();

  constructor(log: Log) {
    this.#log = log;
  }

  add({ path, reason, detail }: LeftOut): void {
    const kind = detail === undefined ? reason : `${reason} (${detail})`;
    const known = this.#byReason.get(kind) ?? { count: 0, paths: [] };
    known.count += 1;
    if (known.paths.length < mostPaths) known.paths.push(path);
    this.#byReason.set(kind, known);
  }

  write(): void {
    for (const [kind, { count, paths }] of this.#byReason) {
      const more = count > paths.length ? `\n… and ${count - paths.length} more` : '';
      this.#log.debug(`Left out, ${kind}:\n${paths.join('\n')}${more}`);
    }
  }
}
