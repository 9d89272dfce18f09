import {
  type DebugConfiguration,
  Disposable,
  type ExtensionContext,
  languages,
  workspace,
  type WorkspaceFolder,
} from 'vscode';
import type { Register, ResolveLaunch } from '../activation.ts';
import type { PutOff } from '../afterStart.ts';
import type { CommandVariables } from './commandVariables.ts';
import { LaunchCompletion, launchFiles } from './launchCompletion.ts';
import type { Source } from './pairToUse.ts';
import { TerminalChoices } from './terminalChoices.ts';
import { TerminalInjection } from './terminalInjection.ts';
import { restoreSettings } from './terminalsOnDisk.ts';

const lazily = () => import('../onDemand.ts');

/** What the environment of new terminals depends on. */
const settings = ['xtopay.terminal.inject', ...restoreSettings];

/** The delivery, as far as others need it. */
export interface RunningDelivery extends Disposable {
  readonly resolveLaunch: ResolveLaunch;
}

/**
 * Brings secrets to where code runs: terminals, debugging, tasks and command variables.
 * @param putOff For what new terminals get.
 */
export function startDelivery(
  context: ExtensionContext,
  source: Source,
  putOff: PutOff,
  register: Register,
): RunningDelivery {
  const choices = new TerminalChoices(context.workspaceState, () => isOn('terminal.inject'));
  const injection = new TerminalInjection(() => context.environmentVariableCollection, source, choices);
  // One, for it knows what a person has agreed to.
  let made: Promise<CommandVariables> | undefined;
  const variables = () => (made ??= lazily().then((loaded) => new loaded.CommandVariables(source)));
  const update = () => void injection.update();
  void putOff(() => injection.update());
  const subscriptions = Disposable.from(
    injection,
    source.active.onDidChange(update),
    workspace.onDidChangeWorkspaceFolders(update),
    workspace.onDidGrantWorkspaceTrust(update),
    workspace.onDidChangeConfiguration((change) => {
      if (settings.some((name) => change.affectsConfiguration(name))) update();
    }),
    languages.registerCompletionItemProvider(launchFiles, new LaunchCompletion(source), '"', ' '),
    register('openTerminal', async (target) => (await lazily()).openTerminal(source, injection, target)),
    register('toggleTerminals', async () => (await lazily()).toggleTerminals(source, choices, injection)),
    register('runTask', async () => (await lazily()).runTask(source)),
    register('clientId', async (argument) => (await variables()).clientId(argument)),
    register('clientSecret', async (argument) => (await variables()).clientSecret(argument)),
  );
  return {
    resolveLaunch: (folder, configuration) => resolveLaunch(source, folder, configuration),
    dispose: () => subscriptions.dispose(),
  };
}

async function resolveLaunch(
  source: Source,
  folder: WorkspaceFolder | undefined,
  configuration: DebugConfiguration,
): Promise<DebugConfiguration | undefined> {
  const bySetting = isOn('debug.inject');
  // Most launches have nothing to do with it.
  if (!bySetting && !('xtopay' in configuration)) return configuration;
  const { LaunchWithPair } = await lazily();
  return new LaunchWithPair(source).resolve(folder, configuration, bySetting);
}

/** A setting of the person's own: no workspace can turn it on. */
function isOn(name: string): boolean {
  return workspace.getConfiguration('xtopay').inspect<boolean>(name)?.globalValue === true;
}
