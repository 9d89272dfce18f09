import { type Disposable, l10n, MarkdownString, StatusBarAlignment, window } from 'vscode';
import type { FindingsCount } from '../../../server/src/protocol/messages.ts';
import { environmentText } from '../credentials/problemText.ts';
import type { PairMetadata } from '../credentials/vault.ts';

/** The one item in the status bar: the stored pair with its environment, and how much was found. */
export class CredentialsItem implements Disposable {
  readonly #item = window.createStatusBarItem('credentials', StatusBarAlignment.Left, 0);
  #pairs: readonly PairMetadata[] = [];
  #count: FindingsCount | undefined;

  constructor() {
    this.#item.name = l10n.t('Xtopay Credentials');
    this.#render();
    this.#item.show();
  }

  showPairs(pairs: readonly PairMetadata[]): void {
    this.#pairs = pairs;
    this.#render();
  }

  /** @param count `undefined` while no server counts. */
  showCount(count: FindingsCount | undefined): void {
    this.#count = count;
    this.#render();
  }

  dispose(): void {
    this.#item.dispose();
  }

  #render(): void {
    const found = this.#count ? this.#count.errors + this.#count.warnings + this.#count.information : 0;
    const pair = this.#pairs.at(-1);
    const stored = pair ? `${pair.label} (${environmentText(pair.environment)})` : l10n.t('Xtopay');
    const item = this.#item;
    item.text = found > 0 ? `$(key) ${stored} $(search-fuzzy) ${found}` : `$(key) ${stored}`;
    item.accessibilityInformation = {
      label: [this.#pairsText(), this.#countText()].join(' '),
      role: 'button',
    };
    item.command = found > 0 ? 'workbench.panel.markers.view.focus' : 'xtopay.setCredentials';
    item.tooltip = this.#tooltip();
  }

  #tooltip(): MarkdownString {
    const commands = ['xtopay.setCredentials', 'xtopay.insertSnippet', 'workbench.panel.markers.view.focus'];
    const tooltip = new MarkdownString('', true);
    tooltip.isTrusted = { enabledCommands: commands };
    tooltip.appendText(this.#pairsText());
    tooltip.appendMarkdown('\n\n');
    tooltip.appendText(this.#countText());
    tooltip.appendMarkdown(
      `\n\n[${l10n.t('Set Credentials')}](command:xtopay.setCredentials) · ` +
        `[${l10n.t('Insert Snippet')}](command:xtopay.insertSnippet) · ` +
        `[${l10n.t('Problems')}](command:workbench.panel.markers.view.focus)`,
    );
    return tooltip;
  }

  #pairsText(): string {
    if (this.#pairs.length === 0) return l10n.t('No Xtopay credentials are stored.');
    const names = this.#pairs.map(({ label, environment }) => `${label} (${environmentText(environment)})`);
    return l10n.t('Stored: {0}.', names.join(', '));
  }

  #countText(): string {
    if (!this.#count) return l10n.t('Nothing is checked at the moment.');
    const { errors, warnings, information } = this.#count;
    if (errors + warnings + information === 0) return l10n.t('No findings.');
    return l10n.t('Errors: {0}. Warnings: {1}. Information: {2}.', errors, warnings, information);
  }
}
