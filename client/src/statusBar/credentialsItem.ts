import { type Disposable, l10n, MarkdownString, StatusBarAlignment, window } from 'vscode';
import type { PutOff } from '../afterStart.ts';
import type { FindingsCount } from '../../../server/src/protocol/messages.ts';
import { environmentText } from '../credentials/problemText.ts';
import type { PairMetadata } from '../credentials/vault.ts';

/** The one item in the status bar: the stored pair with its environment, and how many errors and warnings there are. */
export class CredentialsItem implements Disposable {
  readonly #item = window.createStatusBarItem('credentials', StatusBarAlignment.Left, 0);
  #pairs: readonly PairMetadata[] = [];
  #used: PairMetadata | undefined;
  #count: FindingsCount | undefined;

  /** @param putOff For what is seen only when a person points at it. */
  constructor(putOff: PutOff) {
    this.#item.name = l10n.t('Xtopay Credentials');
    this.#renderText();
    void putOff(() => this.#renderTooltip());
    this.#item.show();
  }

  /** @param used The pair of the folder where a person works. */
  showPairs(pairs: readonly PairMetadata[], used: PairMetadata | undefined): void {
    this.#pairs = pairs;
    this.#used = used;
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
    this.#renderText();
    this.#renderTooltip();
  }

  #renderText(): void {
    // As the badge of the findings view: a sandbox ID is told, but calls for nobody.
    const found = this.#count ? this.#count.errors + this.#count.warnings : 0;
    const stored = this.#usedText();
    const item = this.#item;
    item.text = found > 0 ? `$(key) ${stored} $(search-fuzzy) ${found}` : `$(key) ${stored}`;
    item.accessibilityInformation = {
      label: [this.#pairsText(), this.#countText()].join(' '),
      role: 'button',
    };
    item.command = found > 0 ? 'workbench.panel.markers.view.focus' : this.#pairsCommand();
  }

  #renderTooltip(): void {
    const [own, title] =
      this.#pairs.length === 0
        ? ['xtopay.setCredentials', l10n.t('Set Credentials')]
        : ['xtopay.switchCredentials', l10n.t('Switch Credentials')];
    const commands = [
      own,
      'xtopay.credentials.focus',
      'xtopay.insertSnippet',
      'xtopay.findings.focus',
      'workbench.panel.markers.view.focus',
    ];
    const tooltip = new MarkdownString('', true);
    tooltip.isTrusted = { enabledCommands: commands };
    tooltip.appendText(this.#pairsText());
    tooltip.appendMarkdown('\n\n');
    tooltip.appendText(this.#countText());
    tooltip.appendMarkdown(
      `\n\n[${title}](command:${own}) · ` +
        `[${l10n.t('All Credentials')}](command:xtopay.credentials.focus) · ` +
        `[${l10n.t('Insert Snippet')}](command:xtopay.insertSnippet) · ` +
        `[${l10n.t('Findings')}](command:xtopay.findings.focus) · ` +
        `[${l10n.t('Problems')}](command:workbench.panel.markers.view.focus)`,
    );
    this.#item.tooltip = tooltip;
  }

  #pairsText(): string {
    if (this.#pairs.length === 0) return l10n.t('No Xtopay credentials are stored.');
    const names = this.#pairs.map(nameOf).join(', ');
    if (this.#used) return l10n.t('Used here: {0}. Stored: {1}.', nameOf(this.#used), names);
    return l10n.t('No pair is chosen here. Stored: {0}.', names);
  }

  #usedText(): string {
    if (this.#used) return nameOf(this.#used);
    return this.#pairs.length === 0 ? l10n.t('Xtopay') : l10n.t('Xtopay: no pair chosen');
  }

  #pairsCommand(): string {
    return this.#pairs.length === 0 ? 'xtopay.setCredentials' : 'xtopay.switchCredentials';
  }

  #countText(): string {
    if (!this.#count) return l10n.t('Nothing is checked at the moment.');
    const { errors, warnings, information } = this.#count;
    if (errors + warnings + information === 0) return l10n.t('No findings.');
    return l10n.t('Errors: {0}. Warnings: {1}. Information: {2}.', errors, warnings, information);
  }
}

function nameOf({ label, environment }: PairMetadata): string {
  return `${label} (${environmentText(environment)})`;
}
