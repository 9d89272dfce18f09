import type { Locator, Page } from 'playwright-core';

/** The box in the middle at the top: the palette, a list to pick from, a question to answer. */
export class QuickInput {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get #widget(): Locator {
    return this.#page.locator('.quick-input-widget:visible');
  }

  get input(): Locator {
    return this.#widget.locator('.quick-input-box input');
  }

  get title(): Locator {
    return this.#widget.locator('.quick-input-title');
  }

  /** What is said below the box: what is asked, or what is wrong with the answer. */
  get message(): Locator {
    return this.#widget.locator('.quick-input-message');
  }

  row(text: string | RegExp): Locator {
    return this.#widget.locator('.quick-input-list .monaco-list-row').filter({ hasText: text });
  }

  /** The labels of the rows, from the top. */
  async labels(): Promise<string[]> {
    await this.row(/./).first().waitFor();
    return this.#widget
      .locator('.quick-input-list .monaco-list-row .quick-input-list-row:first-child .label-name')
      .allInnerTexts();
  }

  async openPalette(text: string): Promise<void> {
    await this.#page.keyboard.press('F1');
    await this.input.waitFor();
    await this.input.fill(`>${text}`);
    await this.row(text).first().waitFor();
  }

  /** Waits for the step with this title. */
  async step(title: string | RegExp): Promise<void> {
    await this.title.filter({ hasText: title }).waitFor();
  }

  async type(text: string): Promise<void> {
    await this.input.waitFor();
    await this.input.fill(text);
  }

  async accept(): Promise<void> {
    await this.#page.keyboard.press('Enter');
  }

  /** Accepts the row that has the focus, once that is the one with this text: rows move while the list is filled. */
  async acceptFocused(text: string): Promise<void> {
    await this.#widget
      .locator('.quick-input-list .monaco-list-row.focused')
      .filter({ hasText: text })
      .waitFor();
    await this.accept();
  }

  async cancel(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await this.closed();
  }

  async closed(): Promise<void> {
    await this.#page.locator('.quick-input-widget').first().waitFor({ state: 'hidden' });
  }
}
