import {
  commands,
  ConfigurationTarget,
  type Disposable,
  l10n,
  type LogOutputChannel,
  TabInputCustom,
  type TextDocument,
  type TextDocumentShowOptions,
  type Uri,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import {
  type CredentialRange,
  type CredentialsQuestion,
  credentialsRequest,
} from '../../../server/src/protocol/editorMessages.ts';
import type { Ask } from '../fixes/takeOut.ts';
import { isMaskingOn } from './choice.ts';
import { MaskedEditors } from './maskedEditors.ts';
import { maskedEditorType } from './openPlace.ts';
import { OpeningEditors } from './openingEditors.ts';
import { TextMasks } from './textMasks.ts';

/** What hides values from whoever looks at the screen. Loaded when that is needed. */
export class Masking implements Disposable {
  readonly #pages: MaskedEditors;
  readonly #opening: OpeningEditors;
  readonly #masks = new TextMasks(isMaskingOn);

  constructor(log: LogOutputChannel, ask: Ask) {
    this.#pages = new MaskedEditors({
      credentialsIn: ({ uri, languageId }, text) => {
        const question: CredentialsQuestion = { uri: uri.toString(), languageId, text };
        return ask<readonly CredentialRange[]>(credentialsRequest, question);
      },
      nothingToHide: (uri) => void this.#opening.toText(uri),
      failed: (error) => log.error(error instanceof Error ? error.message : String(error)),
    });
    this.#opening = new OpeningEditors(this.#pages, log);
  }

  /** Where a person is in the active editor, as far as it is a page. */
  get placeOnPage() {
    return this.#pages.activePlace;
  }

  dispose(): void {
    for (const part of [this.#pages, this.#opening, this.#masks]) part.dispose();
  }

  /** Fills a page that VS Code opens for a file. */
  showPage(document: TextDocument, panel: WebviewPanel): Promise<void> {
    return this.#pages.show(document, panel);
  }

  /** Covers and pages follow what is chosen now. @param which Of the files that are open, which open anew. */
  async apply(which: 'all' | 'dotenv'): Promise<void> {
    this.#masks.update();
    await this.#opening.apply(which);
  }

  /** @param index Of a value on the active page; otherwise what the cursor is at. */
  reveal(index: unknown): void {
    if (typeof index === 'number') this.#pages.toggle(index);
    else if (this.#pages.active) this.#pages.toggleAll();
    else this.#masks.toggleLine();
  }

  revealAll(): void {
    if (this.#pages.active) this.#pages.toggleAll();
    else this.#masks.toggleAll();
  }

  async editAsText(): Promise<void> {
    await this.#opening.activeToText();
  }

  async openPlace(uri: Uri, options: TextDocumentShowOptions): Promise<void> {
    const { selection, preserveFocus } = options;
    if (selection) this.#pages.aimAt(uri, selection.start, preserveFocus !== true);
    await commands.executeCommand('vscode.open', uri, options);
    // Nothing is left to be told: of a page that was there, or of another editor.
    const input = window.tabGroups.activeTabGroup.activeTab?.input;
    const isPage = input instanceof TabInputCustom && input.viewType === maskedEditorType;
    if (!isPage || this.#pages.positionIn(uri)) this.#pages.forgetAim();
  }

  async openPlaceAsText(uri: Uri, options: TextDocumentShowOptions): Promise<void> {
    // Others open in a text editor anyway, or in an editor of notebooks.
    if (this.#opening.opensOnPage(uri)) await openText(uri, options);
    else await commands.executeCommand('vscode.open', uri, options);
  }

  async toggle(): Promise<void> {
    await workspace
      .getConfiguration('xtopay')
      .update('masking.enabled', !isMaskingOn(), ConfigurationTarget.Global);
    await this.apply('all');
    window.setStatusBarMessage(
      isMaskingOn() ? l10n.t('Xtopay: values are hidden.') : l10n.t('Xtopay: values are shown.'),
      5000,
    );
  }
}

async function openText(uri: Uri, options: TextDocumentShowOptions): Promise<void> {
  await commands.executeCommand('vscode.openWith', uri, 'default', options);
}
