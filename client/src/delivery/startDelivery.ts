import { debug, Disposable, type ExtensionContext, languages, workspace } from 'vscode';
import type { PutOff } from '../afterActivation.ts';
import type { CommandVariables } from './commandVariables.ts';
import { debugProvider } from './debugProvider.ts';
import { LaunchCompletion, launchFiles } from './launchCompletion.ts';
import type { Source } from './pairToUse.ts';
import { TerminalChoices } from './terminalChoices.ts';
import { TerminalInjection } from './terminalInjection.ts';
import { restoreSettings } from './terminalsOnDisk.ts';

const lazily = () => import('../onDemand.ts');

/** What the environment of new terminals depends on. */
const settings = ['xtopay.terminal.inject', ...restoreSettings];

/**
 * Brings secrets to where code runs: terminals, debugging, tasks and command variables.
 * @param putOff For what new terminals get.
 */
export function startDelivery(
  context: ExtensionContext,
  source: Source,
  putOff: PutOff,
  register: (name: string, run: (argument?: unknown) => unknown) => Disposable,
): Disposable {
  const choices = new TerminalChoices(context.workspaceState, () => isOn('terminal.inject'));
  const injection = new TerminalInjection(() => context.environmentVariableCollection, source, choices);
  // One, for it knows what a person has agreed to.
  let made: Promise<CommandVariables> | undefined;
  const variables = () => (made ??= lazily().then((loaded) => new loaded.CommandVariables(source)));
  const update = () => void injection.update();
  void putOff(() => injection.update());
  return Disposable.from(
    injection,
    source.active.onDidChange(update),
    workspace.onDidChangeWorkspaceFolders(update),
    workspace.onDidGrantWorkspaceTrust(update),
    workspace.onDidChangeConfiguration((change) => {
      if (settings.some((name) => change.affectsConfiguration(name))) update();
    }),
    debug.registerDebugConfigurationProvider(
      '*',
      debugProvider(source, () => isOn('debug.inject')),
    ),
    languages.registerCompletionItemProvider(launchFiles, new LaunchCompletion(source), '"', ' '),
    register('openTerminal', async (target) => (await lazily()).openTerminal(source, injection, target)),
    register('toggleTerminals', async () => (await lazily()).toggleTerminals(source, choices, injection)),
    register('runTask', async () => (await lazily()).runTask(source)),
    register('clientId', async (argument) => (await variables()).clientId(argument)),
    register('clientSecret', async (argument) => (await variables()).clientSecret(argument)),
  );
}

/** A setting of the person's own: no workspace can turn it on. */
function isOn(name: string): boolean {
  return workspace.getConfiguration('xtopay').inspect<boolean>(name)?.globalValue === true;
}
