import {
  commands,
  ConfigurationTarget,
  Disposable,
  env,
  l10n,
  languages,
  type LogOutputChannel,
  Position,
  Range,
  type Tab,
  TabInputCustom,
  TabInputText,
  type TextDocumentShowOptions,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { tokenlessCodes } from '../../../server/src/protocol/codes.ts';
import { findingsShownIn } from '../findingsView/readDiagnostics.ts';
import { showWarning } from '../notices/notices.ts';
import { arePagesForCode, chosenMasking, isMaskingOn } from './choice.ts';
import { dotenvPatterns, isDotenvFile } from './dotenvFile.ts';
import { type EditorAssociations, withAssociations } from './editorAssociations.ts';
import { filePattern, folderPrefix } from './filePattern.ts';
import type { MaskedEditors } from './maskedEditors.ts';
import { maskedEditorType } from './openPlace.ts';
import { mostPagedFiles, PagedFiles } from './pagedFiles.ts';

/** Which of the files that are open open anew. */
type Reopened = 'nothing' | 'dotenv' | 'all';

/**
 * Which editor opens a file is decided before anything of it is painted, so VS Code has to be told before: dotenv files
 * and those that are known to hold credentials open on pages while masking is on.
 */
export class OpeningEditors implements Disposable {
  readonly #pages: MaskedEditors;
  readonly #log: LogOutputChannel;
  readonly #paged = new PagedFiles();
  #leftOut = 0;
  #hasFailed = false;
  #applied = Promise.resolve();
  #due: Reopened | undefined;
  readonly #subscriptions: Disposable;

  constructor(pages: MaskedEditors, log: LogOutputChannel) {
    this.#pages = pages;
    this.#log = log;
    this.#subscriptions = Disposable.from(
      languages.onDidChangeDiagnostics(({ uris }) => this.#take(uris)),
      window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
        if ([...opened, ...closed].some(({ input }) => input instanceof TabInputText)) void this.apply();
      }),
      // Another window may have taken out what this one needs.
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('workbench.editorAssociations')) void this.apply();
      }),
    );
    this.#take(languages.getDiagnostics().map(([uri]) => uri));
  }

  /**
   * Tells VS Code what opens how.
   * @param reopened What is open already and opens anew, the other way. Unsaved changes stay: both editors are of the
   * same document. A code file that a person has open as text stays so, unless it is `all`.
   */
  apply(reopened: Reopened = 'nothing'): Promise<void> {
    // While a window starts, settings may not be there yet: only what is said counts.
    if (chosenMasking() === undefined) return this.#applied;
    const isDue = this.#due !== undefined;
    this.#due = this.#due === 'all' || reopened === 'nothing' ? (this.#due ?? reopened) : reopened;
    if (isDue) return this.#applied;
    // One after another: each looks at what the one before has left.
    this.#applied = this.#applied
      .then(() => this.#applyDue())
      .catch((error: unknown) => this.#log.error(String(error)));
    return this.#applied;
  }

  /** Shows as text what is on the active page, in its place and to stay. */
  async activeToText(): Promise<void> {
    const tab = window.tabGroups.activeTabGroup.activeTab;
    if (tab && isPage(tab)) await this.#tabToText(tab, false);
  }

  /** Shows as text what is on pages of a file, in their places. */
  async toText(uri: Uri): Promise<void> {
    const address = uri.toString();
    for (const tab of allTabs())
      if (isPage(tab) && tab.input.uri.toString() === address) await this.#tabToText(tab);
  }

  /** Whether a file opens on a page now. */
  opensOnPage(uri: Uri): boolean {
    return isMaskingOn() && (isDotenvFile(uri.path) || this.#isAssociated(uri));
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  async #applyDue(): Promise<void> {
    const due = this.#due ?? 'nothing';
    this.#due = undefined;
    await this.#associate();
    if (due !== 'nothing') await this.#reopen(due);
  }

  async #reopen(which: 'dotenv' | 'all'): Promise<void> {
    const isForPage = (uri: Uri) =>
      isMaskingOn() &&
      (isDotenvFile(uri.path) || (which === 'all' && arePagesForCode() && holdsCredentials(uri)));
    for (const tab of allTabs()) {
      if (isPage(tab)) {
        if (isForText(tab.input.uri)) await this.#tabToText(tab);
      } else if (tab.input instanceof TabInputText && isForPage(tab.input.uri))
        await this.#toPage(tab, tab.input.uri);
    }
  }

  #isAssociated(uri: Uri): boolean {
    return associationsNow()[patternOf(uri)] === maskedEditorType;
  }

  #take(uris: readonly Uri[]): void {
    const news = uris.filter((uri) => this.#paged.set(patternOf(uri), holdsCredentials(uri)));
    if (news.length > 0) void this.apply();
  }

  async #tabToText(tab: PageTab, isPreview = tab.isPreview): Promise<void> {
    const { uri } = tab.input;
    const position = this.#pages.positionIn(uri) ?? new Position(0, 0);
    const options = { ...optionsOf(tab), preview: isPreview, selection: new Range(position, position) };
    await commands.executeCommand('vscode.openWith', uri, 'default', options);
    await window.tabGroups.close(tab, true);
  }

  async #toPage(tab: Tab, uri: Uri): Promise<void> {
    const editor = window.visibleTextEditors.find(
      ({ document }) => document.uri.toString() === uri.toString(),
    );
    if (editor) this.#pages.aimAt(uri, editor.selection.active, false);
    await commands.executeCommand('vscode.openWith', uri, maskedEditorType, optionsOf(tab));
    await window.tabGroups.close(tab, true);
    this.#pages.forgetAim();
  }

  async #associate(): Promise<void> {
    const current = associationsNow();
    const [isOn, forCode] = [isMaskingOn(), arePagesForCode()];
    const { patterns, leftOut } = this.#paged.wanted(openAsText());
    const folders = (workspace.workspaceFolders ?? []).map(({ uri }) =>
      folderPrefix(schemeOf(uri), uri.path),
    );
    const wanted = isOn ? [...dotenvPatterns, ...(forCode ? patterns : [])] : [];
    const keeps = (pattern: string) => isOn && forCode && this.#paged.keeps(pattern, folders);
    const associations = withAssociations(current, maskedEditorType, wanted, keeps);
    if (isOn && forCode) this.#paged.swept();
    if (leftOut > 0 && leftOut !== this.#leftOut)
      this.#log.warn(
        `${mostPagedFiles} files with credentials open on a page without them. ${leftOut} more open as text, and are covered once they are shown.`,
      );
    this.#leftOut = leftOut;
    if (!associations) return;
    const isNone = Object.keys(associations).length === 0;
    try {
      await workspace
        .getConfiguration('workbench')
        .update('editorAssociations', isNone ? undefined : associations, ConfigurationTarget.Global);
      this.#hasFailed = false;
    } catch (error) {
      // Once, until it works again: this may be tried with every change of a file.
      if (!this.#hasFailed) void tellFailure();
      this.#hasFailed = true;
      throw error;
    }
  }
}

/** What is on a page is not known to hold credentials before the first scan is through, and stays there. */
function isForText({ path }: Uri): boolean {
  return !isMaskingOn() || !(isDotenvFile(path) || arePagesForCode());
}

function associationsNow(): EditorAssociations {
  const settings = workspace.getConfiguration('workbench');
  return settings.inspect<EditorAssociations>('editorAssociations')?.globalValue ?? {};
}

function tellFailure(): Thenable<unknown> {
  return showWarning(
    l10n.t(
      'The user settings could not be written, so not all files open as masking wants it: values may be seen. No file was changed. Save or mend the settings, then turn masking off and on.',
    ),
  );
}

/** Of a text file; notebooks and what has no place of its own open as they do. */
function holdsCredentials(uri: Uri): boolean {
  if (isDotenvFile(uri.path) || /\.ipynb$/i.test(uri.path)) return false;
  if (uri.scheme === 'untitled' || uri.scheme === 'vscode-notebook-cell') return false;
  return findingsShownIn(uri).some(({ code }) => !tokenlessCodes.has(code));
}

function patternOf(uri: Uri): string {
  return filePattern(schemeOf(uri), uri.path);
}

/** As the window knows it: on another machine this extension sees the files of that one as its own. */
function schemeOf({ scheme }: Uri): string {
  return scheme === 'file' && env.remoteName !== undefined ? 'vscode-remote' : scheme;
}

function allTabs(): readonly Tab[] {
  return window.tabGroups.all.flatMap(({ tabs }) => tabs);
}

function openAsText(): ReadonlySet<string> {
  return new Set(
    allTabs().flatMap(({ input }) =>
      input instanceof TabInputText ? [patternOf(input.uri).toLowerCase()] : [],
    ),
  );
}

type PageTab = Tab & { readonly input: TabInputCustom };

function isPage(tab: Tab): tab is PageTab {
  return tab.input instanceof TabInputCustom && tab.input.viewType === maskedEditorType;
}

/** To open in the group of a tab, and before a person's eyes only where the tab is. */
function optionsOf({ isActive, isPreview, group }: Tab): TextDocumentShowOptions & Background {
  return {
    viewColumn: group.viewColumn,
    preview: isPreview,
    background: !isActive,
    preserveFocus: !group.isActive,
  };
}

/** `vscode.openWith` takes it, and VS Code's types have no name for it. */
interface Background {
  readonly background: boolean;
}
