import { type Diagnostic, DiagnosticSeverity, type PublishDiagnosticsParams } from 'vscode-languageserver';
import type { Finding, Placement } from '../../detection/finding.ts';
import type { FindingsCount } from '../../protocol/messages.ts';
import type { Settings } from '../../protocol/settings.ts';
import type { LocatedFinding } from '../../workspace/scanner.ts';
import { severityInForce } from '../../workspace/severityInForce.ts';
import { toDiagnostic } from './toDiagnostic.ts';

/** What was found in one resource, before the settings have had their say. */
export interface Findings {
  readonly placement: Placement;
  readonly located: readonly LocatedFinding[];
}

/** What an open document holds. */
export interface BufferFindings extends Findings {
  /** As the client writes it. */
  readonly uri: string;
  readonly version: number;
}

/** What a file on disk holds. */
export interface DiskFindings extends Findings {
  readonly uri: string;
  /** As the machine writes it. */
  readonly path: string;
}

/** Where the store's content goes. */
export interface DiagnosticOutlet {
  publish(params: PublishDiagnosticsParams): void;
  severitiesOf(shown: BufferFindings | DiskFindings): Settings['severity'];
  /** Which fingerprints the baseline accepts: findings of those are not shown. */
  acceptedIn(shown: BufferFindings | DiskFindings): (fingerprint: string) => boolean;
  counted(count: FindingsCount): void;
}

interface Entry {
  buffer?: BufferFindings;
  disk?: DiskFindings;
  /** How many open documents show parts of the file. */
  covers?: number;
  /** What the client shows now. */
  published?: Published;
}

interface Published {
  readonly uri: string;
  /** Of an open document. */
  readonly version: number | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** The one place that knows what the client shows. An open document overrides the file on disk. */
export class DiagnosticStore {
  readonly #entries = new Map<string, Entry>();
  readonly #onDisk = new Map<string, string>();
  readonly #outlet: DiagnosticOutlet;
  #count: FindingsCount = { errors: 0, warnings: 0, information: 0 };

  constructor(outlet: DiagnosticOutlet) {
    this.#outlet = outlet;
  }

  /** Everything the client shows, hints left out. */
  get count(): FindingsCount {
    return this.#count;
  }

  /** The document's own findings are shown from now on, whatever the disk holds. */
  setBuffer(key: string, buffer: BufferFindings): void {
    const entry = this.#entryOf(key);
    entry.buffer = buffer;
    this.#publish(key, entry);
  }

  /** The document is closed: what the disk holds is shown again. */
  dropBuffer(key: string): void {
    const entry = this.#entries.get(key);
    if (!entry) return;
    delete entry.buffer;
    this.#publish(key, entry);
  }

  /** Shown at once, or when the document is closed. */
  setDisk(key: string, disk: DiskFindings): void {
    const entry = this.#entryOf(key);
    entry.disk = disk;
    this.#onDisk.set(disk.path, key);
    if (!entry.buffer) this.#publish(key, entry);
  }

  /** The file holds nothing, is gone, or is left out. @param path As it was set. */
  dropDisk(path: string): void {
    const key = this.#onDisk.get(path);
    const entry = key === undefined ? undefined : this.#entries.get(key);
    this.#onDisk.delete(path);
    if (key === undefined || !entry) return;
    delete entry.disk;
    if (!entry.buffer) this.#publish(key, entry);
  }

  /** A cell of this notebook is open: cells show themselves, the file on disk only what is in none of them. */
  coverDisk(key: string): void {
    const entry = this.#entryOf(key);
    entry.covers = (entry.covers ?? 0) + 1;
    if (entry.covers === 1 && !entry.buffer) this.#publish(key, entry);
  }

  /** As often as it was covered. */
  uncoverDisk(key: string): void {
    const entry = this.#entries.get(key);
    if (entry?.covers === undefined) return;
    entry.covers -= 1;
    if (entry.covers > 0) return;
    delete entry.covers;
    if (!entry.buffer) this.#publish(key, entry);
  }

  /** The files on disk that hold findings. */
  pathsOnDisk(): readonly string[] {
    return [...this.#onDisk.keys()];
  }

  /** What the client shows of an open document, if that is what it shows. @param key Of the document. */
  bufferIn(key: string): BufferFindings | undefined {
    const entry = this.#entries.get(key);
    return entry?.buffer && { ...entry.buffer, located: this.#visible(entry.buffer, entry) };
  }

  /** Whether a finding would be shown if it stood in an open document. @param key Of the document. */
  wouldShow(key: string, finding: Finding): boolean {
    const buffer = this.#entries.get(key)?.buffer;
    return buffer !== undefined && this.#visibilityIn(buffer)(finding);
  }

  /** Everything that the client shows. */
  *everything(): Generator<BufferFindings | DiskFindings> {
    for (const entry of this.#entries.values()) {
      const shown = entry.buffer ?? entry.disk;
      if (shown) yield { ...shown, located: this.#visible(shown, entry) };
    }
  }

  /** The severities or what is accepted have changed: shows again what is on disk, unless an open document overrides it. */
  publishDisk(): void {
    for (const [key, entry] of this.#entries) {
      if (!entry.buffer) this.#publish(key, entry);
    }
  }

  #entryOf(key: string): Entry {
    const known = this.#entries.get(key);
    if (known) return known;
    const entry: Entry = {};
    this.#entries.set(key, entry);
    return entry;
  }

  #publish(key: string, entry: Entry): void {
    const shown = entry.buffer ?? entry.disk;
    const before = entry.published;
    const diagnostics = this.#render(entry);
    const version = entry.buffer?.version;
    const uri = shown?.uri ?? before?.uri;
    // A client that compares URIs letter by letter would keep what it got under the other spelling.
    if (before && before.uri !== uri && before.diagnostics.length > 0) this.#send(before.uri, []);
    const isAny =
      entry.buffer !== undefined || diagnostics.length > 0 || (before?.diagnostics.length ?? 0) > 0;
    // Told the same again, VS Code drops the code actions that somebody is choosing from, and asks again. Each version
    // is answered all the same, and what was typed is never compared.
    const isKnown =
      before?.uri === uri && before?.version === version && isSame(before?.diagnostics ?? [], diagnostics);
    if (uri !== undefined && isAny && !isKnown) this.#send(uri, diagnostics, version);
    if (shown && uri !== undefined) entry.published = { uri, version, diagnostics };
    else {
      delete entry.published;
      if (entry.covers === undefined) this.#entries.delete(key);
    }
    this.#recount(before?.diagnostics ?? [], diagnostics);
  }

  #render(entry: Entry): readonly Diagnostic[] {
    const shown = entry.buffer ?? entry.disk;
    if (!shown) return [];
    const severities = this.#outlet.severitiesOf(shown);
    return this.#visible(shown, entry).flatMap(
      (finding) => toDiagnostic(finding, shown.placement, severities) ?? [],
    );
  }

  #visible(shown: BufferFindings | DiskFindings, { buffer, covers }: Entry): readonly LocatedFinding[] {
    const isCovered = buffer === undefined && covers !== undefined;
    const isVisible = this.#visibilityIn(shown);
    return shown.located.filter((finding) => (!isCovered || finding.inOutput) && isVisible(finding));
  }

  /** What decides of the findings of one resource; asked once for all of them. */
  #visibilityIn(shown: BufferFindings | DiskFindings): (finding: Finding) => boolean {
    const severities = this.#outlet.severitiesOf(shown);
    const isAccepted = this.#outlet.acceptedIn(shown);
    return ({ code, fingerprint }) =>
      severityInForce(code, shown.placement, severities) !== undefined && !isAccepted(fingerprint);
  }

  #send(uri: string, diagnostics: readonly Diagnostic[], version?: number): void {
    this.#outlet.publish({
      uri,
      diagnostics: [...diagnostics],
      ...(version === undefined ? {} : { version }),
    });
  }

  #recount(before: readonly Diagnostic[], after: readonly Diagnostic[]): void {
    const change = (severity: DiagnosticSeverity): number =>
      countOf(severity, after) - countOf(severity, before);
    const errors = change(DiagnosticSeverity.Error);
    const warnings = change(DiagnosticSeverity.Warning);
    const information = change(DiagnosticSeverity.Information);
    if (errors === 0 && warnings === 0 && information === 0) return;
    this.#count = {
      errors: this.#count.errors + errors,
      warnings: this.#count.warnings + warnings,
      information: this.#count.information + information,
    };
    this.#outlet.counted(this.#count);
  }
}

/** Makes no list, as it counts with each keystroke. */
function countOf(severity: DiagnosticSeverity, diagnostics: readonly Diagnostic[]): number {
  let count = 0;
  for (const one of diagnostics) if (one.severity === severity) count++;
  return count;
}

/** Looks no further than to the first difference. */
function isSame(before: readonly Diagnostic[], after: readonly Diagnostic[]): boolean {
  return (
    before.length === after.length &&
    before.every((one, index) => JSON.stringify(one) === JSON.stringify(after[index]))
  );
}
