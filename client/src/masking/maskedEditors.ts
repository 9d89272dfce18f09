import { bytesToHex, randomBytes } from '@noble/hashes/utils.js';
import {
  type CustomTextEditorProvider,
  Disposable,
  env,
  l10n,
  type TextDocument,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { hiddenRanges } from './hiddenRanges.ts';
import { maskedPage } from './maskedPage.ts';
import { maskedRows } from './maskedRows.ts';

/** The editor that shows dotenv files without their values. */
export const maskedEditorType = 'xtopay.maskedDotenv';

interface Open {
  readonly document: TextDocument;
  readonly panel: WebviewPanel;
  /** The values that are shown, by their place among all of the file. */
  revealed: ReadonlySet<number>;
}

const nothing: ReadonlySet<number> = new Set();

/**
 * Shows dotenv files on a page of its own. The text editor would paint a value before an extension can hide it; here
 * no value is in the window at all until it is asked for.
 */
export class MaskedEditors implements CustomTextEditorProvider, Disposable {
  readonly #open = new Set<Open>();
  readonly #subscriptions = Disposable.from(
    window.registerCustomEditorProvider(maskedEditorType, this, { supportsMultipleEditorsPerDocument: true }),
    workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      // Without changes it is only dirty, or no longer. Otherwise a place may be another value's now.
      if (contentChanges.length === 0) return;
      for (const open of this.#open) if (open.document === document) draw(open);
    }),
  );

  resolveCustomTextEditor(document: TextDocument, panel: WebviewPanel): void {
    const open: Open = { document, panel, revealed: nothing };
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
    });
    draw(open);
  }

  /** The file in the editor that a person is in. */
  get active(): TextDocument | undefined {
    return this.#activeOne()?.document;
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
    if (!open) return;
    const all = new Set(hiddenRanges(open.document.getText()).keys());
    reveal(open, open.revealed.size > 0 ? nothing : all);
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #activeOne(): Open | undefined {
    return [...this.#open].find(({ panel }) => panel.active);
  }
}

function reveal(open: Open, revealed: ReadonlySet<number>): void {
  open.revealed = revealed;
  const text = open.document.getText();
  const values = hiddenRanges(text).map(({ start, end }, index) => [index, text.slice(start, end)] as const);
  void open.panel.webview.postMessage(values.filter(([index]) => revealed.has(index)));
}

function draw(open: Open): void {
  const text = open.document.getText();
  open.revealed = nothing;
  open.panel.webview.html = maskedPage({
    rows: maskedRows(text, hiddenRanges(text)),
    texts: textsOf(open.document),
    toggle: (index) => `command:xtopay.revealValue?${encodeURIComponent(JSON.stringify([index]))}`,
    toggleAll: 'command:xtopay.revealAllValues',
    editAsText: 'command:xtopay.editAsText',
    nonce: bytesToHex(randomBytes(16)),
  });
}

function textsOf(document: TextDocument) {
  return {
    language: env.language,
    title: workspace.asRelativePath(document.uri),
    note: l10n.t(
      'Values are hidden from view. They are still in the file, and search and other views may show them.',
    ),
    hidden: l10n.t('hidden value'),
    reveal: l10n.t('Reveal'),
    hide: l10n.t('Hide'),
    revealAll: l10n.t('Reveal All'),
    hideAll: l10n.t('Hide All'),
    editAsText: l10n.t('Edit as Text'),
  };
}
