import {
  commands,
  type Disposable,
  EventEmitter,
  type TreeDataProvider,
  type TreeItem,
  window,
  workspace,
} from 'vscode';
import type { ActivePairs } from '../credentials/activePair.ts';
import { StorageFailure } from '../credentials/failures.ts';
import type { PairMetadata, Vault } from '../credentials/vault.ts';
import { credentialItem, type CredentialNode } from './credentialNodes.ts';

/** What else is to be told of a pair in the view, if anything. */
export type Notice = (pair: PairMetadata) => string | undefined;

/** The view of the stored pairs. Its welcome says why it is empty. */
export class CredentialsTree implements TreeDataProvider<CredentialNode>, Disposable {
  readonly #vault: Vault;
  readonly #active: ActivePairs;
  readonly #notice: Notice;
  readonly #changed = new EventEmitter<undefined>();
  readonly #view: Disposable;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(vault: Vault, active: ActivePairs, notice: Notice = () => undefined) {
    this.#vault = vault;
    this.#active = active;
    this.#notice = notice;
    this.#view = window.createTreeView('xtopay.credentials', {
      treeDataProvider: this,
      showCollapseAll: false,
    });
  }

  /** Reads the storage again. */
  refresh(): void {
    this.#changed.fire(undefined);
  }

  getTreeItem(node: CredentialNode): TreeItem {
    return credentialItem(node, (workspace.workspaceFolders ?? []).length);
  }

  async getChildren(parent?: CredentialNode): Promise<CredentialNode[]> {
    if (parent) return [];
    try {
      const { pairs, missing } = await this.#vault.inventory();
      const uses = await this.#uses();
      await this.#say(pairs.length + missing.length === 0 ? 'empty' : 'stored');
      return [
        ...pairs.map(
          (pair): CredentialNode => ({
            kind: 'pair',
            pair,
            usedIn: uses.get(pair.id),
            notice: this.#notice(pair),
          }),
        ),
        ...missing.map(
          (pair): CredentialNode => ({
            kind: 'missing',
            pair,
            usedIn: undefined,
            notice: undefined,
          }),
        ),
      ];
    } catch (error) {
      if (!(error instanceof StorageFailure)) throw error;
      await this.#say('failed');
      return [];
    }
  }

  dispose(): void {
    this.#view.dispose();
    this.#changed.dispose();
  }

  /** The names of the folders by the pair that they use. */
  async #uses(): Promise<Map<string, string[]>> {
    const uses = new Map<string, string[]>();
    for (const folder of workspace.workspaceFolders ?? [undefined]) {
      const pair = await this.#active.of(folder);
      if (pair) uses.set(pair.id, [...(uses.get(pair.id) ?? []), ...(folder ? [folder.name] : [])]);
    }
    return uses;
  }

  async #say(state: 'empty' | 'stored' | 'failed'): Promise<void> {
    await commands.executeCommand('setContext', 'xtopay.credentials.state', state);
  }
}
