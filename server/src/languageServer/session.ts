import type {
  CancellationToken,
  Connection,
  FileEvent,
  InitializeParams,
  TextDocuments,
  WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { findingsCountNotification, type ScanSummary } from '../protocol/messages.ts';
import type { WorkspaceScanner } from '../workspace/scanner.ts';
import { type ClientSupport, clientSupport } from './clientSupport.ts';
import { actionAnswers } from './actions/actionAnswers.ts';
import type { ActionAnswers } from './actions/serveActions.ts';
import { DiagnosticStore } from './diagnostics/diagnosticStore.ts';
import type { EditedDocument } from './documents/editedDocument.ts';
import { OpenDocuments } from './documents/openDocuments.ts';
import { EditorFeatures } from './editorFeatures.ts';
import { FindingsCounter } from './findingsCounter.ts';
import { FixFacts } from './fixFacts.ts';
import type { FixAnswers } from './fixRequests.ts';
import type { Guard } from './guard.ts';
import type { Log } from './log.ts';
import { filePathOf, isWithin } from './resource.ts';
import type { Runtime } from './runtime.ts';
import { pushedSettings } from './settings/pushedSettings.ts';
import { SettingsCache } from './settings/settingsCache.ts';
import { Baselines } from './workspace/baselines.ts';
import { DiskScans } from './workspace/diskScans.ts';
import { DiskWatch } from './workspace/diskWatch.ts';
import { type Folder, Folders, initialFolders } from './workspace/folders.ts';
import { OutsideState } from './workspace/outsideState.ts';

/** What a session works with. */
export interface SessionParts {
  readonly connection: Connection;
  readonly documents: TextDocuments<EditedDocument>;
  readonly runtime: Runtime;
  readonly guard: Guard;
  readonly log: Log;
}

/** One client, from its introduction to its shutdown: what it can do, its folders, and all that is found. */
export class Session {
  readonly support: ClientSupport;
  readonly editor: EditorFeatures;
  readonly fixes: ActionAnswers;
  readonly fixFacts: FixAnswers;
  readonly #parts: SessionParts;
  readonly #folders = new Folders();
  readonly #settings: SettingsCache;
  readonly #counter: FindingsCounter;
  readonly #scanner: WorkspaceScanner;
  readonly #baselines: Baselines;
  readonly #store: DiagnosticStore;
  readonly #open: OpenDocuments;
  readonly #scans: DiskScans;
  readonly #watch: DiskWatch;

  constructor(parts: SessionParts, params: InitializeParams) {
    const { connection, documents, runtime, guard, log } = parts;
    this.#parts = parts;
    this.support = clientSupport(params);
    this.#settings = new SettingsCache(log);
    const ask = (scopeUri: string): Promise<unknown> =>
      connection.workspace.getConfiguration({ scopeUri, section: 'xtopay' });
    this.#settings.configure(this.support.configuration ? ask : undefined, pushedSettings(params));
    this.#counter = new FindingsCounter(runtime.timers, (count) => {
      void guard.run('sending the counts', () =>
        connection.sendNotification(findingsCountNotification, count),
      );
    });
    this.#store = new DiagnosticStore({
      publish: (diagnostics) => {
        void guard.run('publishing diagnostics', () => connection.sendDiagnostics(diagnostics));
        this.editor.findingsChanged();
      },
      severitiesOf: ({ uri }) => this.#settings.known(this.#scopeOf(uri)).severity,
      acceptedIn: ({ uri }) => {
        const path = filePathOf(uri);
        if (path === undefined) return () => false;
        return (fingerprint) => this.#baselines.accepts(path, fingerprint);
      },
      counted: (count) => this.#counter.set(count),
    });
    this.#scanner = runtime.createScanner();
    this.#baselines = new Baselines({
      scanner: this.#scanner,
      folders: this.#folders,
      settings: this.#settings,
      log,
    });
    const shared = {
      runtime,
      guard,
      log,
      documents,
      scanner: this.#scanner,
      settings: this.#settings,
      folders: this.#folders,
      store: this.#store,
      baselines: this.#baselines,
    };
    this.#open = new OpenDocuments({ ...shared, closed: (uri) => this.#rescanFile(uri) });
    const scopeOf = (uri: string): string => this.#scopeOf(uri);
    this.editor = new EditorFeatures({ ...shared, connection, open: this.#open, scopeOf }, params);
    this.#scans = new DiskScans({ ...shared, window: connection.window, ended: () => this.#counter.tell() });
    this.#watch = new DiskWatch({
      ...shared,
      scans: this.#scans,
      outside: new OutsideState(this.#scanner, connection.client, this.support.outsideWatcher),
      placementsChanged: () => this.#open.rescanAll(),
    });
    this.fixFacts = new FixFacts(shared);
    this.fixes = actionAnswers({ ...shared, open: this.#open }, params);
    for (const folder of initialFolders(params)) this.#addFolder(folder);
  }

  /** The first scan of the workspace. The documents that are open already are answered first. */
  async begin(): Promise<void> {
    await Promise.all(this.#folders.all().map((folder) => this.#settings.get(folder.uri)));
    await this.#open.settled();
    await this.#scanFolders(this.#folders.all());
  }

  /** Everything again, open documents too. Answers when the folders are done. */
  async scanWorkspace(token: CancellationToken): Promise<ScanSummary> {
    this.#scanner.refresh();
    this.#open.rescanAll();
    return this.#scans.scanWhole(this.#folders.all(), token);
  }

  /** @param pushed The new section, from a client that cannot be asked. */
  async settingsChanged(pushed: unknown): Promise<void> {
    const folders = this.#folders.all();
    const before = folders.map(({ uri }) => this.#settings.known(uri).scan);
    this.#settings.changed(pushed);
    this.editor.settingsChanged();
    for (const folder of folders) this.#baselines.forget(folder);
    this.#open.rescanAll();
    const after = await Promise.all(folders.map(async ({ uri }) => (await this.#settings.get(uri)).scan));
    await Promise.all(folders.map((folder) => this.#baselines.ready(folder)));
    const changed = folders.filter((_, at) => JSON.stringify(before[at]) !== JSON.stringify(after[at]));
    if (changed.length > 0) void this.#scans.scanWhole(changed);
    this.#store.publishDisk();
  }

  async foldersChanged({ added, removed }: WorkspaceFoldersChangeEvent): Promise<void> {
    const gone = removed.flatMap((folder) => this.#folders.remove(folder) ?? []);
    for (const folder of gone) {
      this.#watch.end(folder);
      this.#baselines.forget(folder);
    }
    const come = added.flatMap((folder) => this.#addFolder(folder) ?? []);
    this.#dropUnowned();
    this.#open.rescanAll();
    // What lay in a folder of its own may belong to the one around it now.
    const around = this.#folders
      .all()
      .filter(({ path }) => gone.some((folder) => isWithin(path, folder.path)));
    await this.#scanFolders([...new Set([...come, ...around])]);
  }

  async filesChanged(events: readonly FileEvent[]): Promise<void> {
    await this.#readBaselines(events);
    await this.#watch.changed(events);
  }

  /** A document was saved, for a client that does not watch the disk. */
  saved(uri: string): void {
    if (!this.support.fileWatcher) this.#rescanFile(uri);
  }

  async dispose(): Promise<void> {
    this.editor.dispose();
    this.#open.dispose();
    this.#scans.dispose();
    this.#counter.dispose();
    await this.#scanner.dispose();
  }

  #addFolder(folder: { readonly uri: string; readonly name: string }): Folder | undefined {
    const added = this.#folders.add(folder);
    if (!added) {
      const { log } = this.#parts;
      log.info(`${folder.name} is not on this machine's disk: only what is open in it is scanned.`);
    }
    return added;
  }

  async #scanFolders(folders: readonly Folder[]): Promise<void> {
    const { guard } = this.#parts;
    await Promise.all(
      folders.map((folder) =>
        guard.run(`watching the git state of ${folder.path}`, () => this.#watch.begin(folder)),
      ),
    );
    await this.#scans.scanWhole(folders);
  }

  async #readBaselines(events: readonly FileEvent[]): Promise<void> {
    const folders = events.flatMap(({ uri }) => {
      const path = filePathOf(uri);
      const folder = path === undefined ? undefined : this.#folders.ownerOf(path);
      return path !== undefined && folder && this.#baselines.isBaseline(folder, path) ? [folder] : [];
    });
    if (folders.length === 0) return;
    for (const folder of folders) this.#baselines.forget(folder);
    await Promise.all(folders.map((folder) => this.#baselines.ready(folder)));
    this.#open.rescanAll();
    this.#store.publishDisk();
  }

  #rescanFile(uri: string): void {
    const path = filePathOf(uri);
    const folder = path === undefined ? undefined : this.#folders.ownerOf(path);
    if (path !== undefined && folder) this.#scans.scanChanged(folder, [path]);
  }

  #dropUnowned(): void {
    for (const path of this.#store.pathsOnDisk()) {
      if (!this.#folders.ownerOf(path)) this.#store.dropDisk(path);
    }
  }

  #scopeOf(uri: string): string {
    const path = filePathOf(uri);
    return (path === undefined ? undefined : this.#folders.ownerOf(path)?.uri) ?? uri;
  }
}
