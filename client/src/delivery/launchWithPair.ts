import { type DebugConfiguration, l10n, Uri, workspace, type WorkspaceFolder } from 'vscode';
import { showError, showInformation, showWarning } from '../notices/notices.ts';
import { reportFailure } from '../credentials/reportFailure.ts';
import type { PairMetadata } from '../credentials/vault.ts';
import { variablesOf } from './environment.ts';
import { variablesOfDotenv, withoutWish, withPair } from './launchEnvironment.ts';
import {
  inDebugConsole,
  isLogged,
  isTypedIntoTerminal,
  type Launch,
  unfitFor,
  wishOf,
} from './launchWish.ts';
import { pairLabelled, pairToUse, type Source } from './pairToUse.ts';

/** Larger ones are no dotenv files. In bytes. */
const largestEnvFile = 1 << 20;

/** Adds the pair to the environment of what is launched, where its configuration or the setting asks for it. */
export class LaunchWithPair {
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
  }

  /**
   * @param bySetting Whether the setting asks for it.
   * @returns What to launch. `undefined`: the launch is off, and the person knows why.
   */
  async resolve(
    folder: WorkspaceFolder | undefined,
    configuration: DebugConfiguration,
    bySetting: boolean,
  ): Promise<DebugConfiguration | undefined> {
    const wish = wishOf(configuration, bySetting);
    if (wish.kind === 'nothing')
      return 'xtopay' in configuration ? withoutWish(configuration) : configuration;
    const { name } = configuration;
    const isAsked = wish.kind !== 'active' || wish.isAsked;
    if (configuration.request !== 'launch') {
      void showWarning(l10n.t('"{0}" attaches to a program that runs already: it got no credentials.', name));
      return configuration;
    }
    const unfit = unfitFor(configuration);
    if (unfit !== undefined) {
      void showWarning(
        unfit === 'browser'
          ? l10n.t(
              '"{0}" runs in a browser, where a client secret must never be: it got no credentials.',
              name,
            )
          : l10n.t(
              '"{0}" opens a terminal: it got no credentials. Use "Xtopay: Open Terminal With Credentials" instead.',
              name,
            ),
      );
      return withoutWish(configuration);
    }
    if (!workspace.isTrusted) {
      if (!isAsked) return configuration;
      void showError(
        l10n.t('"{0}" was not started: this workspace is not trusted, and gets no credentials.', name),
      );
      return undefined;
    }
    if (wish.kind === 'invalid') {
      void showError(
        l10n.t('"{0}" was not started: "xtopay" in it is neither true, false nor the label of a pair.', name),
      );
      return undefined;
    }
    if (isLogged(configuration)) {
      void showWarning(
        l10n.t(
          '"{0}" logs what it is launched with, and the secret would be in that file: it got no credentials. Take "trace", "logging" or "logToFile" out of it.',
          name,
        ),
      );
      return withoutWish(configuration);
    }
    let resolved: DebugConfiguration | undefined;
    await reportFailure(this.#source.log, async () => {
      const pair = await this.#pairFor(folder, wish.kind === 'label' ? wish.label : undefined, isAsked);
      // With the setting alone, nothing stored is no reason not to start.
      if (pair) resolved = await this.#withPair(pair, configuration, isAsked);
      else if (!isAsked) resolved = configuration;
    });
    return resolved;
  }

  async #pairFor(
    folder: WorkspaceFolder | undefined,
    label: string | undefined,
    isAsked: boolean,
  ): Promise<PairMetadata | undefined> {
    if (label !== undefined) return pairLabelled(this.#source, label);
    if (!isAsked) return this.#source.active.of(folder);
    return pairToUse(this.#source, folder, l10n.t('Xtopay: Launch With Credentials'));
  }

  async #withPair(
    pair: PairMetadata,
    asked: DebugConfiguration,
    isAsked: boolean,
  ): Promise<DebugConfiguration | undefined> {
    const { vault, consent, log } = this.#source;
    let launch: Launch = asked;
    if (isTypedIntoTerminal(launch)) {
      const answer = await askAboutTerminal(launch.name);
      if (answer === 'cancel') return undefined;
      if (answer === 'without') return withoutWish(launch);
      launch = inDebugConsole(launch);
    }
    const use = l10n.t('"{0}" can read the live secret, and move money with it.', launch.name);
    if (!(await consent.confirm(pair, use, l10n.t('Launch')))) return undefined;
    const outcome = withPair(launch, variablesOf(await vault.read(pair)), await variablesOfEnvFile(launch));
    if (outcome.kind !== 'added') {
      const names = outcome.kind === 'kept' ? outcome.names.join(', ') : '';
      const text =
        outcome.kind === 'kept'
          ? l10n.t(
              '"{0}" sets {1} itself and keeps its own value: the stored pair was not added.',
              launch.name,
              names,
            )
          : l10n.t('"env" in "{0}" is no environment: the stored pair was not added.', launch.name);
      if (isAsked) void showWarning(text);
      log.warn(text);
    } else {
      log.info(`"${launch.name}" was launched with the pair "${pair.label}".`);
      if (outcome.instead.length > 0)
        void showInformation(
          l10n.t(
            '"{0}" got the stored pair instead of {1} of its env file.',
            launch.name,
            outcome.instead.join(', '),
          ),
        );
    }
    return outcome.launch;
  }
}

async function askAboutTerminal(name: string): Promise<'debug-console' | 'without' | 'cancel'> {
  const inConsole = l10n.t('Use Debug Console');
  const without = l10n.t('Launch Without Credentials');
  const chosen = await showWarning(
    l10n.t('Launch "{0}" in the Debug Console instead of a terminal?', name),
    {
      modal: true,
      detail: l10n.t(
        'To run it in a terminal, VS Code would type its environment there: the secret would stand on the screen and in the history of the shell. New terminals can have it without that: see "Xtopay: Toggle Credentials in New Terminals".',
      ),
    },
    inConsole,
    without,
  );
  if (chosen === undefined) return 'cancel';
  return chosen === inConsole ? 'debug-console' : 'without';
}

/** What the env files of a configuration set. One that cannot be read is the debugger's to report. */
async function variablesOfEnvFile(launch: Launch): Promise<Map<string, string>> {
  const listed: unknown = launch['envFile'];
  const all = new Map<string, string>();
  for (const path of Array.isArray(listed) ? listed : [listed]) {
    if (typeof path !== 'string' || path === '') continue;
    try {
      const uri = Uri.file(path);
      if ((await workspace.fs.stat(uri)).size > largestEnvFile) continue;
      const text = await workspace.decode(await workspace.fs.readFile(uri), { encoding: 'utf8' });
      for (const [name, value] of variablesOfDotenv(text)) all.set(name, value);
    } catch {
      // Not there, or not readable.
    }
  }
  return all;
}
