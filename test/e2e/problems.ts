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
    await this.shown();
  }

  /** Waits until something else opens it. */
  async shown(): Promise<void> {
    await this.#panel.waitFor();
  }

  get #panel(): Locator {
    return this.#page.locator('.markers-panel');
  }

  /** The rows, those of files included, by their text. */
  row(text: string | RegExp): Locator {
    return this.#panel.locator('.monaco-list-row').filter({ hasText: text });
  }

  /** The problems of our source as `file:line code`, sorted. */
  async findings(): Promise<string[]> {
    const rows = await this.#panel.locator('.monaco-list-row').evaluateAll((all) =>
      all
        .toSorted((one, other) => one.getBoundingClientRect().top - other.getBoundingClientRect().top)
        .map((row) => {
          const textOf = (selector: string) => row.querySelector(selector)?.textContent ?? '';
          return { file: textOf('.label-name'), code: textOf('.marker-code'), place: textOf('.marker-line') };
        }),
    );
    const found: string[] = [];
    let current = '';
    for (const { file, code, place } of rows) {
      if (file !== '') current = file;
      else found.push(`${current}:${/\d+/.exec(place)?.[0]} ${code}`);
    }
    return found.toSorted();
  }

  /** Waits until exactly these are shown, as `file:line code`. */
  async toBe(expected: readonly string[]): Promise<void> {
    await this.open();
    await expect.poll(() => this.findings(), { timeout: 40_000 }).toEqual(expected.toSorted());
  }
}
