import { writeFileSync } from 'node:fs';
import { errors, type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { quietSettings } from '../../scripts/host/quietSettings.mts';
import { closeWindows, newWindow, screenshotOf } from './browser.ts';
import { ownHost } from './ownHost.ts';
import { Problems } from './problems.ts';
import { QuickInput } from './quickInput.ts';

export interface WorkbenchOptions {
  /** A folder, a `.code-workspace` file, or nothing. */
  readonly open?: string;
  /** A file to open, by its absolute path. */
  readonly file?: string;
  /** Whether the workspace is trusted without asking; otherwise it opens in Restricted Mode. */
  readonly trusted?: boolean;
  /** In pixels; a list shows only the rows that fit. */
  readonly height?: number;
  /** User settings beside the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** What has to be done with the page before anything is loaded into it. */
  readonly prepare?: (page: Page) => Promise<void>;
}

/** Opens a VS Code window with a fresh profile, in place of any other, and waits until it can be worked with. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  await closeWindows();
  writeSettings(options);
  const page = await newWindow();
  page.setDefaultNavigationTimeout(60_000);
  if (options.height !== undefined) await page.setViewportSize({ width: 1280, height: options.height });
  const workbench = new Workbench(page);
  await options.prepare?.(page);
  await page.goto(addressOf(options));
  await workbench.ready();
  if (options.open?.endsWith('.code-workspace') === true) await workbench.folders();
  return workbench;
}

/** What moves is drawn anew by a machine without a GPU, which takes a tenth of the time of all tests. */
const stillSettings = { 'editor.cursorBlinking': 'solid', 'workbench.reduceMotion': 'on' };

/** The user settings of all windows. */
export function writeSettings({ trusted, settings }: Pick<WorkbenchOptions, 'trusted' | 'settings'>): void {
  const trust = {
    'security.workspace.trust.enabled': trusted === false,
    'security.workspace.trust.startupPrompt': 'never',
  };
  const all = { ...quietSettings, ...stillSettings, ...trust, ...settings };
  writeFileSync(ownHost().settingsFile, JSON.stringify(all, undefined, 2));
}

function addressOf({ open, file }: WorkbenchOptions): string {
  const { authority, token } = ownHost();
  const query = new URLSearchParams({ tkn: token });
  if (open !== undefined) query.set(open.endsWith('.code-workspace') ? 'workspace' : 'folder', open);
  else query.set('ew', 'true');
  if (file !== undefined)
    query.set('payload', JSON.stringify([['openFile', `vscode-remote://${authority}${file}`]]));
  return `http://${authority}/?${query.toString()}`;
}

/** Whether what is waited for comes; that it does not is an answer too. */
function succeeds(waiting: Promise<unknown>): Promise<boolean> {
  return waiting.then(
    () => true,
    () => false,
  );
}

/** One VS Code window, by what a person sees and does in it. */
export class Workbench {
  readonly page: Page;
  readonly problems: Problems;
  readonly quickInput: QuickInput;

  constructor(page: Page) {
    this.page = page;
    this.problems = new Problems(page);
    this.quickInput = new QuickInput(page);
  }

  /** Resolves when the window is there and the extension has come up in it. */
  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
    await this.credentialsItem.waitFor({ timeout: 60_000 });
  }

  /** Resolves when the explorer shows folders. A new profile may know none of its workspace file before a reload. */
  async folders(): Promise<void> {
    const row = this.page.locator('.explorer-folders-view .monaco-list-row').first();
    const isShown = () => succeeds(row.waitFor({ timeout: 5000 }));
    while (!(await isShown())) await this.reload();
  }

  /** The extension's item in the status bar. */
  get credentialsItem(): Locator {
    return this.page.locator('.part.statusbar .statusbar-item[id="xtopay.xtopay.credentials"]');
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.ready();
  }

  /** Runs a command by its title in the palette. */
  async runCommand(title: string): Promise<void> {
    await this.quickInput.run(title);
  }

  /** Waits until the palette lists commands, and not this one. */
  async expectNotOffered(title: string): Promise<void> {
    const isOffered = async () => {
      await this.quickInput.openPalette('Xtopay: ');
      const titles = await this.quickInput.labels();
      await this.quickInput.cancel();
      return titles.includes(title);
    };
    await expect.poll(isOffered, { timeout: 40_000 }).toBe(false);
  }

  /** The notifications that are shown, by their text. */
  notification(text: string | RegExp): Locator {
    return this.page.locator('.notifications-toasts .notification-toast').filter({ hasText: text });
  }

  /** The modal dialog that is shown. */
  get dialog(): Locator {
    return this.page.locator('.monaco-dialog-box');
  }

  async answerDialog(button: string): Promise<void> {
    const answered = await this.dialog.elementHandle();
    await this.dialog.getByRole('button', { name: button, exact: true }).click();
    // This one, for another may take its place at once.
    await answered?.waitForElementState('hidden');
  }

  /** Opens a file of the workspace by its name. */
  async openFile(name: string): Promise<void> {
    // One that is on its way out still takes keys, and loses them.
    await this.quickInput.closed();
    await this.page.keyboard.press('Control+P');
    await this.quickInput.type(name);
    await this.quickInput.acceptRow(name);
    await this.editor(name).waitFor();
  }

  /** An editor, by the end of its document's name. */
  editor(name: string): Locator {
    return this.page.locator(`.monaco-editor[data-uri$="${name}"]`).first();
  }

  async focusEditor(name: string): Promise<void> {
    await this.editor(name).locator('.view-lines').click();
  }

  /** The text of an editor's visible lines. */
  async editorText(name: string): Promise<string> {
    const lines = await this.editor(name)
      .locator('.view-line')
      .evaluateAll((all) =>
        all
          .map((line) => ({
            top: line.getBoundingClientRect().top,
            text: line.textContent ?? '',
          }))
          .toSorted((one, other) => one.top - other.top)
          .map(({ text }) => text),
      );
    return lines.join('\n').replaceAll('\u00a0', ' ');
  }

  /** Types into what has the focus, as it is: nothing is completed or closed by the editor. */
  async insert(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
  }

  squiggles(name: string, severity: 'error' | 'warning' | 'info'): Locator {
    return this.editor(name).locator(`.squiggly-${severity}`);
  }

  /**
   * Opens the quick fixes of the finding that the cursor stands in.
   * @returns The rows, by their text.
   */
  async quickFixes(): Promise<Locator> {
    await this.page
      .locator('.monaco-editor :is(.codicon[class*="lightbulb"], .lightBulbWidget):visible')
      .first()
      .waitFor();
    return this.openActions();
  }

  /** Presses the key for the ways out until they are shown, and returns their rows. */
  async openActions(): Promise<Locator> {
    const rows = this.page.locator(
      '.context-view .action-widget:not(.action-list-submenu-panel) .monaco-list-row.action',
    );
    // VS Code opens no menu while it asks for the actions once more.
    await expect
      .poll(
        async () => {
          // Where the menu has come by now, the same key would choose from it.
          if (!(await rows.first().isVisible())) await this.page.keyboard.press('Control+.');
          return succeeds(rows.first().waitFor({ timeout: 8000 }));
        },
        { timeout: 60_000 },
      )
      .toBe(true);
    return rows;
  }

  /**
   * Chooses a quick fix by its title. By the keyboard: a menu that has just come may come anew, and lose a click. It may
   * also go before anything is chosen, where VS Code asks for the actions once more; then it is opened again.
   * @param done What is seen, or is so, once the fix has been made, or has asked what it asks.
   */
  async quickFix(title: string | RegExp, done: Locator | (() => boolean | Promise<boolean>)): Promise<void> {
    const isDone = typeof done === 'function' ? done : () => done.first().isVisible();
    const choose = async () => {
      if (!(await this.#chooseQuickFix(title))) return false;
      return succeeds(expect.poll(isDone, { timeout: 10_000 }).toBe(true));
    };
    await expect.poll(choose, { timeout: 120_000 }).toBe(true);
  }

  /** @returns Whether the row was there until it was chosen. */
  async #chooseQuickFix(title: string | RegExp): Promise<boolean> {
    const rows = await this.quickFixes();
    const row = rows.filter({ hasText: title }).first();
    try {
      await row.waitFor({ timeout: 8000 });
      while (!(await row.getAttribute('class', { timeout: 2000 }))?.split(' ').includes('focused'))
        await this.page.keyboard.press('ArrowDown');
    } catch (error) {
      if (!(error instanceof errors.TimeoutError)) throw error;
      await this.page.keyboard.press('Escape');
      return false;
    }
    await this.page.keyboard.press('Enter');
    await row.waitFor({ state: 'detached' });
    return true;
  }

  /** Puts the cursor into a finding of an editor, by its number from 0 from top to bottom and left to right, once it is underlined. */
  async goToFinding(name: string, number = 0): Promise<void> {
    const squiggles = this.editor(name).locator('[class*="squiggly-"]');
    const cursor = this.editor(name).locator('.cursors-layer .cursor').first();
    // An editor that has just come puts the cursor where it was before, and loses a click.
    const click = async () => {
      await squiggles.nth(number).waitFor({ state: 'attached' });
      // In the document they stand in no order.
      const boxes = await squiggles.evaluateAll((all) =>
        all
          .map((each) => each.getBoundingClientRect())
          .map(({ x, y, width, height }) => ({ x, y, width, height }))
          .toSorted((one, other) => one.y - other.y || one.x - other.x),
      );
      const box = boxes[number];
      // An editor that draws itself anew has none of them for a moment.
      if (!box) return false;
      const [x, y] = [box.x + Math.min(box.width / 2, 40), box.y + box.height / 2];
      await this.page.mouse.click(x, y);
      const isThere = async () => {
        const at = await cursor.boundingBox();
        return at !== null && Math.abs(at.x - x) < 20 && at.y <= y && y <= at.y + at.height;
      };
      // Long enough for another click to be no double click.
      return succeeds(expect.poll(isThere, { timeout: 2000 }).toBe(true));
    };
    await expect.poll(click, { timeout: 60_000 }).toBe(true);
  }

  /** Asks for what can be completed at the cursor until a row with this text is shown. */
  async completion(text: string): Promise<void> {
    const row = this.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: text }).first();
    const ask = async () => {
      // The same key shows and hides the details of a row.
      if (!(await row.isVisible())) await this.page.keyboard.press('Control+Space');
      return succeeds(row.waitFor({ timeout: 5000 }));
    };
    await expect.poll(ask, { timeout: 60_000 }).toBe(true);
  }

  /** A picture for a person to look at, in `.vscode-test/screenshots`. */
  screenshot(name: string): Promise<string> {
    return screenshotOf(this.page, name);
  }
}
