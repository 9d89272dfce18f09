import { env, UIKind } from 'vscode';
import type { State } from '../rememberedPairs.ts';
import type { StorageCare, Vault } from '../vault.ts';
import type { OtherWindows } from '../windows/otherWindows.ts';
import type { StorageCheck } from './storageCheck.ts';
import type { StorageProbe } from './storageProbe.ts';

/** What is known of the machine; nothing where the extension has no access to it. */
export interface Machine {
  /** Where the windows of the machine can agree by something. */
  readonly otherWindows?: (log: { warn(message: string): void }) => OtherWindows;
  /** Linux without a session bus, over which keyrings are reached. */
  readonly keyringIsUnlikely: boolean;
}

/** Set while a window is reloaded to find out whether the storage lasts. */
export const goesOnKey = 'xtopay.checkGoesOn';

/** Tells in time when the secret storage will not last. */
export class StorageHealth implements StorageCare {
  readonly #probe: StorageProbe;
  readonly #state: State;
  readonly #machine: Machine;
  /** One, for it knows what a person has agreed to. */
  #check: Promise<StorageCheck> | undefined;

  constructor(probe: StorageProbe, state: State, machine: Machine) {
    this.#probe = probe;
    this.#state = state;
    this.#machine = machine;
  }

  /**
   * Leaves something to look for later, where that disturbs nobody, and goes on with a check that a reload was for.
   * A desktop may ask for its keyring when something is stored: there nothing is, before a person stores something.
   */
  async begin(vault: Vault): Promise<void> {
    if (this.#state.get(goesOnKey) === true) {
      await this.#state.update(goesOnKey, undefined);
      await this.check(vault);
    } else if (isInBrowser() && (await this.#probe.kept()) === 'none' && !(await vault.isBehind()))
      await this.#probe.write();
  }

  /** "Xtopay: Check Secret Storage". */
  async check(vault: Vault): Promise<void> {
    await (await this.#checking()).check(vault);
  }

  async mayStore(vault: Vault): Promise<boolean> {
    return (await this.#checking()).mayStore(vault);
  }

  async mayChange(vault: Vault): Promise<boolean> {
    return (await this.#checking()).mayChange(vault);
  }

  async isKnownToLast(): Promise<boolean> {
    return (await this.#probe.kept()) === 'kept';
  }

  #checking(): Promise<StorageCheck> {
    this.#check ??= import('../../onDemand.ts').then(
      (loaded) => new loaded.StorageCheck(this.#probe, this.#state, this.#machine),
    );
    return this.#check;
  }
}

/** Whether the window is shown in a browser, which then keeps the secrets. */
export function isInBrowser(): boolean {
  return env.uiKind === UIKind.Web;
}
