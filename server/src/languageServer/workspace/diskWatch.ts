import type { FileEvent } from 'vscode-languageserver';
import type { WorkspaceScanner } from '../../workspace/scanner.ts';
import type { DiagnosticStore } from '../diagnostics/diagnosticStore.ts';
import { isWithin } from '../resource.ts';
import { type FolderChanges, sortChanges } from './diskChanges.ts';
import type { DiskScans } from './diskScans.ts';
import type { Folder, Folders } from './folders.ts';
import type { OutsideState } from './outsideState.ts';

/** What the watch over the disk works with. */
export interface DiskWatchParts {
  readonly scanner: Pick<WorkspaceScanner, 'refresh' | 'trackedThoughIgnored'>;
  readonly folders: Folders;
  readonly store: DiagnosticStore;
  readonly scans: DiskScans;
  readonly outside: OutsideState;
  /** What git ignores or tracks may have changed: open documents stand elsewhere with it. */
  placementsChanged(): void;
}

/** Turns changes on disk into the fewest scans that are right. */
export class DiskWatch {
  readonly #parts: DiskWatchParts;
  /** What an edited index could add or take away, as of its last reading. */
  readonly #trackedThoughIgnored = new Map<string, ReadonlySet<string>>();

  /** One comparison at a time, so that an older reading never replaces a newer one. */
  #membership: Promise<void> = Promise.resolve();

  constructor(parts: DiskWatchParts) {
    this.#parts = parts;
  }

  /** Begins to watch what decides from outside, and reads the state that changes are measured against. */
  async begin(folder: Folder): Promise<void> {
    await Promise.all([this.#parts.outside.begin(folder), this.#readMembership(folder)]);
  }

  async #readMembership(folder: Folder): Promise<void> {
    const files = await this.#parts.scanner.trackedThoughIgnored(folder.path);
    this.#trackedThoughIgnored.set(folder.key, new Set(files));
  }

  end(folder: Folder): void {
    this.#parts.outside.end(folder);
    this.#trackedThoughIgnored.delete(folder.key);
  }

  /** What the client's file watcher has seen. */
  async changed(events: readonly FileEvent[]): Promise<void> {
    const { scanner, folders, outside } = this.#parts;
    const changes = sortChanges(events, folders, outside);
    const isStale = changes.some(({ stale }) => stale);
    if (isStale) scanner.refresh();
    for (const change of changes) this.#apply(change);
    if (!isStale) return;
    this.#parts.placementsChanged();
    for (const { folder, stale } of changes) {
      if (stale) this.#membership = this.#membership.then(() => this.#scanMembership(folder));
    }
    await this.#membership;
  }

  #apply({ folder, whole, deleted, paths }: FolderChanges): void {
    const { store, scans } = this.#parts;
    if (deleted.size > 0) {
      for (const path of store.pathsOnDisk()) {
        if ([...deleted].some((gone) => isWithin(gone, path))) store.dropDisk(path);
      }
    }
    if (whole) void scans.scanWhole([folder]);
    else scans.scanChanged(folder, paths);
  }

  /**
   * A changed index moves no content. It can only make an ignored file one that is committed, or the other
   * way round: those files are scanned again.
   */
  async #scanMembership(folder: Folder): Promise<void> {
    if (!this.#parts.folders.has(folder)) return;
    const before = this.#trackedThoughIgnored.get(folder.key) ?? new Set<string>();
    await this.#readMembership(folder);
    const after = this.#trackedThoughIgnored.get(folder.key) ?? new Set<string>();
    if (!this.#parts.folders.has(folder)) return this.end(folder);
    this.#parts.scans.scanChanged(folder, symmetricDifference(before, after));
  }
}

function symmetricDifference(left: ReadonlySet<string>, right: ReadonlySet<string>): readonly string[] {
  return [...[...left].filter((one) => !right.has(one)), ...[...right].filter((one) => !left.has(one))];
}
