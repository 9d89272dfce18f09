import {
  commands,
  type Disposable,
  EventEmitter,
  type TreeDataProvider,
  type TreeItem,
  window,
  workspace,
} from 'vscode';
import { credentialItem, type CredentialNode } from './credentialNodes.ts';

/** The view of the stored pairs. Its welcome says why it is empty. */
export class CredentialsTree implements TreeDataProvider<CredentialNode>, Disposable {
  readonly #changed = new EventEmitter<undefined>();
  readonly #view: Disposable;
  #nodes: readonly CredentialNode[] = [];

  readonly onDidChangeTreeData = this.#changed.event;

  /** @param shown Called when a person opens the view. */
  constructor(shown: () => void) {
    const view = window.createTreeView('xtopay.credentials', { treeDataProvider: this });
    const visibility = view.onDidChangeVisibility(({ visible }) => {
      if (visible) shown();
    });
    this.#view = {
      dispose: () => {
        visibility.dispose();
        view.dispose();
      },
    };
  }

  /** Draws the rows again only where they are others: while it does, a click on one means none. */
  show(nodes: readonly CredentialNode[]): void {
    if (JSON.stringify(nodes) !== JSON.stringify(this.#nodes)) {
      this.#nodes = nodes;
      this.#changed.fire(undefined);
    }
    say(nodes.length === 0 ? 'empty' : 'stored');
  }

  /** The secret storage cannot be read. */
  showFailure(): void {
    this.#nodes = [];
    this.#changed.fire(undefined);
    say('failed');
  }

  getTreeItem(node: CredentialNode): TreeItem {
    return credentialItem(node, (workspace.workspaceFolders ?? []).length);
  }

  getChildren(parent?: CredentialNode): CredentialNode[] {
    return parent ? [] : [...this.#nodes];
  }

  dispose(): void {
    this.#view.dispose();
    this.#changed.dispose();
  }
}

function say(state: 'empty' | 'stored' | 'failed'): void {
  void commands.executeCommand('setContext', 'xtopay.credentials.state', state);
}
