import { l10n } from 'vscode';
import { showError, showWarning } from '../notices/notices.ts';
import { currentFolder } from '../credentials/currentFolder.ts';
import { environmentText } from '../credentials/problemText.ts';
import { reportFailure } from '../credentials/reportFailure.ts';
import type { PairMetadata } from '../credentials/vault.ts';
import { readArgument } from './commandArgument.ts';
import { isTrustedOrTell, pairLabelled, pairToUse, type Source } from './pairToUse.ts';

/**
 * `${command:xtopay.clientId}` and `${command:xtopay.clientSecret}`. VS Code does not tell who runs a command: a
 * configuration, another extension or an agent. So the secret is handed out only after a person said yes in a dialog
 * that only a person can answer: once in a window for a sandbox pair, each time for a live one.
 */
export class CommandVariables {
  readonly #source: Source;
  readonly #agreed = new Set<string>();

  constructor(source: Source) {
    this.#source = source;
  }

  clientId(argument: unknown): Promise<string | undefined> {
    return this.#value(argument, async (pair) => (await this.#source.vault.read(pair)).clientId);
  }

  clientSecret(argument: unknown): Promise<string | undefined> {
    if (readArgument(argument).isExposed) {
      void showError(
        l10n.t(
          'Nothing was started: the client secret would stand on a command line. Put the variable into "env", or use "xtopay": true.',
        ),
      );
      return Promise.resolve(undefined);
    }
    return this.#value(argument, async (pair) =>
      (await this.#agree(pair)) ? (await this.#source.vault.read(pair)).clientSecret : undefined,
    );
  }

  /** @returns `undefined`: VS Code takes it for cancelled and starts nothing. */
  async #value(
    argument: unknown,
    read: (pair: PairMetadata) => Promise<string | undefined>,
  ): Promise<string | undefined> {
    if (!isTrustedOrTell(l10n.t('Nothing was handed out.'))) return undefined;
    const { label } = readArgument(argument);
    let value: string | undefined;
    await reportFailure(this.#source.log, async () => {
      const pair =
        label === undefined
          ? await pairToUse(this.#source, currentFolder(), l10n.t('Xtopay: Hand Out Credentials'))
          : await pairLabelled(this.#source, label);
      if (pair) value = await read(pair);
    });
    return value;
  }

  async #agree({ id, fingerprint, label, environment }: PairMetadata): Promise<boolean> {
    const name = `${id} ${fingerprint}`;
    if (environment === 'live' || !this.#agreed.has(name)) {
      const handOut = l10n.t('Hand Out');
      const chosen = await showWarning(
        l10n.t('Hand out the client secret of "{0}" ({1})?', label, environmentText(environment)),
        {
          modal: true,
          detail: l10n.t(
            'A command variable asks for it. VS Code does not tell who: a launch or task configuration that you just started, or another extension. Say no if you started nothing.',
          ),
        },
        handOut,
      );
      if (chosen !== handOut) return false;
      this.#agreed.add(name);
    }
    this.#source.log.info(`The client secret of "${label}" was handed out to a command variable.`);
    return true;
  }
}
