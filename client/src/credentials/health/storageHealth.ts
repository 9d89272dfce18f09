import { commands, env, l10n, UIKind } from 'vscode';
import { showInformation, showWarning } from '../../notices/notices.ts';
import { StorageFailure } from '../failures.ts';
import type { State } from '../rememberedPairs.ts';
import type { StorageCare, Vault } from '../vault.ts';
import type { OtherWindows } from '../windows/otherWindows.ts';
import { type Assessment, assess } from './assess.ts';
import type { StorageProbe } from './storageProbe.ts';
import { remarksText, verdictText } from './storageTexts.ts';

/** What is known of the machine; nothing where the extension has no access to it. */
export interface Machine {
  /** Where the windows of the machine can agree by something. */
  readonly otherWindows?: (log: { warn(message: string): void }) => OtherWindows;
  /** Linux without a session bus, over which keyrings are reached. */
  readonly keyringIsUnlikely: boolean;
}

/** Set while a window is reloaded to find out whether the storage lasts. */
const goesOnKey = 'xtopay.checkGoesOn';

/** Tells in time when the secret storage will not last. */
export class StorageHealth implements StorageCare {
  readonly #probe: StorageProbe;
  readonly #state: State;
  readonly #machine: Machine;
  #isAgreed = false;

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
    // It writes, and what this window writes in a browser takes the place of all that it does not see.
    if (!(await this.mayChange(vault))) return;
    const assessment = await this.#assess(vault);
    const reload = l10n.t('Reload and Check Again');
    const isUnknown = assessment.verdict === 'unknown';
    const text = verdictText(assessment.verdict);
    const options = { modal: true, detail: remarksText(assessment) };
    const buttons = isUnknown ? [reload] : [];
    const isGood = assessment.verdict === 'lasts' || isUnknown;
    const chosen = isGood
      ? await showInformation(text, options, ...buttons)
      : await showWarning(text, options);
    if (chosen !== reload) return;
    await this.#state.update(goesOnKey, true);
    await commands.executeCommand('workbench.action.reloadWindow');
  }

  async mayStore(vault: Vault): Promise<boolean> {
    if (!(await this.mayChange(vault))) return false;
    if (this.#isAgreed) return true;
    const assessment = await this.#assess(vault);
    if (assessment.verdict === 'lasts' || assessment.verdict === 'unknown') return true;
    const anyway = l10n.t('Store Anyway');
    const detail = [
      l10n.t(
        'What you store now may be gone when VS Code is started again. The client secret is shown only once where it comes from.',
      ),
      remarksText(assessment),
    ].join('\n\n');
    const chosen = await showWarning(verdictText(assessment.verdict), { modal: true, detail }, anyway);
    this.#isAgreed = chosen === anyway;
    return this.#isAgreed;
  }

  async isKnownToLast(): Promise<boolean> {
    return (await this.#probe.kept()) === 'kept';
  }

  /**
   * In a browser, what this window writes takes the place of what another window stored and this one did not get. So
   * nothing is written then: nobody has entered anything yet, and a reload costs nothing.
   */
  async mayChange(vault: Vault): Promise<boolean> {
    if (!(await vault.isBehind())) return true;
    const reload = l10n.t('Reload Window');
    const chosen = await showWarning(
      l10n.t('Another window changed the stored credentials.'),
      {
        modal: true,
        detail: l10n.t(
          'This window does not see it before it is reloaded, and what is stored or deleted here would take it away. Nothing was done yet.',
        ),
      },
      reload,
    );
    if (chosen === reload) await commands.executeCommand('workbench.action.reloadWindow');
    return false;
  }

  async #assess(vault: Vault): Promise<Assessment> {
    const kept = await this.#probe.kept();
    // What was kept stays what is looked for; otherwise there must be something to look for.
    const works = await this.#probe.write();
    return assess({
      works,
      kept,
      missing: await missingIn(vault),
      shownIn: isInBrowser() ? 'browser' : 'desktop',
      keyringIsUnlikely: env.remoteName === undefined && !isInBrowser() && this.#machine.keyringIsUnlikely,
    });
  }
}

function isInBrowser(): boolean {
  return env.uiKind === UIKind.Web;
}

async function missingIn(vault: Vault): Promise<number> {
  try {
    return (await vault.inventory()).missing.length;
  } catch (error) {
    if (error instanceof StorageFailure) return 0;
    throw error;
  }
}
