import { withoutSecrets } from './withoutSecrets.ts';

/** A finding that is known and accepted: no position, so that it survives edits of the file. */
export interface BaselineEntry {
  /** SHA-256 in hex, as in the finding. */
  readonly fingerprint: string;
  /** Relative to the folder of the baseline, with `/`. */
  readonly path: string;
}

/** A baseline file says something else than it should; the message says what. */
export class MalformedBaseline extends Error {}

const fingerprintForm = /^[0-9a-f]{64}$/;

/** The accepted findings, and which of them have been met. */
export class Baseline {
  readonly #entries: ReadonlyMap<string, BaselineEntry>;
  readonly #met = new Set<string>();

  constructor(entries: readonly BaselineEntry[]) {
    this.#entries = new Map(entries.map((entry) => [keyOf(entry), entry]));
  }

  /** Whether a finding is accepted. It is met with that. */
  accepts(finding: BaselineEntry): boolean {
    const key = keyOf(finding);
    if (!this.#entries.has(key)) return false;
    this.#met.add(key);
    return true;
  }

  /** How many findings it accepts. */
  get size(): number {
    return this.#entries.size;
  }

  /** Accepted findings that have not been met: what they stood for is gone. */
  get stale(): readonly BaselineEntry[] {
    return [...this.#entries].filter(([key]) => !this.#met.has(key)).map(([, entry]) => entry);
  }
}

/** Reads a baseline file. Throws {@link MalformedBaseline}. */
export function parseBaseline(text: string): readonly BaselineEntry[] {
  const content = parse(text);
  if (!isRecord(content) || content['version'] !== 1) throw new MalformedBaseline('it has no "version": 1');
  const { findings } = content;
  if (!Array.isArray(findings)) throw new MalformedBaseline('"findings" is no list');
  return findings.map((entry: unknown, index) => {
    if (!isEntry(entry)) {
      throw new MalformedBaseline(
        `finding ${index + 1} has not a "path" and a "fingerprint" of 64 hex digits`,
      );
    }
    return { fingerprint: entry.fingerprint, path: entry.path };
  });
}

/** The text of a baseline file: sorted, each finding of a file once, one a line, so that changes merge well. */
export function writeBaseline(entries: readonly BaselineEntry[]): string {
  const unique = new Map(
    entries.map(({ fingerprint, path }) => [
      keyOf({ fingerprint, path }),
      { path: withoutSecrets(path), fingerprint },
    ]),
  );
  const lines = [...unique].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, entry]) => entry);
  const list = lines.map((entry) => `\n    ${JSON.stringify(entry)}`).join(',');
  return `{\n  "version": 1,\n  "findings": [${list}${list === '' ? '' : '\n  '}]\n}\n`;
}

/** A file may be named after a secret: the baseline is committed, and names it by the start of that. */
function keyOf({ fingerprint, path }: BaselineEntry): string {
  return `${withoutSecrets(path)}\0${fingerprint}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch {
    throw new MalformedBaseline('it is no JSON');
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isEntry(value: unknown): value is BaselineEntry {
  return (
    isRecord(value) &&
    typeof value['path'] === 'string' &&
    typeof value['fingerprint'] === 'string' &&
    fingerprintForm.test(value['fingerprint'])
  );
}
