import type { Disposable, WorkspaceFolder } from 'vscode';
import { Changes } from './changes.ts';
import { isSameLabel } from './label.ts';
import { hasStrings } from './pairMetadata.ts';
import type { PairMetadata, State, Vault } from './vault.ts';

/** What is remembered of a choice: no secret, and the label for when the pair is stored anew. */
interface Choice {
  readonly id: string;
  readonly label: string;
}

const statePrefix = 'xtopay.active:';

/** Which pair is used in which folder, in whatever window that is open. Remembered without any secret. */
export class ActivePairs implements Disposable {
  readonly #vault: Vault;
  readonly #state: State;
  readonly #ofWindow: State;
  readonly #changes = new Changes();
  readonly #ofVault: Disposable;

  /**
   * @param state Of all windows.
   * @param ofWindow The workspace's: for a window without folders.
   */
  constructor(vault: Vault, state: State, ofWindow: State) {
    this.#vault = vault;
    this.#state = state;
    this.#ofWindow = ofWindow;
    this.#ofVault = vault.onDidChange(() => this.#changes.fire());
  }

  /** Another pair may be the active one somewhere, or the active one may be another: its secret, its label. */
  readonly onDidChange = this.#changes.event;

  /**
   * The pair of a folder: the chosen one while it is stored; where none was chosen, the only one there is.
   * @param folder `undefined`: of a window without folders, or of what belongs to none.
   * @throws StorageFailure
   */
  async of(folder: WorkspaceFolder | undefined): Promise<PairMetadata | undefined> {
    return this.among(await this.#vault.list(), folder);
  }

  /** The same for pairs that are known already. */
  among(pairs: readonly PairMetadata[], folder: WorkspaceFolder | undefined): PairMetadata | undefined {
    const choice = this.#chosen(folder);
    if (!isChoice(choice)) return pairs.length === 1 ? pairs[0] : undefined;
    // A chosen pair that is gone gives way to none: what ran with one must not silently run with another.
    return (
      pairs.find(({ id }) => id === choice.id) ?? pairs.find(({ label }) => isSameLabel(label, choice.label))
    );
  }

  /** Whether a person has chosen a pair for the folder, stored or not. */
  isChosen(folder: WorkspaceFolder | undefined): boolean {
    return isChoice(this.#chosen(folder));
  }

  /** @param pair `undefined`: forgets the choice. @throws StorageFailure `busy` */
  async choose(folder: WorkspaceFolder | undefined, pair: PairMetadata | undefined): Promise<void> {
    const choice: Choice | undefined = pair && { id: pair.id, label: pair.label };
    if (folder) await this.#vault.changeState(() => this.#state.update(stateKeyOf(folder), choice));
    else await this.#ofWindow.update(stateKeyOf(folder), choice);
    this.#changes.fire();
  }

  #chosen(folder: WorkspaceFolder | undefined): unknown {
    return (folder ? this.#state : this.#ofWindow).get(stateKeyOf(folder));
  }

  dispose(): void {
    this.#ofVault.dispose();
  }
}

function stateKeyOf(folder: WorkspaceFolder | undefined): string {
  return `${statePrefix}${folder?.uri.toString() ?? ''}`;
}

function isChoice(value: unknown): value is Choice {
  return hasStrings(value, ['id', 'label']);
}
