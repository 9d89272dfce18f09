import { bytesToHex, randomBytes } from '@noble/hashes/utils.js';
import { type Disposable, Position, type TextDocument, type Uri, type WebviewPanel, workspace } from 'vscode';
import { later } from '../later.ts';
import { isDotenvFile } from './dotenvFile.ts';
import { hiddenRanges, type TextRange } from './hiddenRanges.ts';
import { maskedPage } from './maskedPage.ts';
import { type MaskedRow, maskedRows } from './maskedRows.ts';
import { lineSaid } from './pageMessages.ts';
import { type PageNote, textsOf } from './pageTexts.ts';

/** What the pages need of the rest. */
export interface MaskedEditorParts {
  /** Where credentials stand in a text of a document. Rejects where nobody can tell. */
  credentialsIn(document: TextDocument, text: string): Promise<readonly TextRange[]>;
  /** Nothing has to be hidden in a file that is shown on a page, which then need not be one. */
  nothingToHide(uri: Uri): void;
  /** Why a text could not be looked through. */
  failed(error: unknown): void;
}

interface Open {
  readonly document: TextDocument;
  readonly panel: WebviewPanel;
  /** What is hidden of the text that is shown; `undefined` while none is. */
  hidden: readonly TextRange[] | undefined;
  /** The values that are shown, by their place among all that are hidden. */
  revealed: ReadonlySet<number>;
  /** Where a person is in it. */
  position: Position;
  /** The page has yet to be told to go to the position. */
  aim: Aim | undefined;
  /** Grows with each look at the text, of which only the last counts. */
  look: number;
}

/** A place that a page is to show. */
interface Aim {
  readonly position: Position;
  readonly takesFocus: boolean;
}

const nothing: ReadonlySet<number> = new Set();
/** In UTF-16 code units: a longer text is not shown on a page. */
const longest = 1_000_000;
/** How long a page stays empty before it says that it waits, in milliseconds. */
const unsaid = 500;

/**
 * Shows files on a page of its own without what must not be seen. The text editor would paint a value before an
 * extension can hide it; here no value is in the window at all until it is asked for.
 */
export class MaskedEditors implements Disposable {
  readonly #parts: MaskedEditorParts;
  readonly #open = new Set<Open>();
  /** For a page that may be about to open. */
  #next: (Aim & { readonly uri: string }) | undefined;
  readonly #subscription = workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    // Without changes it is only dirty, or no longer. Otherwise a place may be another value's now.
    if (contentChanges.length === 0) return;
    for (const open of this.#open) if (open.document === document) void this.#draw(open);
  });

  constructor(parts: MaskedEditorParts) {
    this.#parts = parts;
  }

  /** Fills a page that VS Code opens. */
  async show(document: TextDocument, panel: WebviewPanel): Promise<void> {
    const aim = this.#next?.uri === document.uri.toString() ? this.#next : undefined;
    if (aim) this.#next = undefined;
    const position = aim?.position ?? new Position(0, 0);
    const open: Open = { document, panel, hidden: undefined, revealed: nothing, position, aim, look: 0 };
    this.#open.add(open);
    panel.webview.options = {
      enableScripts: true,
      enableCommandUris: ['xtopay.revealValue', 'xtopay.revealAllValues', 'xtopay.editAsText'],
      localResourceRoots: [],
    };
    panel.onDidDispose(() => this.#open.delete(open));
    panel.onDidChangeViewState(() => {
      // What was revealed is hidden again when the editor is left.
      if (!panel.active && open.revealed.size > 0) reveal(open, nothing);
      // What could not be looked through may be now.
      if (panel.active && !open.hidden) void this.#draw(open);
    });
    panel.webview.onDidReceiveMessage((message: unknown) => heard(open, message));
    await this.#draw(open);
  }

  /** The file in the editor that a person is in. */
  get active(): TextDocument | undefined {
    return this.#activeOne()?.document;
  }

  /** Where a person is in the active page. */
  get activePlace(): { readonly uri: Uri; readonly position: Position } | undefined {
    const open = this.#activeOne();
    return open && { uri: open.document.uri, position: open.position };
  }

  /** Where a person is in a file, as far as a page shows it. */
  positionIn(uri: Uri): Position | undefined {
    return this.#pagesOf(uri)[0]?.position;
  }

  /** Has pages of a file show a place: those that are there, and one that opens next. */
  aimAt(uri: Uri, position: Position, takesFocus: boolean): void {
    this.#next = { uri: uri.toString(), position, takesFocus };
    for (const open of this.#pagesOf(uri)) {
      open.position = position;
      open.aim = this.#next;
      tellAim(open);
    }
  }

  /** A page that opens next shows its beginning. */
  forgetAim(): void {
    this.#next = undefined;
  }

  /** Shows one value, or hides it again. @param index Its place among all that are hidden. */
  toggle(index: number): void {
    const open = this.#activeOne();
    if (!open) return;
    const revealed = new Set(open.revealed);
    if (!revealed.delete(index)) revealed.add(index);
    reveal(open, revealed);
  }

  /** Shows all values, or hides them where any is shown. */
  toggleAll(): void {
    const open = this.#activeOne();
    if (open) reveal(open, open.revealed.size > 0 ? nothing : new Set(open.hidden?.keys()));
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #activeOne(): Open | undefined {
    return [...this.#open].find(({ panel }) => panel.active);
  }

  #pagesOf(uri: Uri): readonly Open[] {
    const address = uri.toString();
    return [...this.#open].filter(({ document }) => document.uri.toString() === address);
  }

  async #draw(open: Open): Promise<void> {
    const { document } = open;
    const look = ++open.look;
    const isLast = () => this.#open.has(open) && open.look === look;
    const text = document.getText();
    open.revealed = nothing;
    open.hidden = undefined;
    if (text.length > longest) return draw(open, 'tooLong');
    const stopWaiting = later(() => draw(open, 'waiting'), unsaid);
    let hidden: readonly TextRange[];
    try {
      hidden = await this.#hiddenIn(document, text);
    } catch (error) {
      this.#parts.failed(error);
      if (isLast()) draw(open, 'unknown');
      return;
    } finally {
      stopWaiting();
    }
    if (!isLast()) return;
    open.hidden = hidden;
    const isDotenv = isDotenvFile(document.uri.path);
    draw(open, isDotenv ? 'values' : 'credentials', maskedRows(text, hidden));
    if (hidden.length === 0 && !isDotenv) this.#parts.nothingToHide(document.uri);
  }

  async #hiddenIn(document: TextDocument, text: string): Promise<readonly TextRange[]> {
    return isDotenvFile(document.uri.path) ? hiddenRanges(text) : this.#parts.credentialsIn(document, text);
  }
}

function reveal(open: Open, revealed: ReadonlySet<number>): void {
  if (!open.hidden) return;
  open.revealed = revealed;
  const text = open.document.getText();
  const values = open.hidden.map(({ start, end }, index) => [index, text.slice(start, end)] as const);
  void open.panel.webview.postMessage({ revealed: values.filter(([index]) => revealed.has(index)) });
}

/** The page goes there once it is there itself; until it says so, it may not have been. */
function tellAim({ panel, aim }: Open): void {
  if (aim) void panel.webview.postMessage({ line: aim.position.line + 1, takesFocus: aim.takesFocus });
}

function heard(open: Open, message: unknown): void {
  const line = lineSaid(message, open.document.lineCount);
  // It has just been made.
  if (line === undefined) return tellAim(open);
  // What it says before it has gone there is of no account.
  if (open.aim && open.aim.position.line !== line) return;
  open.aim = undefined;
  // In its line, the place that it was told to show is known better.
  if (open.position.line !== line) open.position = new Position(line, 0);
}

function draw({ document, panel }: Open, note: PageNote, rows: readonly MaskedRow[] = []): void {
  panel.webview.html = maskedPage({
    rows,
    texts: textsOf(document, note),
    toggle: (index) => `command:xtopay.revealValue?${encodeURIComponent(JSON.stringify([index]))}`,
    toggleAll: 'command:xtopay.revealAllValues',
    editAsText: 'command:xtopay.editAsText',
    nonce: bytesToHex(randomBytes(16)),
  });
}
