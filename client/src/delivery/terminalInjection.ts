import {
  type Disposable,
  type GlobalEnvironmentVariableCollection,
  l10n,
  type Terminal,
  window,
  workspace,
  type WorkspaceFolder,
} from 'vscode';
import { showInformation, showWarning } from '../notices/notices.ts';
import { StorageFailure } from '../credentials/failures.ts';
import { environmentText } from '../credentials/problemText.ts';
import type { PairMetadata } from '../credentials/vault.ts';
import { type Variables, variablesOf } from './environment.ts';
import { FolderEnvironment } from './folderEnvironment.ts';
import { OpenTerminals } from './openTerminals.ts';
import type { Source } from './pairToUse.ts';
import { RestoreWatch } from './restoredTerminals.ts';
import type { TerminalChoices } from './terminalChoices.ts';
import { mayGoIntoTerminal, wouldBeOnDisk } from './terminalsOnDisk.ts';

/** Keeps what new terminals get in step with the active pairs, the choices and the trust. */
export class TerminalInjection implements Disposable {
  readonly #collectionsOfVsCode: () => GlobalEnvironmentVariableCollection;
  readonly #source: Source;
  readonly #choices: TerminalChoices;
  readonly #folders = new Map<string, FolderEnvironment>();
  readonly #terminals = new OpenTerminals<Terminal>();
  /** Live secrets that a person let into the terminals of this window, and those that were offered, by fingerprint. */
  readonly #agreed = new Set<string>();
  readonly #offered = new Set<string>();
  readonly #listeners: readonly Disposable[];
  #known: GlobalEnvironmentVariableCollection | undefined;
  #turn = 0;
  readonly #restoring = new RestoreWatch();

  /** @param collections Called when they are needed. VS Code makes them then, which takes a while. */
  constructor(
    collections: () => GlobalEnvironmentVariableCollection,
    source: Source,
    choices: TerminalChoices,
  ) {
    this.#collectionsOfVsCode = collections;
    this.#source = source;
    this.#choices = choices;
    this.#listeners = [
      window.onDidOpenTerminal((terminal) => this.#terminals.opened(terminal, 'folder', this.#current())),
      window.onDidCloseTerminal((terminal) => this.#terminals.closed(terminal)),
    ];
  }

  /** Call whenever a pair, a choice, the setting, the folders or the trust may be another. */
  async update(): Promise<void> {
    const turn = ++this.#turn;
    const collections = this.#collections();
    const folders = workspace.workspaceFolders ?? [];
    for (const [uri, environment] of this.#folders)
      if (!folders.some((folder) => folder.uri.toString() === uri)) environment.clear();
    for (const folder of folders) {
      const found = await this.#wantedBy(folder);
      // A later change has overtaken this one, and does the rest.
      if (turn !== this.#turn) return;
      const environment = this.#environmentOf(folder, collections);
      if (found) environment.put(found.pair.fingerprint, found.variables, descriptionOf(found.pair));
      else environment.clear();
    }
    await this.#tellOld(turn);
  }

  /** A terminal was opened with a pair by command. */
  opened(terminal: Terminal, { fingerprint }: PairMetadata): void {
    this.#terminals.opened(terminal, 'command', [fingerprint]);
  }

  /** A person said yes to a live pair in the terminals of this window. */
  agree({ fingerprint }: PairMetadata): void {
    this.#agreed.add(fingerprint);
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    for (const environment of this.#folders.values()) environment.clear();
    this.#known?.clear();
  }

  /** All of them begin empty: a window may have been left without an end. */
  #collections(): GlobalEnvironmentVariableCollection {
    if (this.#known) return this.#known;
    const collections = this.#collectionsOfVsCode();
    // Before anything else: what is persistent is kept on disk, and it is unless told otherwise.
    collections.persistent = false;
    collections.clear();
    this.#known = collections;
    return collections;
  }

  async #wantedBy(
    folder: WorkspaceFolder,
  ): Promise<{ readonly pair: PairMetadata; readonly variables: Variables } | undefined> {
    if (!workspace.isTrusted || !this.#choices.isOn(folder.uri.toString())) return undefined;
    try {
      const pair = await this.#source.active.of(folder);
      if (!pair) return undefined;
      if (wouldBeOnDisk() || (pair.environment === 'live' && !this.#agreed.has(pair.fingerprint))) {
        void this.#offer(pair);
        return undefined;
      }
      return { pair, variables: variablesOf(await this.#source.vault.read(pair)) };
    } catch (error) {
      // Nobody asked for it: whoever runs a command is told.
      if (!(error instanceof StorageFailure)) throw error;
      this.#source.log.warn(error.message);
      return undefined;
    }
  }

  /** A window that opens must not be blocked by a question: the offer waits at the side. */
  async #offer(pair: PairMetadata): Promise<void> {
    if (this.#offered.has(pair.fingerprint)) return;
    this.#offered.add(pair.fingerprint);
    const use = pair.environment === 'live' ? l10n.t('Use Live Pair') : l10n.t('Use Pair');
    const chosen = await showInformation(
      l10n.t('New terminals do not get {0} until you say so.', nameOf(pair)),
      use,
    );
    if (chosen !== use || !(await mayGoIntoTerminal())) return;
    if (!(await this.#source.consent.confirm(pair, terminalUse()))) return;
    this.agree(pair);
    await this.update();
  }

  #environmentOf(
    folder: WorkspaceFolder,
    collections: GlobalEnvironmentVariableCollection,
  ): FolderEnvironment {
    const uri = folder.uri.toString();
    const known = this.#folders.get(uri);
    if (known) return known;
    const made = new FolderEnvironment(collections.getScoped({ workspaceFolder: folder }));
    this.#folders.set(uri, made);
    return made;
  }

  #current(): string[] {
    return [...this.#folders.values()].flatMap(({ fingerprint }) => fingerprint ?? []);
  }

  /** The setting was "never" when they were opened. */
  #tellKept(): void {
    if (this.#restoring.isTurnedOn(wouldBeOnDisk()))
      void showWarning(
        l10n.t(
          'VS Code restores terminals again after it quits, and writes to disk what they hold. Close the terminals that have Xtopay credentials before you quit.',
        ),
      );
  }

  async #tellOld(turn: number): Promise<void> {
    if (this.#terminals.isEmpty) return;
    this.#tellKept();
    try {
      const stored = (await this.#source.vault.list()).map(({ fingerprint }) => fingerprint);
      if (turn !== this.#turn || this.#terminals.takeOld(stored, this.#current()) === 0) return;
    } catch (error) {
      if (!(error instanceof StorageFailure)) throw error;
      return;
    }
    void showInformation(
      l10n.t(
        'Terminals that are open keep the Xtopay credentials they were opened with, until they are closed.',
      ),
    );
  }
}

/** What a person is asked about a live pair. */
export function terminalUse(): string {
  return l10n.t(
    'Everything that runs in new terminals of the folder can read the live secret, and move money with it.',
  );
}

function nameOf({ label, environment }: PairMetadata): string {
  return `${label} (${environmentText(environment)})`;
}

function descriptionOf({ label, environment }: PairMetadata): string {
  return l10n.t(
    'The Xtopay pair "{0}" ({1}). A terminal keeps the pair it was opened with.',
    label,
    environmentText(environment),
  );
}
