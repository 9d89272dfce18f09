import {
  commands,
  debug,
  type DebugConfiguration,
  Disposable,
  type ExtensionContext,
  l10n,
  type WorkspaceFolder,
} from 'vscode';
import { later } from './later.ts';
import { showError } from './notices/notices.ts';
import { offerReload } from './notices/offerReload.ts';
import { withoutSecrets } from './notices/plainText.ts';

/** Says what a command of the manifest does. @param name Without the `xtopay.` in front. */
export type Register = (name: string, run: (target?: unknown) => unknown) => Disposable;

/** Adds the pair to what is debugged, where that is wanted. @returns `undefined`: nothing is to be debugged. */
export type ResolveLaunch = (
  folder: WorkspaceFolder | undefined,
  configuration: DebugConfiguration,
) => Promise<DebugConfiguration | undefined>;

/** What has been started, and how it ends. */
export interface Running {
  readonly resolveLaunch: ResolveLaunch;
  stop(): Promise<void>;
}

/** Starts everything. It says what each command of the manifest does. */
export type Start = (register: Register) => Running;

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
}

/**
 * Registers what VS Code looks for as soon as activation is over: the commands, and who is asked about what is debugged.
 * VS Code waits for this, and other extensions with it. Everything else is loaded and started a turn later, or with the
 * first of those that is needed.
 * @param load Loads what starts everything.
 * @returns Ends what was started, and starts nothing more.
 */
export function activateWith(context: ExtensionContext, load: () => Promise<Start>): () => Promise<void> {
  const runs = new Map<string, (target?: unknown) => unknown>();
  let running: Running | undefined;
  let starting: Promise<void> | undefined;
  let hasEnded = false;
  const started = () => (starting ??= begin());
  async function begin(): Promise<void> {
    try {
      const start = await load();
      if (!hasEnded) running = start(register);
    } catch (error) {
      throw failureToStart(error);
    }
  }
  function register(name: string, run: (target?: unknown) => unknown): Disposable {
    const command = `xtopay.${name}`;
    runs.set(command, run);
    return new Disposable(() => runs.delete(command));
  }

  const { contributes }: Manifest = context.extension.packageJSON;
  context.subscriptions.push(
    ...contributes.commands.map(({ command }) =>
      commands.registerCommand(command, async (target?: unknown) => {
        await started();
        return runs.get(command)?.(target);
      }),
    ),
    debug.registerDebugConfigurationProvider('*', {
      resolveDebugConfigurationWithSubstitutedVariables: async (folder, configuration) => {
        // Where that fails, it is told, and nobody's debugging depends on it.
        await started().catch(() => undefined);
        return running ? running.resolveLaunch(folder, configuration) : configuration;
      },
    }),
  );
  const stopWaiting = later(() => void started().catch(tellFailure), 0);
  return async () => {
    hasEnded = true;
    stopWaiting();
    // What is on the clipboard goes at once: VS Code may not wait for long.
    await running?.stop();
  };
}

/** @param error Why it could not start. Node adds lines to it that help nobody here. */
function failureToStart(error: unknown): Error {
  const [cause = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const said = l10n.t(
    'Xtopay could not start. Nothing is checked, and what is stored is as it was. Reload the window, or install the extension again: {0}',
    withoutSecrets(cause),
  );
  return new Error(said, { cause: error });
}

async function tellFailure({ message }: Error): Promise<void> {
  await offerReload((reload) => showError(message, reload));
}
