import type { TextDocuments } from 'vscode-languageserver';
import type { Certainty } from '../../detection/incremental/followedReading.ts';
import type { DiagnosticStore } from '../diagnostics/diagnosticStore.ts';
import type { Guard } from '../guard.ts';
import { keyOf } from '../resource.ts';
import type { Runtime } from '../runtime.ts';
import { askForStanding, type StandingParts } from './askForStanding.ts';
import type { EditedDocument } from './editedDocument.ts';
import { locate, textOf } from './locate.ts';
import { OpenDocument, type Standing } from './openDocument.ts';
import { afterBurst, later, soon, type Wait } from './waits.ts';

/** What the scan of open documents works with. */
export interface OpenDocumentParts extends StandingParts {
  readonly documents: TextDocuments<EditedDocument>;
  readonly runtime: Pick<Runtime, 'findIn' | 'timers' | 'delays'>;
  readonly store: DiagnosticStore;
  readonly guard: Guard;
  /** The document is closed; what the disk holds counts again. */
  closed(uri: string): void;
}

/** In UTF-16 code units: reading so much again costs less than a doubt. */
const short = 2048;
/**
 * A longer text is read again after a longer pause, a millisecond for so many code units: soon where what is
 * shown is no longer known to be so, later where it is only checked.
 */
const unitsPerMillisecond = { typing: 5000, pause: 500 };

/**
 * Keeps what is shown of every open document as its text is. A keystroke costs what it touches: the findings
 * follow it, and only where that does not tell what has become of them the document is read again. A scan that
 * has become stale shows nothing.
 */
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

  /** Everything but the text may have changed: settings, folders, what git ignores. */
  rescanAll(): void {
    for (const open of this.#open.values()) {
      open.forget();
      this.#scanSoon(open);
    }
  }

  /** The open document of a URI, however that is written. */
  find(uri: string): OpenDocument | undefined {
    return this.#open.get(keyOf(uri));
  }

  all(): readonly OpenDocument[] {
    return [...this.#open.values()];
  }

  /** Resolves when no document waits to be scanned. */
  settled(): Promise<void> {
    return this.#running === 0 ? Promise.resolve() : new Promise((resolve) => this.#idle.push(resolve));
  }

  dispose(): void {
    for (const open of this.#open.values()) this.#retire(open);
    this.#open.clear();
  }

  #changed(document: EditedDocument): void {
    const key = keyOf(document.uri);
    const known = this.#open.get(key);
    if (known?.document === document) return this.#typed(known);
    if (known) this.#end(known);
    const open = new OpenDocument(document);
    this.#open.set(key, open);
    document.follow((edit) => {
      void this.#parts.guard.run('following an edit', () => open.edited(edit));
    });
    if (open.notebook !== undefined) this.#parts.store.coverDisk(open.notebook);
    this.#scanSoon(open);
  }

  /** The edits themselves have been taken in. */
  #typed(open: OpenDocument): void {
    const { timers, delays } = this.#parts.runtime;
    // Keystrokes that come faster than they are answered cost one answer.
    const wait = open.waiting === undefined ? soon(timers) : afterBurst(timers, delays.burst);
    const isShort = open.document.length <= short;
    const suffices = (certainty: Certainty) => certainty === 'exact' || (certainty === 'likely' && !isShort);
    if (suffices(open.certainty)) return this.#schedule(open, wait, () => this.#show(open));
    if (suffices(open.textCertainty)) return this.#schedule(open, wait, () => this.#showWhenPlaced(open));
    const pause = isShort ? wait : later(timers, this.#delayOf(open, 'typing'));
    return this.#schedule(open, pause, () => this.#scan(open));
  }

  #closed(document: EditedDocument): void {
    const open = this.#open.get(keyOf(document.uri));
    // The same file under another spelling of its URI may have been opened since.
    if (open?.document !== document) return;
    this.#end(open);
    this.#open.delete(open.key);
    this.#parts.store.dropBuffer(open.key);
    this.#parts.settings.forget(document.uri);
    this.#parts.closed(document.uri);
  }

  #end(open: OpenDocument): void {
    this.#retire(open);
    if (open.notebook !== undefined) this.#parts.store.uncoverDisk(open.notebook);
  }

  /** Calls off what waits, and makes stale what runs. */
  #retire(open: OpenDocument): void {
    open.generation += 1;
    open.check?.dispose();
    open.check = undefined;
    if (!open.waiting) return;
    open.waiting.dispose();
    open.waiting = undefined;
    this.#ended();
  }

  #scanSoon(open: OpenDocument): void {
    this.#schedule(open, soon(this.#parts.runtime.timers), () => this.#scan(open));
  }

  #schedule(open: OpenDocument, wait: Wait, work: () => unknown): void {
    this.#retire(open);
    this.#running += 1;
    open.waiting = wait(() => {
      open.waiting = undefined;
      void this.#parts.guard.run('scanning an open document', work).then(() => this.#ended());
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
    const standing = await this.#standingOf(open);
    if (open.generation !== generation) return;
    if (standing.silent || open.textCertainty === 'exact') {
      if (!open.isShown) this.#show(open);
      return;
    }
    const { findIn } = this.#parts.runtime;
    const reader = {
      get aborted() {
        return open.generation !== generation;
      },
      isCheck: open.isShown && open.certainty === 'likely',
    };
    const found = await findIn(open.languagePath, textOf(document), reader);
    if (open.generation !== generation) return;
    if (open.read(found)) this.#show(open);
  }

  /** Shows what is known of the text, as soon as it is known where the document stands. */
  async #showWhenPlaced(open: OpenDocument): Promise<void> {
    const { generation } = open;
    await this.#standingOf(open);
    if (open.generation === generation) this.#show(open);
  }

  /** Shows what is known. Awaits nothing and reads nothing. */
  #show(open: OpenDocument): void {
    const { document, standing } = open;
    if (!standing) return;
    const { uri, version } = document;
    const located = locate(document, open.findings);
    this.#parts.store.setBuffer(open.key, { uri, version, placement: standing.placement, located });
    open.shown();
    if (open.certainty === 'likely') this.#checkLater(open);
  }

  #checkLater(open: OpenDocument): void {
    open.check = this.#parts.runtime.timers.after(this.#delayOf(open, 'pause'), () => {
      open.check = undefined;
      void this.#parts.guard.run('scanning an open document', () => this.#scan(open));
    });
  }

  /** Milliseconds. */
  #delayOf({ document }: OpenDocument, kind: 'typing' | 'pause'): number {
    return this.#parts.runtime.delays[kind] + document.length / unitsPerMillisecond[kind];
  }

  async #standingOf(open: OpenDocument): Promise<Standing> {
    const asked = (open.asked ??= askForStanding(this.#parts, open));
    try {
      const standing = await asked;
      if (open.asked === asked) open.standing = standing;
      return standing;
    } catch (error) {
      if (open.asked === asked) open.asked = undefined;
      throw error;
    }
  }
}
