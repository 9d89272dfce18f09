import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The Findings view, by what a person sees and does in it. */
export class FindingsTree {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens its container from the activity bar, where a click would close one that is open. */
  async open(): Promise<void> {
    if (!(await this.#pane.isVisible())) await this.icon.click();
    await this.#pane.waitFor();
  }

  /** Its icon in the activity bar, which carries the badge. */
  get icon(): Locator {
    return this.#page.locator('.activitybar .action-item').filter({ has: this.#page.getByLabel(/^Xtopay/) });
  }

  get badge(): Locator {
    return this.icon.locator('.badge-content');
  }

  get #pane(): Locator {
    return this.#page.locator('.part.sidebar .pane').filter({ hasText: /^Findings/ });
  }

  /** What stands beside the title: the grouping and the filter. */
  get description(): Locator {
    return this.#pane.locator('.pane-header .description');
  }

  /** What it says while it has nothing to show. */
  get welcome(): Locator {
    return this.#pane.locator('.welcome-view-content');
  }

  /** An action beside the title. */
  async titleAction(name: string): Promise<void> {
    await this.#pane.locator('.pane-header').hover();
    await this.#pane.getByRole('button', { name }).click();
  }

  row(text: string | RegExp): Locator {
    return this.#pane.locator('.monaco-list-row').filter({ hasText: text });
  }

  /** The rows as `label | description`, those inside a group indented. */
  async rows(): Promise<string[]> {
    return this.#pane.locator('.monaco-list-row').evaluateAll((all) =>
      all
        .toSorted((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
        .map((row) => {
          const textOf = (selector: string) => row.querySelector(selector)?.textContent ?? '';
          const indent = '  '.repeat(Number(row.getAttribute('aria-level')) - 1);
          return `${indent}${textOf('.label-name')} | ${textOf('.label-description')}`;
        }),
    );
  }

  /** Waits until exactly these rows are shown. */
  async toBe(rows: readonly string[]): Promise<void> {
    await expect.poll(() => this.rows(), { timeout: 40_000 }).toEqual(rows);
  }
}
