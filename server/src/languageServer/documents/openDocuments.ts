import type { Disposable, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Settings } from '../../protocol/settings.ts';
import type { WorkspaceScanner } from '../../workspace/scanner.ts';
import type { DiagnosticStore } from '../diagnostics/diagnosticStore.ts';
import type { Guard } from '../guard.ts';
import { filePathOf, keyOf, nameOf } from '../resource.ts';
import type { Runtime } from '../runtime.ts';
import type { SettingsCache } from '../settings/settingsCache.ts';
import type { Folders } from '../workspace/folders.ts';
import { isExcluded } from './isExcluded.ts';
import { locate, textOf } from './locate.ts';

/** What the scan of open documents works with. */
export interface OpenDocumentParts {
  readonly documents: TextDocuments<TextDocument>;
  readonly runtime: Pick<Runtime, 'findIn' | 'timers' | 'delays'>;
  readonly scanner: Pick<WorkspaceScanner, 'placementOf' | 'isSilenced'>;
  readonly settings: SettingsCache;
  readonly folders: Folders;
  readonly store: DiagnosticStore;
  readonly guard: Guard;
  /** The document is closed; what the disk holds counts again. */
  closed(uri: string): void;
}

interface OpenDocument {
  readonly key: string;
  readonly document: TextDocument;
  /** Grows with whatever makes a running scan stale. */
  generation: number;
  timer?: Disposable;
}

/** Scans every open document as it changes. A scan that has become stale shows nothing. */
export class OpenDocuments {
  readonly #parts: OpenDocumentParts;
  readonly #open = new Map<string, OpenDocument>();
  #running = 0;
  #idle: (() => void)[] = [];

  constructor(parts: OpenDocumentParts) {
    this.#parts = parts;
    // Fires on opening too.
    parts.documents.onDidChangeContent(({ document }) => this.#changed(document));
    parts.documents.onDidClose(({ document }) => this.#closed(document));
  }

  has(key: string): boolean {
    return this.#open.has(key);
  }

  /** Everything but the text may have changed: settings, folders, what git ignores. */
  rescanAll(): void {
    for (const open of this.#open.values()) this.#schedule(open, 0);
  }

  /** Resolves when no document waits to be scanned. */
  settled(): Promise<void> {
    return this.#running === 0 ? Promise.resolve() : new Promise((resolve) => this.#idle.push(resolve));
  }

  dispose(): void {
    for (const open of this.#open.values()) this.#retire(open);
    this.#open.clear();
  }

  #changed(document: TextDocument): void {
    const key = keyOf(document.uri);
    const known = this.#open.get(key);
    if (known?.document === document) return this.#schedule(known, this.#parts.runtime.delays.typing);
    if (known) this.#retire(known);
    const open: OpenDocument = { key, document, generation: 0 };
    this.#open.set(key, open);
    this.#schedule(open, 0);
  }

  #closed(document: TextDocument): void {
    const key = keyOf(document.uri);
    const open = this.#open.get(key);
    // The same file under another spelling of its URI may have been opened since.
    if (open?.document !== document) return;
    this.#retire(open);
    this.#open.delete(key);
    this.#parts.store.dropBuffer(key);
    this.#parts.settings.forget(document.uri);
    this.#parts.closed(document.uri);
  }

  /** Calls off what waits, and makes stale what runs. */
  #retire(open: OpenDocument): void {
    open.generation += 1;
    if (open.timer) this.#callOff(open);
  }

  #callOff(open: OpenDocument): void {
    open.timer?.dispose();
    delete open.timer;
    this.#ended();
  }

  #schedule(open: OpenDocument, delay: number): void {
    this.#retire(open);
    this.#running += 1;
    open.timer = this.#parts.runtime.timers.after(delay, () => {
      delete open.timer;
      void this.#parts.guard
        .run('scanning an open document', () => this.#scan(open))
        .then(() => this.#ended());
    });
  }

  #ended(): void {
    this.#running -= 1;
    if (this.#running > 0) return;
    const idle = this.#idle;
    this.#idle = [];
    for (const resolve of idle) resolve();
  }

  async #scan(open: OpenDocument): Promise<void> {
    const { document, generation } = open;
    const { store, runtime, scanner, settings, folders } = this.#parts;
    const isStale = (): boolean => open.generation !== generation;
    const path = filePathOf(document.uri);
    const folder = path === undefined ? undefined : folders.ownerOf(path);
    const chosen = await settings.get(folder?.uri ?? document.uri);
    if (isStale()) return;
    const isSilent = await this.#isSilenced(path, folder?.path, chosen.scan);
    if (isStale()) return;
    const { version } = document;
    const found = isSilent ? [] : await runtime.findIn(path ?? nameOf(document.uri), textOf(document));
    if (isStale()) return;
    const placement = path === undefined ? 'committable' : await scanner.placementOf(path);
    if (isStale()) return;
    store.setBuffer(open.key, { uri: document.uri, version, placement, located: locate(document, found) });
  }

  async #isSilenced(
    path: string | undefined,
    folder: string | undefined,
    scan: Settings['scan'],
  ): Promise<boolean> {
    if (!scan.enabled) return true;
    if (path === undefined || folder === undefined) return false;
    return isExcluded(scan, folder, path) || (await this.#parts.scanner.isSilenced(folder, path));
  }
}
