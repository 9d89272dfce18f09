import { errors, type Locator, type Page } from 'playwright-core';

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
    // A palette lists what there was when it opened: a window that is new may not know yet that it is trusted.
    while (!(await this.#paletteShows(text))) await this.#page.keyboard.press('Escape');
  }

  async #paletteShows(text: string): Promise<boolean> {
    // One that is on its way out still takes keys, and loses them.
    await this.closed();
    await this.#page.keyboard.press('F1');
    const type = async () => {
      // What takes the focus closes it again.
      await this.input.fill(`>${text}`, { timeout: 5000 });
      await this.row(text).first().waitFor({ timeout: 5000 });
    };
    return unlessLate(type());
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
    await this.#focused();
    await this.#page.keyboard.press('Enter');
  }

  /** Moves to the first row that starts with the text, and accepts it. By the keyboard, for rows move as they come. */
  async acceptRow(start: string): Promise<void> {
    await this.#goToRow(start);
    await this.accept();
  }

  /** Runs a command by its title. The palette is opened again where something took the focus before a row was chosen. */
  async run(title: string): Promise<void> {
    const isReached = async () => {
      await this.openPalette(title);
      return unlessLate(this.#goToRow(title, 5000));
    };
    while (!(await isReached())) await this.#page.keyboard.press('Escape');
    await this.#page.keyboard.press('Enter');
  }

  /** @param timeout In milliseconds. */
  async #goToRow(start: string, timeout?: number): Promise<void> {
    const patience = timeout === undefined ? {} : { timeout };
    const list = this.#widget.locator('.quick-input-list');
    await list.locator(`.monaco-list-row[aria-label^="${start}"]`).first().waitFor(patience);
    await this.#focused(patience);
    const focused = list.locator('.monaco-list-row.focused');
    const isReached = async () =>
      (await focused.getAttribute('aria-label', patience))?.startsWith(start) === true;
    while (!(await isReached())) await this.#page.keyboard.press('ArrowDown');
  }

  async cancel(): Promise<void> {
    await this.#focused();
    await this.#page.keyboard.press('Escape');
    await this.closed();
  }

  /** Shown is not yet focused: keys would go to what had the focus before. */
  async #focused(patience: { readonly timeout?: number } = {}): Promise<void> {
    await this.#widget.locator(':focus').first().waitFor(patience);
  }

  async closed(): Promise<void> {
    await this.#page.locator('.quick-input-widget').first().waitFor({ state: 'hidden' });
  }
}

/** Whether something that waits came to an end before its time was up. */
async function unlessLate(waiting: Promise<void>): Promise<boolean> {
  try {
    await waiting;
    return true;
  } catch (error) {
    if (error instanceof errors.TimeoutError) return false;
    throw error;
  }
}
