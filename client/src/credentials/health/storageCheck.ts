import { commands, env, l10n } from 'vscode';
import { showInformation, showWarning } from '../../notices/notices.ts';
import { offerReload } from '../../notices/offerReload.ts';
import { StorageFailure } from '../failures.ts';
import type { State } from '../rememberedPairs.ts';
import type { Vault } from '../vault.ts';
import { type Assessment, assess } from './assess.ts';
import { goesOnKey, isInBrowser, type Machine } from './storageHealth.ts';
import type { StorageProbe } from './storageProbe.ts';
import { remarksText, verdictText } from './storageTexts.ts';

/** Finds out whether the secret storage lasts, and tells a person. Loaded when that is asked for. */
export class StorageCheck {
  readonly #probe: StorageProbe;
  readonly #state: State;
  readonly #machine: Machine;
  #isAgreed = false;

  constructor(probe: StorageProbe, state: State, machine: Machine) {
    this.#probe = probe;
    this.#state = state;
    this.#machine = machine;
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

  /** See `StorageCare`. */
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

  /**
   * In a browser, what this window writes takes the place of what another window stored and this one did not get. So
   * nothing is written then: nobody has entered anything yet, and a reload costs nothing.
   */
  async mayChange(vault: Vault): Promise<boolean> {
    if (!(await vault.isBehind())) return true;
    await offerReload((reload) =>
      showWarning(
        l10n.t('Another window changed the stored credentials.'),
        {
          modal: true,
          detail: l10n.t(
            'This window does not see it before it is reloaded, and what is stored or deleted here would take it away. Nothing was done yet.',
          ),
        },
        reload,
      ),
    );
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

async function missingIn(vault: Vault): Promise<number> {
  try {
    return (await vault.inventory()).missing.length;
  } catch (error) {
    if (error instanceof StorageFailure) return 0;
    throw error;
  }
}
