import {
  commands,
  ConfigurationTarget,
  Disposable,
  l10n,
  type LogOutputChannel,
  TabInputCustom,
  type TextDocumentShowOptions,
  type Uri,
  window,
  workspace,
} from 'vscode';
import {
  type CredentialRange,
  type CredentialsQuestion,
  credentialsRequest,
} from '../../../server/src/protocol/editorMessages.ts';
import type { PutOff } from '../afterActivation.ts';
import type { Ask } from '../fixes/takeOut.ts';
import { isMaskingOn } from './choice.ts';
import { MaskedEditors, maskedEditorType } from './maskedEditors.ts';
import { openPlaceAsTextCommand, openPlaceCommand } from './openPlace.ts';
import { OpeningEditors } from './openingEditors.ts';
import { TextMasks } from './textMasks.ts';

/** Hides values from whoever looks at the screen, where a person wants it. */
export class Masking implements Disposable {
  readonly #pages: MaskedEditors;
  readonly #opening: OpeningEditors;
  readonly #masks = new TextMasks(isMaskingOn);
  readonly #subscriptions: Disposable;

  constructor(
    log: LogOutputChannel,
    ask: Ask,
    putOff: PutOff,
    register: (name: string, run: (argument?: unknown) => unknown) => Disposable,
  ) {
    this.#pages = new MaskedEditors({
      credentialsIn: ({ uri, languageId }, text) => {
        const question: CredentialsQuestion = { uri: uri.toString(), languageId, text };
        return ask<readonly CredentialRange[]>(credentialsRequest, question);
      },
      nothingToHide: (uri) => void this.#opening.toText(uri),
      failed: (error) => log.error(error instanceof Error ? error.message : String(error)),
    });
    this.#opening = new OpeningEditors(this.#pages, log);
    // VS Code starts extensions when its editors have painted: nothing is seen because of this that was not before.
    void putOff(async () => {
      this.#opening.begin();
      await this.#apply('dotenv');
    });
    this.#subscriptions = Disposable.from(
      this.#pages,
      this.#opening,
      this.#masks,
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('xtopay.masking')) void this.#apply('all');
      }),
      // Take a place, and are in no menu.
      commands.registerCommand(openPlaceCommand, (uri: Uri, options: TextDocumentShowOptions) =>
        this.#openPlace(uri, options),
      ),
      commands.registerCommand(openPlaceAsTextCommand, (uri: Uri, options: TextDocumentShowOptions) =>
        this.#openPlaceAsText(uri, options),
      ),
      register('toggleMasking', () => this.#toggle()),
      register('revealValue', (index) => {
        if (typeof index === 'number') this.#pages.toggle(index);
        else if (this.#pages.active) this.#pages.toggleAll();
        else this.#masks.toggleLine();
      }),
      register('revealAllValues', () => {
        if (this.#pages.active) this.#pages.toggleAll();
        else this.#masks.toggleAll();
      }),
      register('editAsText', () => this.#opening.activeToText()),
    );
  }

  /** Where a person is in the active editor, as far as it is a page. */
  get placeOnPage() {
    return this.#pages.activePlace;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #openPlace(uri: Uri, options: TextDocumentShowOptions): Promise<void> {
    const { selection, preserveFocus } = options;
    if (selection) this.#pages.aimAt(uri, selection.start, preserveFocus !== true);
    await commands.executeCommand('vscode.open', uri, options);
    // Nothing is left to be told: of a page that was there, or of another editor.
    const input = window.tabGroups.activeTabGroup.activeTab?.input;
    const isPage = input instanceof TabInputCustom && input.viewType === maskedEditorType;
    if (!isPage || this.#pages.positionIn(uri)) this.#pages.forgetAim();
  }

  async #openPlaceAsText(uri: Uri, options: TextDocumentShowOptions): Promise<void> {
    // Others open in a text editor anyway, or in an editor of notebooks.
    if (this.#opening.opensOnPage(uri)) await openText(uri, options);
    else await commands.executeCommand('vscode.open', uri, options);
  }

  async #toggle(): Promise<void> {
    await workspace
      .getConfiguration('xtopay')
      .update('masking.enabled', !isMaskingOn(), ConfigurationTarget.Global);
    await this.#apply('all');
    window.setStatusBarMessage(
      isMaskingOn() ? l10n.t('Xtopay: values are hidden.') : l10n.t('Xtopay: values are shown.'),
      5000,
    );
  }

  async #apply(which: 'all' | 'dotenv'): Promise<void> {
    this.#masks.update();
    await this.#opening.apply(which);
  }
}

async function openText(uri: Uri, options: TextDocumentShowOptions): Promise<void> {
  await commands.executeCommand('vscode.openWith', uri, 'default', options);
}
