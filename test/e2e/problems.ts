import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The Problems panel. */
export class Problems {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(): Promise<void> {
    if (await this.#panel.isVisible()) return;
    await this.#page.keyboard.press('Control+Shift+M');
    await this.#panel.waitFor();
  }

  get #panel(): Locator {
    return this.#page.locator('.markers-panel');
  }

  /** Everything in the list, one line for a file or a problem. */
  async rows(): Promise<string[]> {
    const rows = await this.#panel.locator('.monaco-list-row').evaluateAll((all) =>
      all
        .map((row) => ({
          top: row.getBoundingClientRect().top,
          label: row.getAttribute('aria-label') ?? '',
        }))
        .toSorted((one, other) => one.top - other.top)
        .map(({ label }) => label),
    );
    return rows;
  }

  /** The problems of our source as `file:line code`, sorted. */
  async findings(): Promise<string[]> {
    const found: string[] = [];
    let file = '';
    for (const label of await this.rows()) {
      const ofFile = /(?:\d+ problems?|No problems) in file (?<name>.+?) of folder/.exec(label)?.groups?.[
        'name'
      ];
      if (ofFile !== undefined) file = ofFile;
      const problem = /\((?<code>[a-z-]+)\) at line (?<line>\d+)/.exec(label)?.groups;
      if (problem) found.push(`${file}:${problem['line']} ${problem['code']}`);
    }
    return found.toSorted();
  }

  /** Waits until exactly these are shown, as `file:line code`. */
  async toBe(expected: readonly string[]): Promise<void> {
    await this.open();
    await expect.poll(() => this.findings(), { timeout: 45_000 }).toEqual(expected.toSorted());
  }
}
