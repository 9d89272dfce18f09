import type { State } from '../credentials/vault.ts';

/** Which folders have chosen whether their new terminals get the pair; the setting holds for the others. */
export class TerminalChoices {
  readonly #state: State;
  readonly #bySetting: () => boolean;

  /** @param state The workspace's: what a repository brings along cannot be in it. */
  constructor(state: State, bySetting: () => boolean) {
    this.#state = state;
    this.#bySetting = bySetting;
  }

  /** @param folder Its URI. */
  isOn(folder: string): boolean {
    const choice = this.#state.get(keyOf(folder));
    return typeof choice === 'boolean' ? choice : this.#bySetting();
  }

  async choose(folder: string, isOn: boolean): Promise<void> {
    await this.#state.update(keyOf(folder), isOn);
  }
}

function keyOf(folder: string): string {
  return `xtopay.terminal:${folder}`;
}
