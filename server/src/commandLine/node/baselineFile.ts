import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import { Baseline, MalformedBaseline, parseBaseline, writeBaseline } from '../../workspace/baseline.ts';
import { isWithin } from '../../workspace/node/machineFiles.ts';
import { codeOf } from '../../workspace/walk.ts';

/** A baseline file that cannot be read or written; the message is a sentence. */
export class BaselineError extends Error {}

/** A baseline file, and the folder that its paths are relative to. */
export class BaselineFile {
  readonly #file: string;
  readonly #folder: string;

  /** @param base The scanned folder; the paths are relative to it where the file lies elsewhere than in or above it. */
  constructor(file: string, base: string) {
    this.#file = resolve(file);
    const own = dirname(this.#file);
    this.#folder = isWithin(own, base) ? own : base;
  }

  read(): Baseline {
    let text: string;
    try {
      text = readFileSync(this.#file, 'utf8');
    } catch (error) {
      throw new BaselineError(
        `Cannot read the baseline ${this.#file} (${codeOf(error)}). "--write-baseline" writes one.`,
      );
    }
    try {
      return new Baseline(parseBaseline(text));
    } catch (error) {
      if (!(error instanceof MalformedBaseline)) throw error;
      throw new BaselineError(`${this.#file} is no baseline: ${error.message}.`);
    }
  }

  write(findings: readonly { readonly file: string; readonly fingerprint: string }[]): void {
    const entries = findings.map(({ file, fingerprint }) => ({ fingerprint, path: this.pathOf(file) }));
    try {
      writeFileSync(this.#file, writeBaseline(entries));
    } catch (error) {
      throw new BaselineError(
        `Cannot write the baseline ${this.#file} (${codeOf(error)}); nothing was accepted.`,
      );
    }
  }

  /** How the baseline names a file. */
  pathOf(file: string): string {
    return relative(this.#folder, file).split(sep).join('/');
  }

  /** The file that the baseline names so. */
  fileOf(path: string): string {
    return resolve(this.#folder, path);
  }
}
