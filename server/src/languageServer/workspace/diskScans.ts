import * as l10n from '@vscode/l10n';
import type { CancellationToken, Disposable } from 'vscode-languageserver';
import type { ScanSummary } from '../../protocol/messages.ts';
import type { Guard } from '../guard.ts';
import type { Log } from '../log.ts';
import type { Runtime } from '../runtime.ts';
import type { SettingsCache } from '../settings/settingsCache.ts';
import { describeSummary } from './describeSummary.ts';
import { type FolderScanParts, scanFolder } from './folderScan.ts';
import type { Folder } from './folders.ts';
import { LeftOutLog } from './leftOutLog.ts';
import { type ProgressWindow, ScanProgress } from './scanProgress.ts';
import { RunTally } from './runTally.ts';

/** What the scans of the disk work with. */
export interface DiskScanParts extends FolderScanParts {
  readonly settings: SettingsCache;
  readonly guard: Guard;
  readonly log: Log;
  readonly runtime: Pick<Runtime, 'timers' | 'delays'>;
  readonly window: ProgressWindow;
  /** Called after each run. */
  ended(): void;
}

/** So many changed files are worth a progress. */
const manyFiles = 50;

interface Run {
  /** Folders as a whole. */
  readonly whole: Map<string, Folder>;
  /** Changed files and directories, by the key of their folder. */
  readonly changed: Map<string, { readonly folder: Folder; readonly paths: Set<string> }>;
  readonly progress: ScanProgress;
  readonly answers: ((summary: ScanSummary) => void)[];
}

/**
 * All scans of the disk, one run at a time. What comes up while a run goes on makes the next one, so that
 * a late scan never overwrites a newer one, and a branch switch is one run however many events it makes.
 */
export class DiskScans {
  readonly #parts: DiskScanParts;
  #next: Run = newRun();
  #current: Run | undefined;
  #timer: Disposable | undefined;
  #disposed = false;

  constructor(parts: DiskScanParts) {
    this.#parts = parts;
  }

  /**
   * Scans folders from one end to the other. Starts at once, or after the run that goes on.
   * @param token Cancels the run, whoever else waits for it.
   */
  scanWhole(folders: readonly Folder[], token?: CancellationToken): Promise<ScanSummary> {
    const run = this.#next;
    for (const folder of folders) {
      run.whole.set(folder.key, folder);
      run.changed.delete(folder.key);
    }
    if (token) run.progress.follow(token);
    const summary = new Promise<ScanSummary>((resolve) => run.answers.push(resolve));
    this.#start();
    return summary;
  }

  /** Scans what has changed on disk, when no more changes have come for a moment. */
  scanChanged(folder: Folder, paths: Iterable<string>): void {
    const run = this.#next;
    if (run.whole.has(folder.key)) return;
    const known = run.changed.get(folder.key) ?? { folder, paths: new Set<string>() };
    for (const path of paths) known.paths.add(path);
    if (known.paths.size === 0) return;
    run.changed.set(folder.key, known);
    if (this.#current) return;
    this.#timer?.dispose();
    this.#timer = this.#parts.runtime.timers.after(this.#parts.runtime.delays.disk, () => this.#start());
  }

  /** Ends what runs; nothing starts any more. */
  dispose(): void {
    this.#disposed = true;
    this.#timer?.dispose();
    this.#current?.progress.abort();
    this.#next.progress.abort();
  }

  #start(): void {
    this.#timer?.dispose();
    this.#timer = undefined;
    if (this.#current || this.#disposed || isEmpty(this.#next)) return;
    const run = this.#next;
    this.#current = run;
    this.#next = newRun();
    void this.#runToItsEnd(run);
  }

  async #runToItsEnd(run: Run): Promise<void> {
    await this.#parts.guard.run('scanning the workspace', () => this.#run(run));
    this.#current = undefined;
    this.#start();
  }

  async #run(run: Run): Promise<void> {
    const { log, window } = this.#parts;
    const { whole, changed, progress } = run;
    const changedFiles = [...changed.values()].reduce((sum, { paths }) => sum + paths.size, 0);
    const tally = new RunTally();
    try {
      if (whole.size > 0 || changedFiles >= manyFiles) {
        // Not waited for: the scan need not stand still while the client is busy.
        void progress.show(window, l10n.t('Xtopay: looking for credentials'));
      }
      for (const folder of whole.values()) await this.#scan(folder, undefined, tally, progress);
      for (const { folder, paths } of changed.values()) await this.#scan(folder, paths, tally, progress);
    } finally {
      progress.done();
      if (progress.aborted) tally.cancelled();
      const summary = tally.summary();
      const line = describeSummary(describe(run, changedFiles), summary, tally.capped);
      if (whole.size > 0 || changedFiles >= manyFiles || summary.cancelled) log.info(line);
      else log.debug(line);
      for (const answer of run.answers) answer(summary);
      this.#parts.ended();
    }
  }

  async #scan(
    folder: Folder,
    paths: ReadonlySet<string> | undefined,
    tally: RunTally,
    progress: ScanProgress,
  ): Promise<void> {
    const { settings, guard, folders, store, baselines, log } = this.#parts;
    const isGone = (): boolean => progress.aborted || !folders.has(folder);
    if (isGone()) return;
    const chosen = await settings.get(folder.uri);
    await baselines.ready(folder);
    if (isGone()) return;
    if (!chosen.scan.enabled) {
      for (const path of store.pathsOnDisk()) {
        if (folders.ownerOf(path)?.key === folder.key) store.dropDisk(path);
      }
      const line = `${folder.name} is not scanned: xtopay.scan.enabled is off.`;
      return paths ? log.debug(line) : log.info(line);
    }
    const leftOut = new LeftOutLog(log);
    const scan = { folder, settings: chosen, tally, progress, leftOut, ...(paths ? { paths } : {}) };
    await guard.run(`scanning ${folder.path}; its findings stay as they were`, () =>
      scanFolder(this.#parts, scan),
    );
    leftOut.write();
  }
}

function newRun(): Run {
  return { whole: new Map(), changed: new Map(), progress: new ScanProgress(), answers: [] };
}

function isEmpty({ whole, changed, answers }: Run): boolean {
  return whole.size === 0 && changed.size === 0 && answers.length === 0;
}

function describe({ whole, changed }: Run, changedFiles: number): string {
  const parts = [...whole.values()].map(({ name }) => name);
  if (changed.size > 0) parts.push(`${changedFiles} changed ${changedFiles === 1 ? 'path' : 'paths'}`);
  return parts.join(', ') || 'no folder';
}
