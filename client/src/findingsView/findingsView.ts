import {
  commands,
  Disposable,
  EventEmitter,
  languages,
  type Memento,
  type TreeDataProvider,
  type TreeItem,
  type Uri,
  type WorkspaceFolder,
  window,
  workspace,
} from 'vscode';
import type { PutOff } from '../afterStart.ts';
import { setCondition } from '../conditions.ts';
import { type FindingsFilter, isOff, readFilter } from './findingsFilter.ts';
import { type FindingsNode, FindingsTree } from './findingsTree.ts';
import { countsText, filterText, groupedText } from './findingTexts.ts';
import { type Grouping, readGrouping } from './grouping.ts';
import { findingsAmong, findingsShownIn } from './readDiagnostics.ts';
import { type StoredLabels, tooltipOf, treeItemOf } from './treeItems.ts';
import { type ViewFacts, viewStateOf } from './viewState.ts';

const groupingKey = 'xtopay.findings.grouping';
const filterKey = 'xtopay.findings.filter';

/** More groups than these are closed at first: VS Code asks for what is in each open one, seen or not. */
const openGroups = 100;

/** The view of all findings that VS Code shows. Reads nothing and looks for nothing itself. */
export class FindingsView implements TreeDataProvider<FindingsNode>, Disposable {
  readonly #state: Memento;
  readonly #tree: FindingsTree;
  readonly #changed = new EventEmitter<FindingsNode[] | undefined>();
  readonly #view = window.createTreeView<FindingsNode>('xtopay.findings', {
    treeDataProvider: this,
    showCollapseAll: true,
  });
  readonly #subscriptions: Disposable;
  #labels: StoredLabels = new Map();
  #server: ViewFacts['server'] = 'starting';
  #hasRead = false;
  /** Something has changed while nobody saw it. */
  #isStale = false;

  /**
   * @param state Keeps the grouping and the filter.
   * @param putOff For the first look at what there is.
   */
  constructor(state: Memento, putOff: PutOff) {
    this.#state = state;
    this.#tree = new FindingsTree(readGrouping(state.get(groupingKey)), readFilter(state.get(filterKey)));
    void putOff(() => this.#begin());
    this.#subscriptions = Disposable.from(
      this.#view,
      this.#changed,
      languages.onDidChangeDiagnostics(({ uris }) => this.#read(uris)),
      workspace.onDidChangeWorkspaceFolders(() => this.#readEverything()),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('xtopay.scan.enabled')) this.#describe();
      }),
      this.#view.onDidChangeVisibility(({ visible }) => {
        if (visible && this.#isStale) this.#draw('everything');
      }),
    );
  }

  get onDidChangeTreeData() {
    return this.#changed.event;
  }

  /** Whether a person sees it. */
  get isVisible(): boolean {
    return this.#view.visible;
  }

  get grouping(): Grouping {
    return this.#tree.grouping;
  }

  get filter(): FindingsFilter {
    return this.#tree.filter;
  }

  /** What is there to be filtered, the filter aside. */
  get findings() {
    this.#begin();
    return this.#tree.all();
  }

  /** What a command is meant for: the node that it was called on, else the one that the keys are on. */
  async target(node: unknown): Promise<FindingsNode | undefined> {
    if (this.#isNode(node)) return node;
    // Which one has the focus VS Code does not tell, but which one is selected.
    await commands.executeCommand('list.selectAndPreserveFocus');
    return this.#view.selection[0];
  }

  show(grouping: Grouping, filter: FindingsFilter): void {
    this.#tree.show(grouping, filter);
    void this.#state.update(groupingKey, grouping);
    void this.#state.update(filterKey, filter);
    this.#draw('everything');
  }

  /** @param labels The stored pairs, which a credential may turn out to be. */
  showLabels(labels: StoredLabels): void {
    this.#labels = labels;
    if (this.grouping === 'credential') this.#draw('everything');
  }

  showServer(server: ViewFacts['server']): void {
    this.#server = server;
    this.#describe();
  }

  getChildren(node?: FindingsNode): FindingsNode[] {
    if (!node) return [...this.#tree.groups()];
    return node.kind === 'group' ? [...FindingsTree.leavesOf(node)] : [];
  }

  getParent(node: FindingsNode): FindingsNode | undefined {
    return node.kind === 'finding' ? node.group : undefined;
  }

  getTreeItem(node: FindingsNode): TreeItem {
    return treeItemOf(node, this.#labels, this.#tree.groups().length <= openGroups);
  }

  resolveTreeItem(item: TreeItem, node: FindingsNode): TreeItem {
    if (node.kind === 'finding') item.tooltip = tooltipOf(node);
    return item;
  }

  dispose(): void {
    this.#subscriptions.dispose();
  }

  #isNode(node: unknown): node is FindingsNode {
    return typeof node === 'object' && node !== null && 'kind' in node;
  }

  #begin(): void {
    if (!this.#hasRead) this.#readEverything();
  }

  #readEverything(): void {
    this.#hasRead = true;
    const gone = new Set(this.#tree.uris);
    for (const [uri, diagnostics] of languages.getDiagnostics()) {
      gone.delete(uri.toString());
      this.#tree.replace(uri.toString(), findingsAmong(uri, diagnostics));
    }
    for (const uri of gone) this.#tree.replace(uri, []);
    this.#draw('everything');
  }

  #read(uris: readonly Uri[]): void {
    const changed: FindingsNode[] = [];
    let isEverything = false;
    for (const uri of uris) {
      const change = this.#tree.replace(uri.toString(), findingsShownIn(uri));
      if (change === 'everything') isEverything = true;
      else changed.push(...change);
    }
    if (isEverything) this.#draw('everything');
    else if (changed.length > 0) this.#draw(changed);
  }

  #draw(what: 'everything' | FindingsNode[]): void {
    this.#describe();
    this.#isStale = !this.#view.visible;
    if (this.#view.visible) this.#changed.fire(what === 'everything' ? undefined : what);
  }

  /** What stands around the tree: its badge, its description, and what it says while it is empty. */
  #describe(): void {
    const { counts, filter, grouping } = this.#tree;
    const urgent = counts.error + counts.warning;
    // A sandbox ID is told, but calls for nobody.
    this.#view.badge = urgent > 0 ? { value: urgent, tooltip: countsText(counts) } : undefined;
    const parts = grouping === 'file' ? [] : [groupedText(grouping)];
    if (!isOff(filter)) parts.push(filterText(filter));
    this.#view.description = parts.join(' · ');
    setCondition('xtopay.findings.isFiltered', !isOff(filter));
    setCondition('xtopay.findings.areThere', this.#total > 0);
    setCondition('xtopay.findings.state', viewStateOf(this.#facts()));
  }

  /** How many findings there are, whatever the filter leaves out. */
  get #total(): number {
    const { error, warning, information, hint } = this.#tree.counts;
    return error + warning + information + hint;
  }

  #facts(): ViewFacts {
    const folders = workspace.workspaceFolders ?? [];
    return {
      server: this.#server,
      folders: folders.length,
      disabledFolders: folders.filter(isDisabledIn).length,
      isShowing: !this.#tree.isEmpty,
      isFiltered: !isOff(this.#tree.filter) && this.#total > 0,
    };
  }
}

function isDisabledIn({ uri }: WorkspaceFolder): boolean {
  return workspace.getConfiguration('xtopay', uri).get('scan.enabled') === false;
}
