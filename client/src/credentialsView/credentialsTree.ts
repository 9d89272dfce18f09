import {
  type Disposable,
  EventEmitter,
  l10n,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  window,
  workspace,
} from 'vscode';
import { setCondition } from '../conditions.ts';
import { credentialItem, type CredentialNode } from './credentialNodes.ts';

/** The view of the stored pairs. Its welcome says why it is empty. */
export class CredentialsTree implements TreeDataProvider<CredentialNode>, Disposable {
  readonly #changed = new EventEmitter<undefined>();
  readonly #view: TreeView<CredentialNode>;
  readonly #visibility: Disposable;
  #nodes: readonly CredentialNode[] = [];

  readonly onDidChangeTreeData = this.#changed.event;

  /** @param shown Called when a person opens the view. */
  constructor(shown: () => void) {
    this.#view = window.createTreeView('xtopay.credentials', { treeDataProvider: this });
    this.#visibility = this.#view.onDidChangeVisibility(({ visible }) => {
      if (visible) shown();
    });
  }

  /**
   * Draws the rows again only where they are others: while it does, a click on one means none.
   * @param isBehind Another window changed what is stored, and this one does not see it.
   */
  show(nodes: readonly CredentialNode[], isBehind: boolean): void {
    this.#view.message = isBehind ? behindText() : '';
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
    this.#visibility.dispose();
    this.#view.dispose();
    this.#changed.dispose();
  }
}

export function behindText(): string {
  return l10n.t(
    'Another window changed the stored credentials. This one does not see that before it is reloaded.',
  );
}

function say(state: 'empty' | 'stored' | 'failed'): void {
  setCondition('xtopay.credentials.state', state);
}
