import type { Locator } from 'playwright-core';
import type { Workbench } from './workbench.ts';

/** The view of the stored pairs. */
export class CredentialsView {
  readonly #workbench: Workbench;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
  }

  async open(): Promise<void> {
    const { page } = this.#workbench;
    if (!(await this.#pane.isVisible()))
      await page.locator('.part.activitybar').getByRole('tab', { name: 'Xtopay' }).click();
    await this.#pane.waitFor();
  }

  /** A row, by how it is read out. */
  withLabel(label: RegExp): Locator {
    return this.#pane.getByRole('treeitem', { name: label });
  }

  /** A row, by what it shows. */
  row(text: string | RegExp): Locator {
    return this.#pane.locator('.monaco-list-row').filter({ hasText: text });
  }

  /** What is said where nothing is stored. */
  get welcome(): Locator {
    return this.#pane.locator('.welcome-view-content');
  }

  /** What is said above the rows. */
  get message(): Locator {
    return this.#pane.locator('.tree-explorer-viewlet-tree-view > .message');
  }

  /** Presses a button of a row, which shows when it is pointed at. */
  async press(row: Locator, button: string): Promise<void> {
    await row.hover();
    await row.getByRole('button', { name: button }).click();
  }

  /** Chooses from a row's context menu. */
  async choose(row: Locator, item: string): Promise<void> {
    const { page } = this.#workbench;
    await row.click({ button: 'right' });
    const chosen = page.getByRole('menuitem', { name: item, exact: true });
    await chosen.hover();
    // By the keyboard: a menu that has just come takes no click.
    await page.locator('.action-item.focused').filter({ has: chosen }).waitFor();
    await page.keyboard.press('Enter');
    await chosen.waitFor({ state: 'detached' });
  }

  get #pane(): Locator {
    return this.#workbench.page
      .locator('.part.sidebar .pane')
      .filter({ has: this.#workbench.page.locator('.pane-header', { hasText: 'Credentials' }) });
  }
}
