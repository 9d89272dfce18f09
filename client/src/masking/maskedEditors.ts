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

/** Which values of an editor are shown, by their place among all of the file. */
type Revealed = 'none' | 'all' | ReadonlySet<number>;

interface Open {
  readonly document: TextDocument;
  readonly panel: WebviewPanel;
  revealed: Revealed;
  focused: number | undefined;
}

/**
 * Shows dotenv files on a page of its own. The text editor would paint a value before an extension can hide it; here
 * no value is in the window at all until it is asked for.
 */
export class MaskedEditors implements CustomTextEditorProvider, Disposable {
  readonly #open = new Set<Open>();
  readonly #subscriptions = Disposable.from(
    window.registerCustomEditorProvider(maskedEditorType, this, { supportsMultipleEditorsPerDocument: true }),
    workspace.onDidChangeTextDocument(({ document }) => {
      for (const open of this.#open) if (open.document === document) this.#change(open);
    }),
  );

  resolveCustomTextEditor(document: TextDocument, panel: WebviewPanel): void {
    const open: Open = { document, panel, revealed: 'none', focused: undefined };
    this.#open.add(open);
    panel.webview.options = {
      enableCommandUris: ['xtopay.revealValue', 'xtopay.revealAllValues', 'xtopay.editAsText'],
    };
    panel.onDidDispose(() => this.#open.delete(open));
    panel.onDidChangeViewState(() => {
      // What was revealed is hidden again when the editor is left.
      if (!panel.active && open.revealed !== 'none') this.#show(open, 'none');
    });
    this.#draw(open);
  }

  /** The file in the editor that a person is in. */
  get active(): TextDocument | undefined {
    return this.#activeOne()?.document;
  }

  /** Shows one value, or hides it again. @param index Its place among all that are hidden. */
  toggle(index: number): void {
    const open = this.#activeOne();
    if (!open) return;
    const shown = new Set(
      open.revealed === 'all' ? allOf(open) : open.revealed === 'none' ? [] : open.revealed,
    );
    if (!shown.delete(index)) shown.add(index);
    open.focused = index;
    this.#show(open, shown.size > 0 ? shown : 'none');
  }

  /** Shows all values, or hides them where any is shown. */
  toggleAll(): void {
    const open = this.#activeOne();
    if (open) this.#show(open, open.revealed === 'none' ? 'all' : 'none');
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #activeOne(): Open | undefined {
    return [...this.#open].find(({ panel }) => panel.active);
  }

  /** The file has changed: a place may be another value's now. */
  #change(open: Open): void {
    this.#show(open, open.revealed === 'all' ? 'all' : 'none');
  }

  #show(open: Open, revealed: Revealed): void {
    open.revealed = revealed;
    this.#draw(open);
  }

  #draw({ document, panel, revealed, focused }: Open): void {
    const text = document.getText();
    const hidden = hiddenRanges(text);
    const isShown = (index: number) => revealed === 'all' || (revealed !== 'none' && revealed.has(index));
    panel.webview.html = maskedPage({
      rows: maskedRows(text, hidden),
      revealed: new Map(
        hidden.flatMap(({ start, end }, index) => (isShown(index) ? [[index, text.slice(start, end)]] : [])),
      ),
      focused,
      texts: textsOf(document),
      toggle: (index) => `command:xtopay.revealValue?${encodeURIComponent(JSON.stringify([index]))}`,
      toggleAll: 'command:xtopay.revealAllValues',
      editAsText: 'command:xtopay.editAsText',
    });
  }
}

function allOf({ document }: Open): Iterable<number> {
  return hiddenRanges(document.getText()).keys();
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
